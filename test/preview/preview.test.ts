import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { describe, expect } from 'vitest';
import { testInBrowser as test, withBrowser } from '../support/browser.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { openPreview, type PreviewWindow } from '../support/preview-window.ts';
import { type Previewed, preview } from '../support/previewed.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const texts = exampleTexts();
const kosovo = texts['kosovo-2009.mission'] ?? '';
const BACKLOGS = 'Case backlogs in courts are large';

let browser: Browser;
withBrowser(each => {
  browser = each;
});

test('says above the page who else sees it so, and what keeps it from them', async () => {
  const window = await openPreview(browser);
  const report = await preview('mission m: Mission to Selm\nclassification unclassified\nsection: Seen\n');
  const { update } = await report.page('public');
  const readers = {
    audience: 'public',
    head: 'As they would see it: Public.',
    refusal: 'Line 4: <b>Banaj</b>.',
  };
  await window.send({ type: 'show', uri: 'file:///m.mission', update, readers });
  const head = window.page.locator('aside.readers');
  expect(await head.textContent()).toBe('As they would see it: Public. Line 4: <b>Banaj</b>.');
  await window.send({ type: 'show', uri: 'file:///m.mission', update });
  expect(await head.count()).toBe(0);
});

describe('while the author types', () => {
  test('only what was typed changes on the page, and what is read stays where it is', async () => {
    const { window, report } = await openKosovo();
    const { page } = window;
    await window.send({ type: 'scrollTo', line: lineOf('finding witness') });
    const before = await page.evaluate<number>('scrollY');
    await page.evaluate(`
      window.touched = [];
      new MutationObserver(list => touched.push(...list.map(({ type, target }) => type + ' ' + target.textContent)))
        .observe(document.body, { subtree: true, childList: true, characterData: true });
    `);
    await report.change(kosovo.replace(BACKLOGS, 'Case backlogs in most courts are large'));
    await show(window, report);
    const touched = await page.evaluate<string[]>('touched');
    expect(touched.length).toBeGreaterThan(0);
    expect(touched.filter(each => !/Case backlogs in (?:most )?courts/.test(each))).toEqual([]);
    expect(await page.evaluate<number>('scrollY')).toBe(before);
  });

  test('language and theme, by which the whole page is laid out, are not set again', async () => {
    const { window, report } = await openKosovo('vscode-dark');
    await window.page.evaluate(`
      window.told = [];
      new MutationObserver(list => told.push(...list.map(each => each.attributeName)))
        .observe(document.documentElement, { attributes: true });
      const { get, set } = Object.getOwnPropertyDescriptor(MediaList.prototype, 'mediaText');
      Object.defineProperty(MediaList.prototype, 'mediaText', {
        get, set(text) { told.push(text); set.call(this, text); },
      });
    `);
    await report.change(kosovo.replace(BACKLOGS, 'Backlogs are large'));
    await show(window, report);
    expect(await window.page.getByText('Backlogs are large').count()).toBeGreaterThan(0);
    expect(await window.page.evaluate('told')).toEqual([]);
    await window.page.evaluate("document.body.className = 'vscode-light'");
    expect(await window.page.evaluate('told')).toContain('not all');
  });

  test('a new finding above pushes nothing away', async () => {
    const { window, report } = await openKosovo();
    await window.send({ type: 'scrollTo', line: lineOf('finding witness') });
    const top = () =>
      window.page
        .locator('#witness-protection')
        .boundingBox()
        .then(box => Math.round(box?.y ?? 0));
    const before = await top();
    await report.change(kosovo.replace(/^finding /m, 'finding new gap #justice: New.\n\nfinding '));
    await show(window, report);
    expect(await window.page.getByText('New.', { exact: true }).count()).toBe(1);
    expect(await top()).toBe(before);
  });

  test('a selection on the page survives', async () => {
    const { window, report } = await openKosovo();
    await window.page.locator('#witness-protection .statement').selectText();
    await report.change(kosovo.replace(BACKLOGS, 'Backlogs are large'));
    await show(window, report);
    expect(await window.page.evaluate<string>('String(getSelection())')).toContain('Witness protection');
  });

  test('what can’t be read at the moment is marked as such', async () => {
    const { window, report } = await openKosovo();
    await report.change(
      kosovo.replace('finding witness-protection gap #witnesses', 'finding witness-protection gap #witn'),
    );
    await show(window, report);
    expect(await idsOf(window, '[data-broken]')).toEqual(['witness-protection']);
    await report.change(kosovo);
    await show(window, report);
    expect(await idsOf(window, '[data-broken]')).toEqual([]);
  });

  test('each page is shown whole as it comes, however fast one follows the other', async () => {
    const { window, report } = await openKosovo();
    const pages: object[] = [];
    for (const n of ['one', 'two', 'three']) {
      await report.change(kosovo.replace(BACKLOGS, `Backlogs of case ${n}`));
      const { update } = await report.page();
      pages.push({ type: 'show', uri: 'file:///r.mission', update });
    }
    // What is on the page before the browser has done anything but take in the message.
    const shown = await window.page.evaluate(
      all =>
        all.map(data => {
          dispatchEvent(new MessageEvent('message', { data }));
          return /Backlogs of case (\w+)/.exec(document.body.textContent ?? '')?.[1];
        }),
      pages,
    );
    expect(shown).toEqual(['one', 'two', 'three']);
  });
});

