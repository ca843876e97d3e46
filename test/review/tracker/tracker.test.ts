import { expect, test } from 'vitest';
import { csvOf } from '../../../src/export/csv-lines.ts';
import { LANGUAGES } from '../../../src/export/languages.ts';
import { findingsTable } from '../../../src/export/page/findings-table.ts';
import { matrixTable, trackerTable } from '../../../src/export/page/matrix.ts';
import { viewOf } from '../../../src/export/view.ts';
import { inLanguage } from '../../../src/report/in-language.ts';
import { reviewTrackers } from '../../../src/review/tracker/review-tracker.ts';
import { fixedContext } from '../../support/export-context.ts';
import {
  asFile,
  columnOf,
  type Draft,
  fill,
  followedIn,
  linesOf,
  returnedFrom,
  rowOf,
  takenIn,
  VALLEY,
} from '../../support/returned-tracker.ts';

const reports = await followedIn({ 'valley.mission': VALLEY });
const [valley] = reports;
if (!valley) throw new Error('no report');

const lines = async (edit: (draft: Draft) => void, how = {}) =>
  linesOf([asFile(await returnedFrom(valley, edit, how))], reports);

const DONE = 'valley-2024.dig-well status Done [offered]';

test.each(LANGUAGES)('what nobody has touched asks for nothing, in %s', async language => {
  expect(await lines(() => {}, { language })).toEqual([]);
});

test.each(LANGUAGES)('without what was sent, that asks for nothing either, in %s', async language => {
  const view = viewOf(inLanguage(valley.report, language), { ...fixedContext, language });
  const further = [findingsTable(view), matrixTable(view)];
  expect(await lines(() => {}, { language, keepsSent: false, further })).toEqual([]);
});

test('each thing that may be filled in becomes an update of its entry', async () => {
  const bytes = await returnedFrom(valley, draft => {
    fill(draft, 'valley-2024.dig-well', 'Status', 'Completed');
    fill(draft, 'valley-2024.dig-well', 'Management response', 'Agreed in part');
    fill(draft, 'valley-2024.dig-well', 'Comments', 'The well gives water.\nIt has 40 metres.');
    fill(draft, 'valley-2024.dig-well', 'Documents', 'Letter WB/7; https://example.org/well');
    fill(draft, 'valley-2024.find-place', 'Due date', { date: '2024-07-31' });
    fill(draft, 'valley-2024.buy-pump', 'Responsible', 'Johanna Brandt; Water Board');
  });
  expect(await takenIn([asFile(bytes)], VALLEY, '')).toBe(
    `update valley-2024.dig-well on 2024-06-01 by "Water Board" response partially-accepted status done in "Letter WB/7", "https://example.org/well":
    The well gives water.

    It has 40 metres.

update valley-2024.find-place on 2024-06-01 by "Water Board" due 2024-07-31

update valley-2024.buy-pump on 2024-06-01 by "Water Board" owner brandt, "Water Board"
`,
  );
});

test.each<[string, (draft: Draft) => void]>([
  ['rows are sorted', draft => draft.rows.reverse()],
  ['rows are deleted', draft => draft.rows.splice(1, 2)],
  ['columns are moved', draft => swap(draft, 0, 5)],
  ['a column is renamed', draft => rename(draft, 'Status', 'State of play')],
  [
    'all columns are renamed',
    draft => {
      draft.columns = draft.columns.map(({ width }, at) => ({ title: `Column ${at}`, width }));
    },
  ],
  [
    'the words are deleted',
    draft => {
      cut(draft, 'Recommendation');
      cut(draft, 'Key action');
    },
  ],
  [
    'other columns stand between',
    draft => {
      draft.columns.splice(2, 0, { title: 'Our number', width: 9 });
      for (const row of draft.rows) row.splice(2, 0, 'x');
    },
  ],
  [
    'a title stands above',
    draft => {
      draft.rows.unshift(draft.columns.map(({ title }) => title));
      draft.columns = draft.columns.map(({ width }, at) => ({
        title: at === 0 ? 'Tracker of the Water Board' : '',
        width,
      }));
    },
  ],
  [
    'the heads stand there again',
    draft =>
      draft.rows.splice(
        2,
        0,
        draft.columns.map(({ title }) => title),
      ),
  ],
  ['a row stands there twice', draft => draft.rows.push([...rowOf(draft, 'valley-2024.dig-well')])],
])('%s, and what was filled in is found', async (_, edit) => {
  const found = await lines(draft => {
    fill(draft, 'valley-2024.dig-well', 'Status', 'Done');
    fill(draft, 'valley-2024.send-soap', 'Status', 'Ongoing');
    edit(draft);
  });
  expect(found.filter(line => /^valley\S+ (?!cell )/.test(line)).sort()).toEqual([
    DONE,
    'valley-2024.send-soap status Ongoing [offered]',
  ]);
});

