/** Tables on an upright page: what stands beside and below each other, what no line breaks, and what is named once. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { render as renderWord } from '../../src/export/docx/docx.ts';
import { render } from '../../src/export/html/html.tsx';
import { columnOf, fitOf, sharesOf } from '../../src/export/page/column-widths.ts';
import { sourcesOf } from '../../src/export/page/facts.ts';
import { glancePiece, matrixPiece } from '../../src/export/page/matrix.ts';
import { pageOf } from '../../src/export/page/page-of.ts';
import { textOf } from '../../src/export/page/runs.ts';
import { type Stack, stacksOf } from '../../src/export/page/stacks.ts';
import { statementShares } from '../../src/export/page/statement-columns.ts';
import { type View, viewOf } from '../../src/export/view.ts';
import { textCompiler } from '../support/compile-text.ts';
import { fixedContext } from '../support/export-context.ts';
import { sampleReport } from '../support/sample-report.ts';

const compiled = textCompiler();

/** The tables of statements on a page. */
function statementsOf(view: View) {
  return pageOf(view).chapters.flatMap(({ pieces }) =>
    pieces.flatMap(piece => (piece.kind === 'statements' ? piece : [])),
  );
}

test('the matrix fits an upright page: each column once, in order, sentences with none below them', () => {
  const view = viewOf(sampleReport, fixedContext);
  for (const matrix of [matrixPiece(view), glancePiece(view)]) {
    const stacks = stacksOf(matrix, view.comma);
    expect(stacks.flatMap(({ columns }) => columns)).toEqual(matrix.columns.map((_, column) => column));
    expect(stacks.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    const sentences = ({ columns }: Stack) => columns.filter(each => (matrix.columns[each]?.width ?? 0) > 24);
    expect(stacks.filter(each => sentences(each).length > 0 && each.columns.length > 1)).toEqual([]);
    expect(stacks.length).toBeLessThanOrEqual(8);
  }
});

test('what stands on top of the matrix is said once, beside all lines of what is asked', async () => {
  const page = new TextDecoder().decode(await render(sampleReport, fixedContext));
  const [, matrix = ''] = page.split('class="chapter follow-up"');
  const [, first = ''] = matrix.split('<tbody>');
  const [whole = 0] = sampleReport.recommendations.map(({ actions }) => actions.length + 1);
  expect(first.match(/<tr>/g)).toHaveLength(whole);
  expect(first.match(/<th scope="rowgroup"/g)).toHaveLength(1);
  expect(first).toContain(`rowspan="${whole}"`);
});

test('a meeting is named where the first finding rests on it, and then by its code', async () => {
  const report = await compiled(`mission m: M
meeting opening with "the Mayor": Opening of the works
finding gap in opening: First
finding gap in opening, "Yearbook 2024": Second
finding gap in "Yearbook 2024": Third
`);
  const view = viewOf(report, { ...fixedContext, layout: 'full' });
  expect(report.findings.map(each => sourcesOf(view, each).map(({ text }) => text))).toEqual([
    ['Opening of the works (M1)'],
    ['M1', 'Yearbook 2024'],
    ['Yearbook 2024'],
  ]);
});

test('a meeting or a visit without a title is named by whom it was with, or by where it went', async () => {
  const report = await compiled(`mission m: M
meeting with "the Mayor", "the Bar" in "Town Hall"
visit to "market of Varna Gora"
`);
  const [chapter] = pageOf(viewOf(report, fixedContext)).chapters;
  const told = (chapter?.pieces ?? []).flatMap(piece => (piece.kind === 'entry' ? textOf(piece.words) : []));
  expect(told).toEqual(['the Mayor, the Bar', 'market of Varna Gora']);
  const words = new TextDecoder().decode(await render(report, fixedContext));
  expect(words.match(/market of Varna Gora/g)).toHaveLength(1);
  expect(words).toContain('Town Hall');
});

const TABLE = `mission m: M
section s: Orders

    | Order | What for | Opened |
    | - | - | - |
    | WO-843355 | Replacement of the relief valve that was found stuck in the spring of last year | 2025-01-31 |
    | WO-1 | 12 valves | 7 |
`;

test('a page breaks no number, no code and no date', async () => {
  const page = new TextDecoder().decode(await render(await compiled(TABLE), fixedContext));
  const cells = [...page.matchAll(/<td class="([^"]*)"[^>]*>([^<]*)/g)];
  const whole = cells.flatMap(([, look = '', text = '']) => (look.includes('whole') ? text : []));
  expect(whole).toEqual(['WO-843355', '2025-01-31', 'WO-1', '7']);
});

test('in a narrow place a column is as wide as its longest word, before another has more than that', () => {
  const texts = [
    ['2022'],
    ['Natural radioactivity, including the residues of phosphate'],
    ['with the Ministry'],
  ];
  const room = 40;
  const shares = sharesOf(texts.map(columnOf), room);
  for (const [index, words] of [4, 'radioactivity,'.length, 'Ministry'.length].entries()) {
    expect((shares[index] ?? 0) * room).toBeGreaterThanOrEqual(words);
  }
});

const SIZES: Parameters<typeof fitOf>[1] = [
  { room: 94, gap: 3 },
  { room: 108, gap: 3 },
  { room: 131, gap: 2 },
];

test('a table has the largest type in which no word breaks, and the smallest where one must', () => {
  const table = (word: string, columns: number) => [
    Array<string>(columns).fill('No.'),
    Array<string>(columns).fill(word),
  ];
  expect(fitOf(table('Borehole', 8), SIZES).size.room).toBe(94);
  expect(fitOf(table('Borehole', 9), SIZES).size.room).toBe(108);
  expect(fitOf(table('Borehole', 12), SIZES).size.room).toBe(131);
  expect(fitOf(table('Decentralization', 12), SIZES).size.room).toBe(131);
  expect(fitOf(table('Northampton-on-the-Water', 6), SIZES).size.room).toBe(94);
});

test('where not all words have room, those that are short keep theirs', () => {
  const words = Array<string>(9).fill('Donaudampfschifffahrtsgesellschaft');
  const row = ['1,204', ...words, '15,748'];
  const { shares, size } = fitOf([row.map(() => 'No.'), row], SIZES);
  expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1);
  for (const column of [0, 10]) {
    const least = (row[column]?.length ?? 0) + size.gap;
    expect((shares[column] ?? 0) * size.room).toBeCloseTo(least);
  }
});

