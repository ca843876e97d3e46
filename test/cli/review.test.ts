import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { EXAMPLES, folderWith, missionReport } from '../support/command-line.ts';
import { sendWord } from '../support/reviewed.ts';
import { revised } from '../support/revised-file.ts';

const TEXT = readFileSync(join(import.meta.dirname, '../review/valley.mission'), 'utf8');
const sent = await (await sendWord())(TEXT);
const returned = revised(
  revised(sent, 'The school is [-closed-]{+open+}', { author: 'A. Chief' }),
  'Dig a [-second-]{+third+} well',
  { author: 'B. Deputy', date: '2026-03-02T10:00:00Z' },
);
const folder = () => folderWith({ 'valley.mission': TEXT, 'back.docx': returned });
const textIn = (there: string) => readFileSync(join(there, 'valley.mission'), 'utf8');

test('what one reviewer changed is taken in, and the rest is listed', async () => {
  const there = folder();
  const { code, out, err } = await missionReport(
    ['review', 'back.docx', '--into', 'valley.mission', '--accept', 'b. deputy', '--format', 'json'],
    there,
  );
  expect({ code, err }).toEqual({
    code: 0,
    err: '2 changes by 2 people: 2 offered.\n1 change was taken into “valley.mission”.\n',
  });
  expect(JSON.parse(out)).toMatchObject({
    changes: [
      {
        number: 1,
        author: 'A. Chief',
        date: '2026-03-01T09:30:00Z',
        entry: 'summary',
        kind: 'replaced',
        old: 'closed',
        new: 'open',
        effects: [],
        state: 'offered',
      },
      {
        number: 2,
        author: 'B. Deputy',
        date: '2026-03-02T10:00:00Z',
        entry: 'summary',
        kind: 'replaced',
        old: 'second',
        new: 'third',
        before: expect.stringContaining('1. Dig a second well'),
        after: expect.stringContaining('1. Dig a third well'),
        effects: [{ kind: 'figure', before: 'second', after: 'third' }],
        state: 'accepted',
      },
    ],
  });
  expect(textIn(there)).toBe(TEXT.replace('Dig a second well', 'Dig a third well'));
});

test('without being asked, and in a dry run, nothing is changed', async () => {
  const there = folder();
  const listed = await missionReport(['review', 'back.docx', '--into', 'valley.mission'], there);
  expect(listed.out).toBe(
    '2  figure: second → third · B. Deputy · summary · replaced: “second” → “third”  [offered]\n' +
      '1  A. Chief · summary · replaced: “closed” → “open”  [offered]\n',
  );
  const dry = await missionReport(
    ['review', 'back.docx', '--into', 'valley.mission', '--accept', 'all', '--reject', '1', '--dry-run'],
    there,
  );
  expect(dry.err).toContain('1 change would be taken into “valley.mission”.');
  expect(textIn(there)).toBe(TEXT);
});

test.each([
  [
    ['--accept', '2-1'],
    '“2-1” can’t stand after the option “--accept <changes>”. The lower number of a span must come first, as in 1-3.\n',
  ],
  [['--accept', '3'], 'There is no change 3: the file has 2 changes.\n'],
  [
    ['--accept', 'C. Nobody'],
    'Nobody called “C. Nobody” has changed the file. Its reviewers: A. Chief, B. Deputy.\n',
  ],
])('%j is refused with one sentence', async (args, sentence) => {
  const there = folder();
  const { code, err } = await missionReport(
    ['review', 'back.docx', '--into', 'valley.mission', ...args],
    there,
  );
  expect({ code, err }).toEqual({ code: 2, err: sentence });
  expect(textIn(there)).toBe(TEXT);
});

test('a folder is refused, whatever reports it holds', async () => {
  const there = folder();
  const { code, err } = await missionReport(['review', 'back.docx', '--into', '.', '--accept', 'all'], there);
  expect({ code, err }).toEqual({
    code: 2,
    err: '“.” is a folder. Name the report in it that the changes are to be taken into.\n',
  });
  expect(textIn(there)).toBe(TEXT);
});

test('of a change that can’t be taken in, it is said why', async () => {
  const titleGone = revised(returned, '[-A second finding has no name.-]', { author: 'A. Chief' });
  const there = folderWith({ 'valley.mission': TEXT, 'back.docx': titleGone });
  const accept = (numbers: string) =>
    missionReport(['review', 'back.docx', '--into', 'valley.mission', '--accept', numbers], there);
  expect(await accept('3')).toMatchObject({
    code: 2,
    err: 'Change 3 was not taken in: an entry must keep its title.\n',
  });
  expect(textIn(there)).toBe(TEXT);
  const { code, err } = await accept('2-3');
  expect({ code, err }).toEqual({
    code: 0,
    err:
      '3 changes by 2 people: 2 offered, 1 could not be placed.\n' +
      'Change 3 was not taken in: an entry must keep its title.\n' +
      '1 change was taken into “valley.mission”.\n',
  });
  expect(await accept('2')).toMatchObject({ code: 2, err: 'The report has change 2 already.\n' });
});