function swap({ columns, rows }: Draft, one: number, other: number): void {
  for (const row of [columns, ...rows] as unknown[][]) [row[one], row[other]] = [row[other], row[one]];
}

function rename(draft: Draft, title: string, other: string): void {
  draft.columns = draft.columns.map(column =>
    column.title === title ? { ...column, title: other } : column,
  );
}

function cut(draft: Draft, title: string): void {
  const at = columnOf(draft, title);
  for (const row of [draft.columns, ...draft.rows] as unknown[][]) row.splice(at, 1);
}

test('a line without its key is led to the entry that it resembles only by its number', async () => {
  const bytes = await returnedFrom(valley, draft => {
    fill(draft, 'valley-2024.dig-well', 'Status', 'Done');
    rowOf(draft, 'valley-2024.dig-well')[8] = undefined;
  });
  expect(await linesOf([asFile(bytes)], reports)).toEqual([
    'valley-2024.dig-well status Done [doubtful: no-key]',
  ]);
  expect(await takenIn([asFile(bytes)], VALLEY, '')).toBe('');
  expect(await takenIn([asFile(bytes)], VALLEY, '', [1])).toMatch(
    /^update valley-2024.dig-well on .* status done\n$/,
  );
});

test('where only some columns were sorted, nothing goes to the entry of another line', async () => {
  const found = await lines(draft => {
    fill(draft, 'valley-2024.dig-well', 'Status', 'Done');
    const keys = draft.rows.map(row => row.at(-1)).reverse();
    draft.rows = draft.rows.map((row, at) => [...row.slice(0, -1), keys[at]]);
  });
  expect(found.filter(line => line.includes('[offered'))).toEqual([]);
  expect(found).toContain('valley-2024.dig-well status Done [doubtful: other-words]');
});

test('new, reworded and emptied lines are listed', async () => {
  const found = await lines(draft => {
    draft.rows.push([
      'R9 Build a school by the road to the coast',
      'Accepted',
      undefined,
      'Somebody',
      undefined,
      'Open',
    ]);
    fill(
      draft,
      'valley-2024.send-soap',
      'Recommendation',
      'R2 The Ministry should send soap and towels to the clinic each month.',
    );
    fill(draft, 'valley-2024.buy-pump', 'Status', undefined);
  });
  expect(found).toEqual([
    'valley-2024.buy-pump status  [unclear: emptied]',
    'valley-2024.send-soap row R2 The Ministry should send soap and towels to the clinic each month. [unclear: reworded]',
    '– row R9 Build a school by the road to the coast · Accepted · Somebody · Open [unclear: new-row]',
  ]);
});

test.each([
  ['Status', 'Half way', 'status Half way [unclear: unknown-word]'],
  ['Status', 'Done?', 'status Done? [unclear: unknown-word]'],
  ['Status', '¿En proceso?', 'status ¿En proceso? [unclear: unknown-word]'],
  ['Due date', '03/04/2025', 'due 03/04/2025 [unclear: two-dates]'],
  ['Due date', '31/02/2025', 'due 31/02/2025 [unclear: no-such-date]'],
  ['Due date', '30 February 2025', 'due 30 February 2025 [unclear: no-such-date]'],
  ['Due date', 45_800, 'due 45800 [unclear: number]'],
  ['Due date', '31.12.2025', 'due 31.12.2025 [offered]'],
  ['Due date', '13/12/25', 'due 13/12/25 [offered]'],
  ['Due date', '15-Oct-24', 'due 15-Oct-24 [offered]'],
  ['Due date', 'Q3 2025', 'due Q3 2025 [offered]'],
  ['Due date', 'fin juin 2026', 'due fin juin 2026 [offered]'],
  ['Status', 'mis en œuvre', 'status mis en œuvre [offered]'],
  ['Status', 'En cours.', 'status En cours. [offered]'],
  ['Status', 'EN PROCESO', 'status EN PROCESO [offered]'],
] as const)('%s “%s” is read as it is meant, or not', async (title, text, expected) => {
  expect(await lines(draft => fill(draft, 'valley-2024.dig-well', title, text))).toEqual([
    `valley-2024.dig-well ${expected}`,
  ]);
});

