/** The page to try, in a real browser: what an author does there, and that nothing of it leaves. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import { unzipSync } from 'fflate';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { bundledPackages } from '../../scripts/bundled-packages.js';
import { hostFolder } from '../../scripts/host.js';
import { testInBrowser as test, withBrowser } from '../support/browser.ts';
import { type BuiltHost, hostTry } from '../support/built-try.ts';
import { isReady, openTry } from '../support/try-page.ts';
import { wordFileOf } from '../support/word-file.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MOST_BYTES = 3_000_000;
const SECRET = 'Zorblax depot';

let browser: Browser;
let host: BuiltHost;
beforeAll(async () => {
  host = await hostTry();
});
afterAll(() => host.close());
withBrowser(each => {
  browser = each;
});

/** Opens a file as its author would choose it. */
async function choose(page: Page, name: string, bytes: Uint8Array | string): Promise<void> {
  const file = { name, mimeType: '', buffer: Buffer.from(bytes) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page
    .locator('select')
    .first()
    .locator(':checked', { hasText: '.mission' })
    .waitFor({ state: 'attached' });
}

const pageOf = (page: Page) => page.frameLocator('iframe').locator('body');
const statusOf = (page: Page) => page.locator('header [role=status]');

async function downloaded(page: Page, act: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('a finding that is written is checked, shown, corrected by a key and exported, and nothing leaves the page', async () => {
  const { page, asked, complaints } = await openTry(browser, host);
  const content = page.locator('.cm-content');
  await content.press('Control+End');
  await page.keyboard.type(`\nfinding gap severity high stated by "the mayor": The ${SECRET} is empty.`);
  await expect.poll(() => pageOf(page).textContent()).toContain(SECRET);
  const untagged = page.locator('#ready li', { hasText: /pillar/ }).filter({ hasText: /F38/ });
  await untagged.first().locator('button.place').click();
  await page.keyboard.press('Control+.');
  await page.locator('dialog button').first().waitFor();
  await page.keyboard.press('Enter');
  const line = page.locator('.cm-line', { hasText: SECRET });
  await expect.poll(() => line.textContent()).toMatch(/^finding gap .*#\w+.*: The Zorblax depot is empty\.$/);

  await page.getByRole('button', { name: 'Send or Export…' }).click();
  for (const [format, ending, inside] of [
    ['html', 'html', undefined],
    ['docx', 'docx', 'word/document.xml'],
    ['xlsx', 'xlsx', 'xl/sharedStrings.xml'],
    ['json', 'json', undefined],
    ['md', 'md', undefined],
  ] as const) {
    const boxes = page.locator('dialog .formats input:not(:disabled)');
    await boxes.first().waitFor();
    for (const box of await boxes.all()) {
      const isWanted = (await box.getAttribute('value')) === format;
      if ((await box.isChecked()) !== isWanted) await box.press('Space');
    }
    await page.locator('dialog .go', { hasText: 'Write 1 file for your organization' }).waitFor();
    const { name, bytes } = await downloaded(page, () => page.locator('dialog .go').click());
    expect(name).toBe(`kosovo-2009.${ending}`);
    const parts = inside ? Object.values(unzipSync(bytes)) : [bytes];
    expect(parts.some(part => new TextDecoder().decode(part).includes(SECRET))).toBe(true);
  }
  // Dictionaries come when they are asked for, from here.
  expect(asked.filter(({ url }) => url.includes('dictionar'))).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByLabel('Check the spelling').check();
  await expect.poll(() => asked.filter(({ url }) => url.includes('dictionar'))).toHaveLength(2);

  const own = new Set(
    readdirSync(host.folder, { recursive: true, encoding: 'utf8' }).map(name => name.replaceAll('\\', '/')),
  );
  const others = asked.filter(({ method, url, body }) => {
    const address = url.replace(/^blob:/, '');
    const isOwn = address === host.address || own.has(address.slice(host.address.length));
    return method !== 'GET' || body !== null || !(isOwn || url.startsWith(`blob:${host.address}`));
  });
  expect(others).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a row of what is left to do leads to its place, in the text and on the page', async () => {
  const { page } = await openTry(browser, host, { viewport: { width: 1280, height: 800 } });
  await page.locator('#ready button.place', { hasText: /^F9/ }).first().click();
  await expect.poll(() => page.locator('.cm-activeLine').textContent()).toContain('After the independence');
  await expect
    .poll(() => page.frameLocator('iframe').locator('[data-at-cursor]').textContent())
    .toContain('After the independence');
  await page.locator('.cm-lintRange').first().waitFor();
  // The picture with which README.md opens.
  if (process.env.MISSION_REPORT_PICTURES) await page.screenshot({ path: join(ROOT, 'docs/images/try.png') });
});

test('neither the page nor the server in its worker can ask another address', async () => {
  const { page } = await openTry(browser, host);
  const other = await hostFolder(host.folder);
  const how = "{ method: 'POST', body: 'x', mode: 'no-cors' }";
  const attempt = `fetch('${other.address}', ${how}).then(() => 'sent', () => 'held back')`;
  const [worker] = page.workers();
  expect([await page.evaluate(attempt), await worker?.evaluate(attempt)]).toEqual(['held back', 'held back']);
  other.close();
});

describe('a file of one’s own', () => {
  const REPORT =
    'mission aid-2026: Mission to Aid\r\ndates 2026-01-05 to 2026-01-06\r\n\r\nfinding gap: The well is dry.\r\n';

  test('is opened, changed and saved, its other lines as they were', async () => {
    const { page } = await openTry(browser, host);
    await choose(page, 'Mission à Aïd (2).mission', REPORT);
    await expect.poll(() => pageOf(page).textContent()).toContain('The well is dry.');
    await page.locator('.cm-content').press('Control+Home');
    await page.keyboard.type('// Draft\n');
    const { name, bytes } = await downloaded(page, () => page.getByRole('button', { name: 'Save' }).click());
    expect(name).toBe('Mission à Aïd (2).mission');
    expect(bytes.toString()).toBe(`// Draft\r\n${REPORT}`);
  });

  test('is there again when the page is loaded anew, and its author is asked before it is left', async () => {
    const { page } = await openTry(browser, host);
    await choose(page, 'aid.mission', REPORT);
    await expect.poll(() => pageOf(page).textContent()).toContain('The well is dry.');
    await page.locator('.cm-content').press('Control+End');
    await page.keyboard.type('finding gap: The pump is broken.');
    await expect.poll(() => pageOf(page).textContent()).toContain('The pump is broken.');
    const asked = page.waitForEvent('dialog');
    const loaded = page.reload();
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
    await loaded;
    await isReady(page);
    await expect.poll(() => pageOf(page).textContent()).toContain('The pump is broken.');
    expect(await statusOf(page).textContent()).toBe('Your text of a moment ago is here again.');
  });

  test('sees the programme that is opened with it', async () => {
    const { page } = await openTry(browser, host);
    await choose(page, 'aid.mission', REPORT.replace('dates', 'under wells\r\ndates'));
    await page.locator('#ready li', { hasText: 'wells' }).first().waitFor();
    await choose(page, 'wells.mission', 'programme wells: Programme for Wells\n');
    await page.getByLabel('Report').selectOption({ label: 'aid.mission' });
    await expect.poll(() => pageOf(page).textContent()).toContain('Programme for Wells');
  });

  test('can be one of Word', async () => {
    const { page } = await openTry(browser, host);
    const text = 'Mission to Aid\n5 January 2026\n1. Findings\n• The well in Aid is dry.';
    await choose(page, 'aid.docx', await wordFileOf(text));
    await expect.poll(() => statusOf(page).textContent()).toContain('“aid.docx” is now a report');
    await expect.poll(() => pageOf(page).textContent()).toContain('The well in Aid is dry.');
  });

  test('can be begun, the first place to fill in selected', async () => {
    const { page } = await openTry(browser, host);
    await page.getByRole('button', { name: 'New Report' }).click();
    await page.locator('.cm-snippetField').first().waitFor();
    expect(await page.locator('.cm-content').textContent()).toContain('programme');
    await page.keyboard.type('wells');
    const text = () => page.locator('.cm-content').textContent();
    await expect.poll(text).toContain('mission wells:');
    expect(await text(), 'each place has words').not.toMatch(/\$|\{|\|/);
    // The second place is the title, the third the programme, which stands there twice.
    for (const words of ['A visit', 'health-2026']) {
      await page.keyboard.press('Tab');
      await page.keyboard.type(words);
    }
    await expect.poll(text).toMatch(/under health-2026[\s\S]*programme health-2026/);
  });
});

describe('an example', () => {
  test('that was changed and saved is there again when the page is loaded anew, in another language too', async () => {
    const { page } = await openTry(browser, host);
    await page.locator('.cm-content').press('Control+a');
    await page.keyboard.type('mission aid-2026: Mission to Aid\n\nfinding gap: The well is dry.');
    await expect.poll(() => pageOf(page).textContent()).toContain('The well is dry.');
    await downloaded(page, () => page.getByRole('button', { name: 'Save' }).click());
    for (const loadAnew of [
      () => page.reload(),
      () => page.reload(),
      () => page.getByLabel('Language').selectOption('fr'),
    ]) {
      const loaded = page.waitForEvent('load');
      await loadAnew();
      await loaded;
      await isReady(page);
      await expect.poll(() => pageOf(page).textContent()).toContain('The well is dry.');
      expect(await statusOf(page).textContent()).toMatch(/is here again|est de nouveau là/);
    }
  });

  test('that nobody has changed is shown again, and nothing is said of a text of one’s own', async () => {
    const { page } = await openTry(browser, host);
    await page.getByLabel('Report').selectOption({ label: 'selm-2025.mission' });
    await expect.poll(() => pageOf(page).textContent()).toContain('Selm');
    await page.reload();
    await isReady(page);
    expect(await page.getByLabel('Report').locator(':checked').textContent()).toBe('selm-2025.mission');
    await expect.poll(() => statusOf(page).textContent()).toBe('');
  });
});

test('the page speaks French and Spanish, and keeps what is written', async () => {
  const { page } = await openTry(browser, host, { locale: 'fr-FR' });
  await page.locator('.cm-content').press('Control+End');
  await page.keyboard.type('\nfinding gap: Le puits est à sec.');
  await expect.poll(() => pageOf(page).textContent()).toContain('Le puits est à sec.');
  expect(await page.locator('#ready h2').textContent()).toMatch(/^Prêt à envoyer/);
  expect(await page.locator('#ready li').first().textContent()).toContain('Le rapport doit');
  await page.getByLabel('Langue').selectOption('es');
  await page.getByRole('heading', { name: '¿Listo para enviar?' }).waitFor();
  await isReady(page);
  expect(await page.locator('.cm-content').textContent()).not.toBe('');
  await expect.poll(() => pageOf(page).textContent()).toContain('Le puits est à sec.');
});

describe('everybody can use it', () => {
  test.each([
    ['light', { colorScheme: 'light' }],
    ['dark, in French', { colorScheme: 'dark', locale: 'fr' }],
    ['narrow, in Spanish', { viewport: { width: 380, height: 800 }, locale: 'es' }],
  ] as const)('%s', async (_, options) => {
    const { page } = await openTry(browser, host, options);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.getByRole('button', { name: /export/i }).click();
    await page.locator('dialog .send input').first().waitFor();
    // What lies behind it is as it was.
    expect(await violationsIn(page.mainFrame(), 'dialog')).toEqual([]);
  });

  test('by keys alone, from the report to its export', async () => {
    const { page } = await openTry(browser, host);
    await page.evaluate('document.body.focus()');
    const focused = 'document.activeElement.textContent';
    for (let tabs = 0; tabs < 10 && (await page.evaluate(focused)) !== 'Send or Export…'; tabs++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('dialog .send input').first().waitFor();
    await page.keyboard.press('Escape');
    // The text keeps no key for itself by which one leaves it.
    for (const place of ['cm-content', 'IFRAME', 'place']) {
      const at = 'document.activeElement.className + document.activeElement.tagName';
      for (let tabs = 0; tabs < 200 && !String(await page.evaluate(at)).includes(place); tabs++)
        await page.keyboard.press('Tab');
      expect(await page.evaluate(at)).toContain(place);
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.className')).toContain('cm-content');
  });

  async function violations(page: Page) {
    return (await Promise.all(page.frames().map(frame => violationsIn(frame, 'html')))).flat();
  }

  async function violationsIn(frame: Frame, part: string) {
    await frame.evaluate(axe);
    const results: AxeResults = await frame.evaluate(`axe.run('${part}', { iframes: false })`);
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(node => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`),
    );
  }
});

test('each package that is in nothing but the page has its reason', async () => {
  const decisions = readFileSync(new URL('../../docs/decisions/packages.md', import.meta.url), 'utf8');
  const named = [...decisions.matchAll(/^\| (.+?) +\| try +\|/gm)].flatMap(([, names = '']) =>
    names.split(', '),
  );
  const bundled = await bundledPackages(ROOT, host.inputs);
  expect(bundled.map(({ name }) => name)).toEqual(expect.arrayContaining(named));
  expect(named.length).toBeGreaterThan(0);
});

describe('it is small', () => {
  const packed = (path: string) => gzipSync(readFileSync(join(host.folder, path)), { level: 9 }).length;
  const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0);

  test('what the first view loads, and all of it but for the dictionaries', async () => {
    const { asked } = await openTry(browser, host);
    const first = asked
      .filter(({ url }) => url.startsWith(host.address) && url !== host.address)
      .map(({ url }) => url.slice(host.address.length));
    expect(first.filter(path => /^(dictionaries|messages)\//.test(path))).toEqual([]);
    expect(sum(['index.html', ...new Set(first)].map(packed))).toBeLessThan(MOST_BYTES / 2);
    const all = readdirSync(host.folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name).slice(host.folder.length + 1));
    expect(sum(all.filter(path => !path.startsWith('dictionaries')).map(packed))).toBeLessThan(MOST_BYTES);
  });
});
