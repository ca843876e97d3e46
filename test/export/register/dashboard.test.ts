import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { asksOf } from '../../../src/export/register/asks.ts';
import { renderRegister } from '../../../src/export/register/registers.ts';
import type { Report } from '../../../src/report/report.ts';
import { testInBrowser as test, withBrowser } from '../../support/browser.ts';
import { sampleReport } from '../../support/sample-report.ts';
import { cellsOf } from '../../support/valid-file.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
withBrowser(each => {
  browser = each;
});

/** So many copies of the sample have some hundred records. */
const MANY = 120;
const rows = '#register tbody tr';

describe('a register of many records', () => {
  test('is read page by page', async () => {
    const page = await open(MANY);
    const total = await numberIn(page, '#shown');
    expect(total).toBeGreaterThan(2 * 200);
    expect(await page.locator(rows).count()).toBe(200);
    expect(await page.locator('#back').isDisabled()).toBe(true);
    const first = await page.locator(rows).first().textContent();
    await page.click('#forward');
    expect(await page.locator('#range').textContent()).toBe('201–400');
    expect(await page.locator(rows).first().textContent()).not.toBe(first);
    expect(await page.locator(rows).first().getAttribute('aria-rowindex')).toBe('202');
    while (await page.locator('#forward').isEnabled()) await page.click('#forward');
    expect(await page.locator('#range').textContent()).toMatch(new RegExp(`–${total}$`));
    await page.close();
  });

  test('is filtered as a whole, not only what is shown', async () => {
    const page = await open(MANY);
    const before = await page.locator(rows, { hasText: `mission-${MANY - 1}` }).count();
    expect(before).toBeLessThan(recordsIn(1));
    await page.fill('#filter', `mission-${MANY - 1}`);
    const found = await page.locator(rows).count();
    expect(found).toBe(recordsIn(1));
    expect(await numberIn(page, '#shown')).toBe(found);
    expect(await page.locator('#pages').isVisible()).toBe(false);
    await page.check('#open-only');
    expect(await page.locator(rows).count()).toBeLessThan(found);
    await page.fill('#filter', 'nothing says this');
    expect(await page.locator(rows).count()).toBe(0);
    await page.close();
  });

  test('is sorted as a whole, and what says nothing comes last', async () => {
    const page = await open(MANY);
    const [mission, due] = [0, 10];
    await sortBy(page, mission);
    const missions = await column(page, mission);
    expect(missions[0]).toBe('mission-0 (April 2024)');
    expect(missions).toEqual(missions.toSorted(new Intl.Collator('en', { numeric: true }).compare));
    await sortBy(page, mission);
    expect((await column(page, mission))[0]).toBe(`mission-${MANY - 1} (April 2024)`);
    for (const direction of ['ascending', 'descending']) {
      await sortBy(page, due);
      expect(await page.locator('#register th').nth(due).getAttribute('aria-sort')).toBe(direction);
      expect((await column(page, due))[0]).not.toBe('');
    }
    await page.close();
  });

  test('works under the content security policy of a view', async () => {
    const page = await browser.newPage();
    const html = await htmlOf(MANY, 'en', 'n0nce');
    const policy = "default-src 'none'; script-src 'nonce-n0nce'; style-src 'nonce-n0nce'";
    await page.setContent(
      html.replace('<head>', `<head><meta http-equiv="Content-Security-Policy" content="${policy}">`),
    );
    await page.click('#forward');
    expect(await page.locator('#range').textContent()).toBe('201–400');
    await page.close();
  });

  test('shows its first rows, and says so, where no script may run', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await open(MANY, 'en', await context.newPage());
    expect(await page.locator(rows).count()).toBe(200);
    expect(await page.locator('noscript').textContent()).toContain('only the first rows');
    for (const part of ['#controls', '#pages']) expect(await page.locator(part).isVisible()).toBe(false);
    await context.close();
  });

  test.each([400, 760, 1280])('has each filter beside its label where the page is %i wide', async width => {
    const page = await open(1, 'en', await browser.newPage({ viewport: { width, height: 900 } }));
    const apart = await page.locator('#controls :is(input, select)').evaluateAll(fields =>
      (fields as HTMLInputElement[]).flatMap(field => {
        const label = field.labels?.[0];
        const [one, other] = [field.getBoundingClientRect(), label?.getBoundingClientRect()];
        const isBeside = other && one.top < other.bottom && other.top < one.bottom;
        return isBeside && one.right <= innerWidth ? [] : [label?.textContent];
      }),
    );
    expect(apart).toEqual([]);
    await page.close();
  });

  test.each(['en', 'ar'])('has no barriers in %s', async language => {
    const page = await open(MANY, language);
    // One row is like another.
    await page.evaluate(
      `document.querySelectorAll('${rows}:nth-child(n + 11)').forEach(row => row.remove())`,
    );
    await page.evaluate(axe);
    const results: AxeResults = await page.evaluate('axe.run()');
    await page.close();
    expect(results.passes.length).toBeGreaterThan(10);
    expect(results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual(
      [],
    );
  });
});