describe('in step with the editor', () => {
  test('goes where the editor is, and does not answer', async () => {
    const { window } = await openKosovo();
    await window.send({ type: 'scrollTo', line: lineOf('finding witness') });
    const top = async () =>
      Math.round((await window.page.locator('#witness-protection').boundingBox())?.y ?? -1);
    await expect.poll(top).toBe(24);
    // A page is told of its own scrolling with the next picture.
    await window.page.evaluate(
      'new Promise(then => requestAnimationFrame(() => requestAnimationFrame(then)))',
    );
    expect(await window.said('scrolled')).toEqual([]);
  });

  test('says where the reader scrolls to', async () => {
    const { window } = await openKosovo();
    await window.page.evaluate("document.getElementById('witness-protection').scrollIntoView()");
    await expect.poll(async () => (await window.said('scrolled')).length).toBeGreaterThan(0);
    const { line } = (await window.said('scrolled')).at(-1) ?? { line: -1 };
    expect(Math.abs(line - lineOf('finding witness'))).toBeLessThan(2);
  });

  test('shows and marks what the cursor is in', async () => {
    const { window } = await openKosovo();
    await window.send({ type: 'mark', line: lineOf('finding witness') });
    expect(await idsOf(window, '[data-at-cursor]')).toEqual(['witness-protection']);
    expect((await window.page.locator('#witness-protection').boundingBox())?.y).toBeLessThan(900);
  });

  test('a double click asks for the source of the word', async () => {
    const { window } = await openKosovo();
    const statement = window.page.locator('#witness-protection .statement');
    await statement.scrollIntoViewIfNeeded();
    await statement.dblclick({ position: { x: 12, y: 12 } });
    const [asked] = await window.said('open');
    expect(asked).toMatchObject({ start: lineOf('finding witness'), word: 'Witness' });
  });
});

