import { expect, test } from 'vitest';
import { withParts } from '../../src/export/page-parts.ts';
import type { PageUpdate, PreviewEntry } from '../../src/protocol/report.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { preview } from '../support/previewed.ts';

const texts = exampleTexts();
const report = texts['selm-2024.mission'] ?? '';
const FINDING = /^finding [\s\S]*?\n(?=finding )/m;

/** The page of whoever was told of it bit by bit. */
class Shown {
  html = '';
  parts = new Map<string, string>();
  private entries: readonly PreviewEntry[] = [];

  take({ since, html = this.html, parts, entries = this.entries }: PageUpdate): void {
    this.html = html;
    this.parts = new Map([...(since === undefined ? [] : this.parts), ...parts]);
    this.entries = entries;
  }

  get page() {
    return { html: withParts(this), entries: this.entries };
  }
}

test('of a word in a finding, only the finding is told', async () => {
  const previewed = await preview(report, texts);
  const first = await previewed.page();
  await previewed.change(report.replace('under repair', 'under long repair'));
  const { update } = await previewed.update(first.id);
  expect(update).toEqual({
    since: first.id,
    parts: [['ambulance', expect.stringContaining('under long repair')]],
  });
});

test('whoever has another page is told all of it', async () => {
  const previewed = await preview(report, texts);
  const first = await previewed.page();
  await previewed.page('public');
  const { update, id } = await previewed.update(first.id);
  expect(update.since).toBeUndefined();
  expect((await previewed.update(id)).update).toEqual({ since: id, parts: [] });
});

test.each<[string, (text: string) => string]>([
  ['with a finding less', text => text.replace(FINDING, '')],
  ['with a finding in another place', text => text.replace(FINDING, '') + (FINDING.exec(text)?.[0] ?? '')],
  ['with a finding twice', text => text.replace(FINDING, '$&$&')],
  ['in another language', text => text.replace(/^language en$/m, 'language fr')],
  ['with another name, which other entries tell, too', text => text.replace('Johanna Brandt', 'J. Brandt')],
  ['without any finding', text => text.replaceAll(/^finding [\s\S]*?\n(?=\S)/gm, '')],
])('told bit by bit, the page is whole: %s', async (_what, edit) => {
  const [told, whole] = [await preview(report, texts), await preview(report, texts)];
  const shown = new Shown();
  let id: string | undefined;
  const pages: string[] = [];
  for (const text of [report, edit(report), report]) {
    for (const each of [told, whole]) await each.change(text);
    const page = await told.update(id);
    ({ id } = page);
    shown.take(page.update);
    const { html, entries } = await whole.page();
    expect(shown.page).toEqual({ html, entries });
    pages.push(html);
  }
  expect(pages[1]).not.toBe(pages[0]);
});