describe('what is chosen', () => {
  test('is of one pillar, one addressee, one status, or overdue', async () => {
    const page = await open(2);
    const all = await page.locator(rows).count();
    for (const title of ['Pillar', 'Addressee', 'Status']) {
      const choice = page.getByLabel(title, { exact: true });
      const column = (await page.locator('#register th').allTextContents()).indexOf(title) + 1;
      const options = (await choice.locator('option').allTextContents()).slice(1);
      expect(options.length, title).toBeGreaterThan(1);
      for (const option of options) {
        await choice.selectOption(option);
        const found = await page.locator(`${rows} td:nth-child(${column})`).allTextContents();
        expect(found.length).toBeGreaterThan(0);
        expect(found.filter(value => !value.includes(option))).toEqual([]);
      }
      await choice.selectOption('');
      expect(await page.locator(rows).count()).toBe(all);
    }
    await page.getByRole('checkbox', { name: 'Overdue' }).check();
    const overdue = await page.locator(rows).count();
    expect(overdue).toBeGreaterThan(0);
    expect(overdue).toBe(await page.locator(`${rows}.overdue`).count());
    await page.close();
  });

  test('is saved as a table, all pages of it, and nothing else', async () => {
    const page = await open(MANY);
    await page.getByRole('checkbox', { name: 'Open' }).check();
    const total = await numberIn(page, '#shown');
    expect(total).toBeGreaterThan(200);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
    expect(download.suggestedFilename()).toBe('register.csv');
    const lines = cellsOf(readFileSync(await download.path(), 'utf8'));
    expect(lines[0]).toEqual(await page.locator('#register th').allTextContents());
    expect(lines.length).toBe(1 + total);
    await page.close();
  });

  test('is printed whole', async () => {
    const page = await open(MANY);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator(rows).count()).toBe(recordsIn(MANY));
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await page.locator(rows).count()).toBe(200);
    await page.close();
  });
});

test('a row leads to where the report says it, whatever is shown', async () => {
  const linkOf = (anchor: string) => `reports/a%20b.html#${anchor}`;
  const page = await browser.newPage();
  await page.setContent(await htmlOf(MANY, 'en', undefined, linkOf));
  for (const key of ['#forward', '#back']) {
    const links = await page.locator(`${rows} td:nth-child(2) a`).evaluateAll(HREFS);
    expect(links.length).toBe(200);
    expect(links.filter(each => !/^reports\/a%20b\.html#\S+$/.test(each))).toEqual([]);
    await page.click(key);
  }
  await page.close();
});

/** The addresses of links as they are written. */
const HREFS = (links: readonly { getAttribute(name: string): string | null }[]) =>
  links.map(link => link.getAttribute('href') ?? '');

test('a short register is whole without pages', async () => {
  const page = await open(1);
  expect(await page.locator(rows).count()).toBe(recordsIn(1));
  expect(await page.locator('#pages').isVisible()).toBe(false);
  await page.close();
});

/** The page of the register of so many missions that ask for the same. */
async function open(missions: number, language = 'en', on?: Page): Promise<Page> {
  const page = on ?? (await browser.newPage());
  await page.setContent(await htmlOf(missions, language));
  return page;
}

const made = new Map<string, Promise<string>>();

async function htmlOf(
  missions: number,
  language: string,
  nonce?: string,
  linkOf?: (anchor: string) => string,
): Promise<string> {
  const asked = JSON.stringify([missions, language, nonce, linkOf?.('')]);
  const html = made.get(asked) ?? render(missions, language, nonce, linkOf);
  made.set(asked, html);
  return await html;
}

async function render(
  missions: number,
  language: string,
  nonce: string | undefined,
  linkOf: ((anchor: string) => string) | undefined,
): Promise<string> {
  const context = {
    ...(linkOf && { linkOf }),
    asOf: '2025-06-30',
    audience: 'internal',
    language,
    toolVersion: '0.0.0-test',
    ...(nonce !== undefined && { nonce }),
  } as const;
  const asks = manyReports(missions).flatMap(report => asksOf(report, context) ?? []);
  const result = await renderRegister(asks, 'html', context);
  if (!result.ok) throw new Error(result.reason);
  return new TextDecoder().decode(result.bytes);
}

function manyReports(missions: number): readonly Report[] {
  return Array.from({ length: missions }, (_, number) => ({
    ...sampleReport,
    mission: {
      ...sampleReport.mission,
      id: `mission-${number}`,
      inlines: [{ type: 'text', value: `mission-${number}` }],
    },
  }));
}

function recordsIn(missions: number): number {
  const { recommendations, actions } = sampleReport;
  const each = actions.length + recommendations.reduce((sum, { actions }) => sum + 1 + actions.length, 0);
  return each * missions;
}

async function numberIn(page: Page, place: string): Promise<number> {
  return Number((await page.locator(place).textContent())?.replace(/\D/g, ''));
}

async function sortBy(page: Page, column: number): Promise<void> {
  await page.locator('#register th button').nth(column).click();
}

async function column(page: Page, column: number): Promise<readonly string[]> {
  return await page.locator(`${rows} td:nth-child(${column + 1})`).allTextContents();
}