test('several Word files are one list, in which each change has a number; what two change goes one by one', async () => {
  const other = revised(
    revised(sent, 'The school is [-closed-]{+shut+}', { author: 'B. Deputy' }),
    'It saw the [-well-]{+pump+}.',
    { author: 'B. Deputy' },
  );
  const first = revised(sent, 'The school is [-closed-]{+open+}', { author: 'A. Chief' });
  const there = folderWith({
    'valley.mission': TEXT,
    'one.docx': first,
    'two.docx': other,
    'rewrite.md': 'A.',
  });
  const review = (...more: readonly string[]) =>
    missionReport(['review', ...more, '--into', 'valley.mission'], there);
  const all = await review('one.docx', 'two.docx', '--accept', 'all', '--dry-run');
  expect(all.out.match(/^.*\[offered\]$/gm)).toEqual([expect.stringMatching(/^3 .*“shut”/)]);
  expect(all.err).toContain(
    '\nChange 3 was not taken in: it stands in words that another change changes too.\n',
  );
  const { code, err } = await review('one.docx', 'two.docx', '--accept', '1', '--accept', '2-3');
  expect({ code, err }).toEqual({
    code: 0,
    err: '3 changes by 2 people: 3 offered.\nChange 3 was not taken in: it stands in words that another change changes too.\n2 changes were taken into “valley.mission”.\n',
  });
  expect(textIn(there)).toBe(
    TEXT.replace('The school is closed', 'The school is open').replace(
      'It saw the well.',
      'It saw the pump.',
    ),
  );
  const mixed = await review('one.docx', 'rewrite.md');
  expect([mixed.code, mixed.err]).toEqual([
    2,
    expect.stringContaining('Take in several Word files together, or several trackers together'),
  ]);
});

test('what is changed in text that the export writes itself is told with what it does to the facts', async () => {
  const there = folderWith({
    'selm-2024.mission': readFileSync(join(EXAMPLES, 'selm-2024.mission'), 'utf8'),
    'marenia-safe-water.mission': readFileSync(join(EXAMPLES, 'marenia-safe-water.mission'), 'utf8'),
    'back.docx': readFileSync(join(import.meta.dirname, '../review/returned/selm-own-text.docx')),
  });
  const review = (...more: readonly string[]) =>
    missionReport(['review', 'back.docx', '--into', 'selm-2024.mission', ...more], there);
  const { code, out } = await review('--fail-on', 'date');
  expect(code).toBe(1);
  expect(out).toContain('date: 15 April 2024 → 30 April 2024 · Anna Chief · send-design · replaced');
  const { changes } = JSON.parse((await review('--format', 'json')).out);
  expect(changes).toContainEqual(
    expect.objectContaining({
      before: '15 April 2024',
      after: '30 April 2024',
      effects: [{ kind: 'date', before: '15 April 2024', after: '30 April 2024' }],
      state: 'own-text',
    }),
  );
});

test('what the report has already fails no more', async () => {
  const there = folder();
  const review = (...more: readonly string[]) =>
    missionReport(['review', 'back.docx', '--into', 'valley.mission', '--fail-on', 'figure', ...more], there);
  expect((await review('--accept', 'all')).code).toBe(1);
  const again = await review();
  expect([again.code, again.out.match(/figure: .*$/m)?.[0]]).toEqual([
    0,
    'figure: second → third · B. Deputy · summary · replaced: “second” → “third”  [already there]',
  ]);
});

test('a higher sensitivity label that a reviewer set is told', async () => {
  const label = (digit: number, name: string) => ({
    id: `${digit}096f6a2-d2f7-48be-b329-b73aaa526e5d`,
    name,
    siteId: 'cb46c030-1825-4e81-a295-151c039dbf02',
  });
  const labels = { unclassified: label(1, 'General'), confidential: label(2, 'Restricted') };
  const there = folderWith({
    'valley.mission': TEXT,
    'mission-report.config.json': JSON.stringify({ labels }),
  });
  await missionReport(['export', 'valley.mission', '--to', 'docx'], there);
  const own = new Uint8Array(readFileSync(join(there, 'valley.docx')));
  const parts = unzipSync(own);
  const properties = strFromU8(parts['docProps/custom.xml'] ?? new Uint8Array());
  expect(properties).toContain(labels.unclassified.id);
  const relabelled = zipSync({
    ...parts,
    'docProps/custom.xml': strToU8(properties.replaceAll(labels.unclassified.id, labels.confidential.id)),
  });
  writeFileSync(join(there, 'relabelled.docx'), relabelled);
  const review = (file: string) => missionReport(['review', file, '--into', 'valley.mission'], there);
  expect(await review('relabelled.docx')).toMatchObject({
    code: 0,
    err: 'No changes.\nThe Word file has a sensitivity label that is higher than the report’s own classification: “confidential”. See whether the report must be classified so.\n',
  });
  expect((await review('valley.docx')).err).toBe('No changes.\n');
});