test('a response beside an action is that of the recommendation, and given once', async () => {
  const found = await lines(draft => {
    for (const key of ['dig-well', 'find-place', 'buy-pump'])
      fill(draft, `valley-2024.${key}`, 'Management response', 'Accepted');
  });
  expect(found).toEqual(['valley-2024.dig-well response Accepted [offered]']);
});

test('one file that says two things of one cell leaves it in doubt', async () => {
  const found = await lines(draft => {
    draft.rows.push([...rowOf(draft, 'valley-2024.dig-well')]);
    fill(draft, 'valley-2024.dig-well', 'Status', 'Done');
    (draft.rows.at(-1) ?? [])[5] = 'Dropped';
  });
  expect(found).toEqual([
    'valley-2024.dig-well status Done [doubtful: twice]',
    'valley-2024.dig-well status Dropped [doubtful: twice]',
  ]);
});

test('what has become so since is known, and what has become otherwise is told', async () => {
  const updates = 'update valley-2024.dig-well on 2024-05-20 by okafor status dropped: No place was found.\n';
  const followed = await followedIn({ 'valley.mission': VALLEY, 'valley.updates.mission': updates });
  const bytes = await returnedFrom(valley, draft => fill(draft, 'valley-2024.dig-well', 'Status', 'Done'));
  expect(await linesOf([asFile(bytes)], followed)).toEqual(['valley-2024.dig-well status Done [disagrees]']);
  const same = await returnedFrom(valley, draft => fill(draft, 'valley-2024.dig-well', 'Status', 'Dropped'));
  expect(await linesOf([asFile(same)], followed)).toEqual(['valley-2024.dig-well status Dropped [taken]']);
});

test('what the report itself says otherwise since is taken in only by its number', async () => {
  const changed = VALLEY.replace('due 2024-05-31 status open', 'due 2024-05-31 status dropped');
  const followed = await followedIn({ 'valley.mission': changed });
  const bytes = await returnedFrom(valley, draft => fill(draft, 'valley-2024.dig-well', 'Status', 'Done'));
  expect(await linesOf([asFile(bytes)], followed)).toEqual(['valley-2024.dig-well status Done [collides]']);
  expect(await takenIn([asFile(bytes)], changed, '')).toBe('');
});

test('two who disagree are both told', async () => {
  const one = asFile(
    await returnedFrom(valley, draft => fill(draft, 'valley-2024.dig-well', 'Status', 'Done')),
  );
  const other = asFile(
    await returnedFrom(valley, draft => fill(draft, 'valley-2024.dig-well', 'Status', 'Dropped')),
    { name: 'other.xlsx', author: 'Village' },
  );
  expect(await linesOf([one, other], reports)).toEqual([
    'valley-2024.dig-well status Done [disagrees]',
    'valley-2024.dig-well status Dropped [disagrees]',
  ]);
});

test('a tracker of another mission is refused in one sentence', async () => {
  const text = VALLEY.replaceAll('valley-2024', 'hills-2024');
  const [hills] = await followedIn({ 'hills.mission': text });
  if (!hills) throw new Error('no report');
  expect(await linesOf([asFile(await returnedFrom(hills, () => {}))], reports)).toEqual([
    'Its lines are of other reports, such as hills-2024.dig-well, and none is of valley-2024. Take it into the reports that it was made from.',
  ]);
});

