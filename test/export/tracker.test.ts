import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { render as renderCsv } from '../../src/export/csv.ts';
import { labelsIn } from '../../src/export/labels.ts';
import { LANGUAGES } from '../../src/export/languages.ts';
import { matrixTable, trackerTable } from '../../src/export/page/matrix.ts';
import { viewOf } from '../../src/export/view.ts';
import { sentInRows } from '../../src/export/xlsx/sent-cells.ts';
import { render as renderWorkbook } from '../../src/export/xlsx/xlsx.ts';
import { fixedContext } from '../support/export-context.ts';
import { sampleReport } from '../support/sample-report.ts';

test('a tracker has the columns of UNDP, in its order, and a line for each key action', async () => {
  const bytes = await renderCsv(sampleReport, { ...fixedContext, table: 'management-response' });
  const [head, ...lines] = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
  expect(head).toBe(
    'Recommendation,Management response,Key action,Responsible,Due date,Status,Comments,Documents,As of,Name in the source',
  );
  expect(lines.length).toBe(matrixTable(viewOf(sampleReport, fixedContext)).rows.length);
  expect(lines[0]).toMatch(/^"?R1 /);
});

test.each(LANGUAGES)('each line of what has a name has a key that no other has, in %s too', language => {
  const view = viewOf(sampleReport, { ...fixedContext, language });
  for (const { rows, columns } of [matrixTable(view), trackerTable(view)]) {
    const keys = rows.flatMap(row => row.at(-1) ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys[0]).toMatch(/^arvenia-2024\./);
    expect(columns.map(({ isHidden }) => isHidden ?? false).indexOf(true)).toBe(columns.length - 1);
  }
});

test('what kind of line it is, and how it is classified, is chosen from a list', () => {
  const { columns, rows } = matrixTable(viewOf(sampleReport, fixedContext));
  for (const title of ['Kind', 'Classification']) {
    const column = columns.findIndex(each => each.title === title);
    const { choices = [] } = columns[column] ?? {};
    expect(choices.length, title).toBeGreaterThan(2);
    const written = [...new Set(rows.map(row => row[column]))];
    expect(written.filter(word => word !== 'Not marked' && !choices.includes(String(word)))).toEqual([]);
  }
});

test('a workbook hides the names, repeats its heads in print, and says at its end what it is', async () => {
  const parts = unzipSync(await renderWorkbook(sampleReport, fixedContext));
  const text = (name: string) => new TextDecoder().decode(parts[name]);
  expect(text('xl/worksheets/sheet2.xml').match(/<col [^>]*hidden="1"/g)).toHaveLength(1);
  const book = text('xl/workbook.xml');
  const sheets = Array.from(book.matchAll(/<sheet name="([^"]+)"/g), ([, name]) => name);
  expect(book.match(/_xlnm\.Print_Titles/g)).toHaveLength(sheets.length);
  expect(sheets.at(-1)).toBe('About');
  const about = text(`xl/worksheets/sheet${sheets.length}.xml`);
  expect(about).toContain('report arvenia-2024');
  expect(about).not.toContain('autoFilter');
});

/** The sheet that programs alone read, line by line: what one cell holds of each column, by the name of that; `-` is nothing. */
async function sentIn(bytes: Uint8Array) {
  const parts = unzipSync(bytes);
  const text = (name: string) => new TextDecoder().decode(parts[name]);
  const [, id] =
    /<sheet name="mission-report" sheetId="(\d+)" state="veryHidden"/.exec(text('xl/workbook.xml')) ?? [];
  const rows = Array.from(text(`xl/worksheets/sheet${id}.xml`).matchAll(/<row .*?<\/row>/g), ([row]) =>
    Array.from(row.matchAll(/<c [^>]*?(?:\/>|>.*?<t [^>]*>(.*?)<\/t>.*?<\/c>)/g), ([, said]) => said),
  );
  const [head = [], ...lines] = rows.map(row =>
    row.flatMap(said => (said ?? '').split(' ').map(each => (each === '-' ? undefined : each))),
  );
  return lines.map(line => Object.fromEntries(line.map((said, at) => [head[at] ?? '', said])));
}

test('a workbook says of each line with a key what was sent, in no words', async () => {
  const lines = await sentIn(await renderWorkbook(sampleReport, fixedContext));
  const { rows } = trackerTable(viewOf(sampleReport, fixedContext));
  expect(lines.map(line => line['mission-report'])).toEqual(rows.flatMap(row => row.at(-1) ?? []));
  for (const { 'mission-report': key, ...cells } of lines) {
    expect(key).toMatch(/^arvenia-2024\./);
    expect(Object.keys(cells)).toEqual(
      expect.arrayContaining([
        'response',
        'owner',
        'due',
        'status',
        'cost',
        'comments',
        'documents',
        'addressee',
      ]),
    );
    for (const said of Object.values(cells)) expect(said ?? '').toMatch(/^(?:[0-9a-f]{12})?$/);
  }
  const said = lines.flatMap(({ 'mission-report': _, ...cells }) =>
    Object.values(cells).flatMap(each => each ?? []),
  );
  expect(new Set(said).size, 'what is said of one line is told of no other').toBe(said.length);
});

test('another status is another digest, and no other cell has one', async () => {
  const [before, after] = await Promise.all(
    (['open', 'done'] as const).map(async status => {
      const recommendations = sampleReport.recommendations.map(each => ({ ...each, status }));
      return sentIn(await renderWorkbook({ ...sampleReport, recommendations }, fixedContext));
    }),
  );
  const changed = before?.flatMap((line, at) =>
    Object.keys(line).filter(field => line[field] !== after?.[at]?.[field]),
  );
  expect(new Set(changed)).toEqual(new Set(['status']));
});

test('what was sent is read alike from one cell a line and from one a column, as trackers had it', () => {
  const inOne = [
    ['mission-report', 'status due'],
    ['m.a', '0123456789ab -'],
    ['m.b', '- ba9876543210'],
  ];
  const inEach = [
    ['mission-report', 'status', 'due'],
    ['m.a', '0123456789ab', ''],
    ['m.b', '', 'ba9876543210'],
  ];
  expect(sentInRows(inEach)).toEqual(sentInRows(inOne));
  expect(sentInRows(inOne).lines.get('m.b')).toEqual(new Map([['due', new Set(['ba9876543210'])]]));
});

test.each(LANGUAGES)('a workbook says on its last sheet what it carries, in %s', async language => {
  const parts = unzipSync(await renderWorkbook(sampleReport, { ...fixedContext, language }));
  const { takenBackBy } = labelsIn(language);
  expect(Object.values(parts).some(part => new TextDecoder().decode(part).includes(takenBackBy))).toBe(true);
});