describe('a hostile report', () => {
  const nasty = [
    '<script>window.pwned = 1</script>',
    '<img src=x onerror="window.pwned = 1">',
    '"><svg onload="window.pwned = 1">',
    '[press](javascript:window.pwned=1)',
    '![picture](http://outside.test/picture.png)',
    '<style>@import "http://outside.test/style.css"; body { background: url(http://outside.test/b.png) }</style>',
    '</style><iframe src="http://outside.test/frame"></iframe>',
    '<link rel="stylesheet" href="http://outside.test/link.css"><base href="http://outside.test/">',
    '<meta http-equiv="refresh" content="0; url=http://outside.test/refresh">',
  ];
  const text = [
    `mission evil: ${nasty.join(' ')}`,
    ...['place', 'author', 'reference', 'distribution'].map(word => `${word}: ${nasty.join(' ')}`),
    ...nasty.map(
      (words, n) =>
        `finding in "${words.replaceAll('"', "'")}": ${words}\n\n    ${words}\n\n    | ${n} | ${words} |\n    |---|---|\n    | - | ${words} |`,
    ),
    `recommendation to "${nasty.join(' ').replaceAll('"', "'")}": ${nasty.join(' ')}`,
  ].join('\n');

  test('is text, with links that wait to be followed, and nothing else', async () => {
    const window = await openPreview(browser);
    await show(window, await preview(`${text}\n`));
    await window.page.waitForTimeout(300);
    const traces = await window.page.evaluate(`({
      pwned: 'pwned' in window,
      elements: document.body.querySelectorAll('script, img, iframe, style, link, base, meta, form, object, embed').length,
      handlers: [...document.querySelectorAll('*')].filter(({ attributes }) => [...attributes].some(({ name }) => /^on/.test(name))).length,
      addresses: [...document.querySelectorAll('[href]:not(a[href^="http"])')].map(node => node.getAttribute('href')).filter(address => /javascript|outside/.test(address)),
    })`);
    expect(traces).toEqual({ pwned: false, elements: 0, handlers: 0, addresses: [] });
    expect(window.asked).toEqual([]);
    expect(window.complaints).toEqual([]);
  });

  test('would do no harm even if it were not only text', async () => {
    const window = await openPreview(browser);
    const html = `<html><head><style nonce="wrong">body { background: url(http://outside.test/c.png) }</style></head><body>${nasty.join('\n')}
      <form action="http://outside.test/form"><button autofocus onfocus="window.pwned = 1">x</button></form></body></html>`;
    const update = { html, parts: [], entries: [] };
    await window.send({ type: 'show', uri: 'file:///evil.mission', update });
    await window.page.getByText('press').count();
    await window.page.waitForTimeout(300);
    expect(await window.page.evaluate('"pwned" in window')).toBe(false);
    expect(window.asked).toEqual([]);
    expect(window.page.url()).toBe('http://preview.test/');
  });
});

describe('follows the theme of the editor', () => {
  test.each([
    ['vscode-light', '#ffffff', '#1f1f1f'],
    ['vscode-dark', '#1f1f1f', '#cccccc'],
    ['vscode-high-contrast', '#000000', '#ffffff'],
    ['vscode-high-contrast-light', '#ffffff', '#292929'],
  ])('%s, readably', async (theme, paper, ink) => {
    const isDark = /dark|contrast$/.test(theme);
    const { window } = await openKosovo(theme);
    const colours = {
      'editor-background': paper,
      'editor-foreground': ink,
      'textLink-foreground': isDark ? '#4daafc' : '#005fb8',
      errorForeground: isDark ? '#f85149' : '#b01011',
      contrastBorder: isDark ? '#6fc3df' : '#0f4a85',
    };
    for (const [name, colour] of Object.entries(colours))
      await window.page.evaluate(
        `document.documentElement.style.setProperty('--vscode-${name}', '${colour}')`,
      );
    await window.page.evaluate(axe);
    const { violations }: AxeResults = await window.page.evaluate(
      "axe.run({ runOnly: ['color-contrast', 'document-title', 'html-has-lang'] })",
    );
    expect(
      violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`)),
    ).toEqual([]);
    const bar = await window.page.evaluate("getComputedStyle(document.querySelector('.bar.gap')).fill");
    expect(bar).toBe(isDark ? 'rgb(106, 167, 208)' : 'rgb(22, 64, 91)');
  });
});

async function openKosovo(theme?: string): Promise<{ window: PreviewWindow; report: Previewed }> {
  const window = await openPreview(browser, theme);
  const report = await preview(kosovo, texts);
  await show(window, report);
  return { window, report };
}

/** The page that a window shows. */
const shownIn = new WeakMap<PreviewWindow, string>();

async function show(window: PreviewWindow, report: Previewed): Promise<void> {
  const { id, update } = await report.update(shownIn.get(window));
  shownIn.set(window, id);
  await window.send({ type: 'show', uri: 'file:///workspace/report.mission', update });
}

function lineOf(start: string): number {
  return kosovo.split('\n').findIndex(line => line.startsWith(start));
}

function idsOf({ page }: PreviewWindow, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll(nodes => nodes.map(node => String(node.getAttribute('id'))));
}