test('a CSV is compared with how it now stands', async () => {
  const table = trackerTable(viewOf(valley.report, fixedContext));
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvOf(table));
  const semicolons = text.replace('2024-05-31,Open', '2024-05-31,Réalisée').replaceAll(',', ';');
  const wide = new Uint8Array(
    Uint16Array.from([...`\uFEFF${text.slice(1).replace('2024-05-31,Open', '2024-05-31,Done')}`], sign =>
      sign.charCodeAt(0),
    ).buffer,
  );
  const latin = Uint8Array.from([...semicolons.slice(1)], sign => (sign === '–' ? 0x96 : sign.charCodeAt(0)));
  expect(await linesOf([asFile(csvOf(table), { name: 'back.csv' })], reports)).toEqual([]);
  expect(await linesOf([asFile(wide, { name: 'back.csv' })], reports)).toEqual([DONE]);
  expect(await linesOf([asFile(latin, { name: 'back.csv' })], reports)).toEqual([
    'valley-2024.dig-well status Réalisée [offered]',
  ]);
});

test.each<[string, (draft: Draft) => void, string]>([
  [
    'words in a column of ours',
    draft => fill(draft, 'valley-2024.buy-pump', 'Recommendation', 'See our letter'),
    'valley-2024.buy-pump cell See our letter [unclear: not-taken]',
  ],
  [
    'words below no heading',
    draft => rowOf(draft, 'valley-2024.dig-well').push('We lack the drill'),
    'valley-2024.dig-well cell We lack the drill [unclear: no-heading]',
  ],
  [
    'words in a column of others',
    draft => {
      draft.columns.push({ title: 'Our remarks', width: 9 });
      rowOf(draft, 'valley-2024.dig-well').push('Police informed');
    },
    'valley-2024.dig-well cell Police informed [unclear: not-taken]',
  ],
  [
    'a sentence below the table',
    draft => draft.rows.push(['All dates may slip.']),
    '– row All dates may slip. [unclear: beside]',
  ],
  [
    'a due date that names no day',
    draft => fill(draft, 'valley-2024.dig-well', 'Due date', 'next spring'),
    'valley-2024.dig-well due next spring [unclear: no-day]',
  ],
  [
    'a day whose month the others of its column do not tell',
    draft => fill(draft, 'valley-2024.dig-well', 'Due date', '03/04/2025'),
    'valley-2024.dig-well due 03/04/2025 [unclear: two-dates]',
  ],
])('%s is for its reader', async (_, edit, line) => {
  expect(await lines(edit)).toEqual([line]);
});

test.each([
  ['30/06/2025', '2025-04-03'],
  ['06/30/2025', '2025-03-04'],
])('where another cell says %s, 03/04/2025 is %s', async (other, due) => {
  const bytes = await returnedFrom(valley, draft => {
    fill(draft, 'valley-2024.dig-well', 'Due date', '03/04/2025');
    fill(draft, 'valley-2024.send-soap', 'Due date', other);
  });
  const review = await reviewTrackers([asFile(bytes)], reports);
  if (!review.ok) throw new Error(review.reason);
  expect(review.changes.map(({ value }) => value?.written)).toEqual([`due ${due}`, 'due 2025-06-30']);
});

test('of two columns that were renamed, both are taken in, and none is said to be left', async () => {
  const bytes = await returnedFrom(valley, draft => {
    rename(draft, 'Status', 'State of play');
    rename(draft, 'Responsible', 'Who');
    fill(draft, 'valley-2024.dig-well', 'State of play', 'Done');
    fill(draft, 'valley-2024.dig-well', 'Who', 'Water Board');
  });
  const review = await reviewTrackers([asFile(bytes)], reports);
  expect(review).toMatchObject({ ok: true, notes: [] });
  expect(await linesOf([asFile(bytes)], reports)).toEqual([
    'valley-2024.dig-well status Done [offered]',
    'valley-2024.dig-well owner Water Board [offered]',
  ]);
});

test.each([true, false])(
  'a cell that was emptied is told, whether it is known what was sent: %s',
  async keepsSent => {
    const emptied = (draft: Draft) => fill(draft, 'valley-2024.dig-well', 'Due date', '');
    expect(await lines(emptied, { keepsSent })).toHaveLength(1);
  },
);
