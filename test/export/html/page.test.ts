import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { render } from '../../../src/export/html/html.tsx';
import { testInBrowser as test, withBrowser } from '../../support/browser.ts';
import { fixedContext } from '../../support/export-context.ts';
import { markedGif, markedJpeg, markedPng } from '../../support/marked-pictures.ts';
import { sampleReport } from '../../support/sample-report.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
withBrowser(each => {
  browser = each;
});

describe('the page', () => {
  // The other direction has no colours of its own.
  test.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['en', 'print'],
    ['ar', 'light'],
  ] as const)('in %s has no barriers in %s', async (language, look) => {
    const page = await open(language, look);
    await page.evaluate(axe);
    const results: AxeResults = await page.evaluate('axe.run()');
    await page.close();
    const problems = results.violations.flatMap(violation =>
      violation.nodes.map(node => `${violation.id}: ${node.html}`),
    );
    expect(results.passes.length).toBeGreaterThan(10);
    expect(problems).toEqual([]);
  });
});

test('is whole without a script, asks for nothing from outside and holds no inline style or handler', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', request => asked.push(request.url()));
  await page.setContent(await html('en'));
  expect(await page.getByRole('article').count()).toBe(sampleReport.findings.length + 4);
  expect(asked).toEqual([]);
  await context.close();
  expect(await html('en')).not.toMatch(/<script|\son\w+=|\sstyle=|<link/);
});

test('every link within the page leads somewhere, and every anchor is there once', async () => {
  const page = await open('en', 'light');
  const ids = await page
    .locator('[id]')
    .evaluateAll(nodes => nodes.map(node => String(node.getAttribute('id'))));
  const links = await page
    .locator('a[href^="#"]')
    .evaluateAll(nodes => nodes.map(node => String(node.getAttribute('href')).slice(1)));
  await page.close();
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(links.filter(link => !ids.includes(link))).toEqual([]);
  expect(ids).toContain('scanner');
  expect(ids).toContain('finding-2');
});

test('reads from right to left in Arabic, codes excepted', async () => {
  const page = await open('ar', 'light');
  const edges = await page.evaluate<{ contents: number; main: number }>(
    `({ contents: document.querySelector('nav').getBoundingClientRect().left,
        main: document.querySelector('main').getBoundingClientRect().left })`,
  );
  expect(edges.contents).toBeGreaterThan(edges.main);
  expect(await page.locator('#scanner h4 bdi').textContent()).toBe('F1');
  await page.close();
});

test('headings are in the language of the export, and the words of the author in that of the report', async () => {
  const page = await open('fr', 'light');
  const spoken = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate(element => (element as HTMLElement).closest('[lang]')?.getAttribute('lang'));
  expect(await spoken('.chapter.findings > h2')).toBe('fr');
  expect(await spoken('.finding .marks li')).toBe('fr');
  expect(await spoken('.no-action strong')).toBe('fr');
  for (const words of ['h1', '.section h2 span:nth-child(2)', '.statement', '.chapter.section p', '.words']) {
    expect(await spoken(words)).toBe('en');
  }
  await page.close();
});

test.each(['ar', 'en'])(
  'English words run from left to right below headings in %s, with their marks and columns',
  async language => {
    const page = await open(language, 'light');
    const directions = await page
      .locator(
        '.statement, .section > p, .section > ul, .section > ul > li, .section > .wide, .no-action p, .words',
      )
      .evaluateAll(elements => elements.map(element => getComputedStyle(element).direction));
    await page.close();
    expect(directions.length).toBeGreaterThan(20);
    expect(new Set(directions)).toEqual(new Set(['ltr']));
  },
);

async function open(language: string, look: 'light' | 'dark' | 'print'): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    colorScheme: look === 'dark' ? 'dark' : 'light',
  });
  if (look === 'print') await page.emulateMedia({ media: 'print' });
  await page.setContent(await html(language));
  return page;
}

async function html(language: string): Promise<string> {
  return new TextDecoder().decode(await render(sampleReport, { ...fixedContext, language }));
}

test('pictures are shown without their metadata, and a photo the way up that its camera says', async () => {
  const pictures = new Map<string, Uint8Array>([
    ['a.png', markedPng],
    ['a.gif', markedGif],
    ['a.jpg', markedJpeg(6)],
  ]);
  const children = [...pictures.keys()].map(url => ({ type: 'image' as const, url, alt: 'A' }));
  const report = {
    ...sampleReport,
    mission: { ...sampleReport.mission, blocks: [{ type: 'paragraph' as const, children }] },
  };
  const bytes = await render(report, { ...fixedContext, readAsset: async path => pictures.get(path) });
  const page = await browser.newPage();
  await page.setContent(new TextDecoder().decode(bytes));
  const sizes = await page
    .locator('img')
    .evaluateAll(images =>
      (images as HTMLImageElement[]).map(image => [image.naturalWidth, image.naturalHeight]),
    );
  await page.close();
  expect(sizes).toEqual([
    [1, 1],
    [1, 1],
    [2, 3],
  ]);
});