test('columns of Word are as wide as their words need, and the one that says most is the widest', async () => {
  const bytes = await renderWord(await compiled(TABLE), fixedContext);
  const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const table = document.match(/<w:tbl>.*?<\/w:tbl>/gs)?.find(each => each.includes('WO-843355')) ?? '';
  const [order = 0, text = 0, opened = 0] = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) =>
    Number(width),
  );
  // A character of the small print of tables is a hundred twips wide at most.
  expect(Math.min(order, opened)).toBeGreaterThan(100 * 'WO-843355'.length);
  expect(text).toBeGreaterThan(order + opened);
});

const COMPACT = `programme p: P
pillar water: Water
mission m: M
under p
finding gap #water severity high: Pumps stand still.

    Their state is this:

    | Station | State on the day of the visit | What is needed to repair it |
    | - | - | - |
    | North | Out of service for eleven weeks, with a broken bearing | A new bearing and two days of work |

    The mission saw both.
finding gap #water severity low: Water runs.

    | Station | Litres |
    | - | - |
    | North | 7 |
recommendation to "the Ministry of Water" due 2026-09-30 priority high: Repair the pumps.
`;

test('a table that would break its lines beside the kind of a finding has the width below it, in order', async () => {
  const report = await compiled(COMPACT);
  const context = { ...fixedContext, layout: 'compact' } as const;
  const page = new TextDecoder().decode(await render(report, context));
  const [, parted = ''] = page.split(/<tr class="finding parted".*?(?=<tr class="finding">)/s);
  expect(parted).toMatch(
    /^<tr class="finding"><td><\/td><td colspan="2">.*Out of service.*The mission saw both\./s,
  );
  expect(page.match(/parted"/g)).toHaveLength(1);
  const bytes = await renderWord(report, context);
  const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const [above = '', below = ''] = document.split('<w:vMerge w:val="continue"/>');
  expect(above).toContain('Their state is this:');
  expect(below).toMatch(/^.*?<w:gridSpan w:val="2"\/>.*Out of service.*The mission saw both\..*Litres/s);
  expect(document.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(1);
});

test('no column of statements breaks a date or the head of the codes', async () => {
  const view = viewOf(await compiled(COMPACT), { ...fixedContext, layout: 'compact' });
  const tables = statementsOf(view);
  const glance = tables.find(({ rows }) => rows.some(({ cells }) => cells.length > 2));
  const shares = glance ? statementShares(glance, view.comma) : [];
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  expect(108 * (shares.at(-1) ?? 0)).toBeGreaterThan('30 September 2026'.length);
  expect(Math.max(...shares)).toBe(shares[1]);
});

test('a column of statements has room for its heading, whose letters are bold, and for the gap beside it', async () => {
  const view = viewOf(await compiled(COMPACT), { ...fixedContext, layout: 'compact' });
  const tables = statementsOf(view);
  expect(tables.length).toBeGreaterThan(0);
  for (const table of tables) {
    const columns = table.columns.map(column => ({ ...column, title: 'Destinataires' }));
    for (const share of statementShares({ ...table, columns }, view.comma))
      expect(108 * share).toBeGreaterThan(1.3 * 'Destinataires'.length);
  }
});
