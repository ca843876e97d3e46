import { describe, expect, test } from 'vitest';
import { exampleTexts } from '../support/example-texts.ts';
import { type Previewed, preview } from '../support/previewed.ts';

const REPORT = `mission valley: Mission to the valley
under water

meeting governor with "The governor": The governor

finding pumps gap #supply in governor: The pumps stand still.
recommendation mend-pumps to "The governor": Mend the pumps.
finding wells need #health: The wells are open.

    Children drink from them.
finding springs good-practice #supply: The springs are fenced.
`;
const PROGRAMME = `programme water: Water
pillar supply: Water supply
pillar health: Health
`;

describe('the preview', () => {
  test('is the page that the export would be', async () => {
    const { html } = await (await open(REPORT)).page();
    expect(html).toContain('<h1 dir="auto">Mission to the valley</h1>');
    expect(html).toContain('<style nonce="n0nce">');
  });

  test('says which lines everything on the page comes from', async () => {
    const { entries } = await (await open(REPORT)).page();
    expect(entries).toContainEqual({ anchor: 'wells', start: 7, end: 10, isBroken: false });
    expect(entries).toContainEqual({ anchor: 'valley', start: 0, end: 1, isBroken: false });
  });

  test.each([
    ['a tag that is not finished', 'need #health', 'need #heal'],
    ['a tag without a name', 'need #health', 'need #'],
    ['an entry word that is not finished', 'finding wells', 'findi wells'],
    ['half an attribute', 'need #health', 'need #health severity'],
    ['a forgotten colon', 'health: The wells', 'health The wells'],
    ['a meeting that is not there', 'finding wells', 'finding wells in govern'],
  ])('keeps a finding as it was while it has %s', async (_what, before, after) => {
    const report = await open(REPORT);
    const good = await report.page();
    await report.change(REPORT.replace(before, after));
    const page = await report.page();
    expect(page.html).toBe(good.html);
    expect(page.entries.filter(({ isBroken }) => isBroken).map(({ anchor }) => anchor)).toEqual(['wells']);
  });

  test('shows new words of a broken finding at once, where it was', async () => {
    const report = await open(REPORT);
    await report.page();
    await report.change(REPORT.replace('need #health: The wells', 'need #healt: Two wells'));
    const { html } = await report.page();
    expect(html).toContain('Two wells are open.');
    expect(idsIn(html).indexOf('wells')).toBeGreaterThan(idsIn(html).indexOf('pillar.health'));
  });

  test('keeps a broken finding through edits above it, with its lines', async () => {
    const report = await open(REPORT);
    await report.page();
    const broken = REPORT.replace('need #health', 'need #heal');
    await report.change(broken);
    await report.page();
    await report.change(broken.replace('\nfinding pumps', '\n\nfinding new: New.\nfinding pumps'));
    const { html, entries } = await report.page();
    expect(idsIn(html).indexOf('wells')).toBeGreaterThan(idsIn(html).indexOf('pillar.health'));
    expect(entries).toContainEqual({ anchor: 'wells', start: 9, end: 12, isBroken: true });
    expect(html).toContain('>New.<');
  });

  test('forgets what was taken out', async () => {
    const report = await open(REPORT);
    await report.page();
    await report.change(REPORT.replace(/^finding wells.*\n\n.*\n/m, ''));
    expect((await report.page()).html).not.toContain('wells');
  });

  test('says why there is no page', async () => {
    const { page } = await open('pillar health: Health\n');
    await expect(page()).rejects.toThrow('This file holds no mission.');
    const { page: broken } = await open('missoin m: Mission\n');
    await expect(broken()).rejects.toThrow(
      'Line 1 can’t be read, and no mission was found in this file: correct it first.',
    );
  });
});

test.each(Object.keys(exampleTexts()))(
  'nothing of %s vanishes while its structure is retyped',
  async name => {
    const text = exampleTexts()[name] ?? '';
    const report = await open(text, exampleTexts());
    const good = await report.page().catch(() => undefined);
    if (!good) return expect(text).not.toMatch(/^mission /m);
    for (const match of [...text.matchAll(/^(finding|recommendation|meeting) [^:\n]{12,}/gm)].slice(0, 6)) {
      for (const cut of [3, 8, match[0].length - 4]) {
        const start = match.index + cut;
        await report.change(text.slice(0, start) + text.slice(start + 3));
        expect(idsIn((await report.page()).html).length).toBe(idsIn(good.html).length);
      }
    }
  },
);

function open(
  text: string,
  others: Readonly<Record<string, string>> = { 'programme.mission': PROGRAMME },
): Promise<Previewed> {
  return preview(text, others);
}

function idsIn(html: string): string[] {
  return [...html.matchAll(/ id="([^"]+)"/g)].flatMap(([, id]) => id ?? []);
}
