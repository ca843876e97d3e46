/** The page that issues a report: its day, its names, what is left to correct; and nothing is written by looking. */
import { afterEach, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fromBase64 } from '../../src/base/base64.ts';
import { SEND_REQUEST, type SendParams, type SendResult } from '../../src/protocol/send.ts';
import { readEdition } from '../../src/publish/edition-file.ts';
import { type Served, startServed } from '../support/served.ts';

const READY = `programme p: Programme
pillar water: Water
organization TOWN: Town of Selm
mission selm: Mission to Selm
under p
classification unclassified
dates 2024-03-11 to 2024-03-14

objective #water: See the wells.
participant lund as "Engineer" of TOWN: Ada Lund
meeting talks with TOWN on 2024-03-12 #water: Talks
finding need #water severity high stated in talks: The wells are dry.
recommendation to TOWN owner lund due 2024-06 priority high: The town should dig.
section confidential: For us alone.
`;

let served: Served;
afterEach(() => served.stop());

const ask = (day?: string, more: Partial<SendParams> = {}) =>
  served.client.sendRequest(SEND_REQUEST, {
    ...{ uri: served.uri('selm.mission'), makes: 'edition', order: day === undefined ? {} : { day } },
    ...more,
  });

const page = async (day?: string, more: Partial<SendParams> = {}) => {
  const result = await ask(day, more);
  if (result.kind !== 'page') throw new Error(JSON.stringify(result));
  const words = (id: string) =>
    result.lists.find(each => each.id === id)?.items.map(item => `${item.where ?? ''} ${item.words}`.trim());
  return { ...result, words };
};

const made = (result: SendResult) => {
  if (result.kind !== 'files') throw new Error(JSON.stringify(result));
  const edition = readEdition(fromBase64(result.files[0]?.base64 ?? ''));
  return { ...result, edition };
};

const applied = (text: string, result: SendResult) =>
  TextDocument.applyEdits(TextDocument.create('file:///selm.mission', 'm', 1, text), [...made(result).edits]);

test('the names that will be given and what is left are listed, and what is agreed to is all made at once', async () => {
  served = await startServed({ 'selm.mission': READY });
  await served.open('selm.mission');
  const undecided = { count: 2, page: 'What came back in deputy.docx' };
  const shown = await page('2024-03-28', { undecided });
  expect([shown.button, shown.files, shown.whyNot === '']).toEqual([
    'Issue this report on 2024-03-28',
    ['selm.issued.json'],
    true,
  ]);
  expect(shown.words('names')).toEqual(['Line 12 F1 is named “wells-dry”', 'Line 13 R1 is named “town-dig”']);
  expect(shown.words('left')).toEqual([
    '2 changes on the page “What came back in deputy.docx” are not decided. They are not in this edition. What is not on that page is not counted.',
    expect.stringMatching(/^Line 4 .*reference.*distribution/),
    expect.stringMatching(/^M1, line 11 /),
  ]);
  expect(shown.words('notes')?.join('\n')).toMatch(/also what is confidential/);
  const result = await ask('2024-03-28', { undecided, agreed: shown.state });
  const text = applied(READY, result);
  expect(text).toContain('\nissued 2024-03-28\n');
  expect(text).toContain('\nfinding wells-dry need');
  expect(made(result).edition).toMatchObject({ edition: 1, text });
});

test('a day is proposed, and what can’t be issued says why, with its places and fixes', async () => {
  served = await startServed({ 'selm.mission': READY.replace('03-14\n', '03-14\nissued 2024-03-28\n') });
  await served.open('selm.mission');
  expect(await page()).toMatchObject({ order: { day: '2024-03-28' }, whyNot: '' });
  const other = await page('2024-03-29');
  expect([other.whyNot, other.words('problems')]).toEqual([expect.stringMatching(/2024-03-28/), undefined]);
  await served.type('selm.mission', READY.replace('severity high', '#nothing'));
  const broken = await page('2024-03-28');
  expect([broken.whyNot === '', broken.words('problems')]).toEqual([
    false,
    [expect.stringMatching(/^F1, line 12 “nothing”/)],
  ]);
  expect(await ask('2024-03-28', { agreed: broken.state })).toMatchObject({ kind: 'page' });
});

test('with an edition beside it the codes stay, and the next is the second', async () => {
  served = await startServed({ 'selm.mission': READY });
  await served.open('selm.mission');
  const first = await ask('2024-03-28', { agreed: '' });
  const issued = applied(READY, first);
  const base64 = made(first).files[0]?.base64 ?? '';
  served.files.texts.set('/workspace/selm.issued.json', new TextDecoder().decode(fromBase64(base64)));
  await served.type('selm.mission', issued);
  await served.touch('selm.issued.json', 1);
  const changed = issued.replace(
    'finding wells-dry',
    'finding new-one #water stated in talks: A new one.\n\nfinding wells-dry',
  );
  await served.type('selm.mission', changed);
  const shown = await page('2024-05-02');
  // Each stands at its line as the text is now, though the edition has another line before it.
  expect(shown.words('left')?.join('\n')).toMatch(/^F\d, line 13 /m);
  const second = made(await ask('2024-05-02', { agreed: shown.state }));
  expect(second.files[0]?.name).toBe('selm.issued-2.json');
  expect(second.edition?.report.findings.map(({ id, number }) => [id, number])).toEqual([
    ['new-one', 2],
    ['wells-dry', 1],
  ]);
});

test('all that issuing refuses, and all that is left then, is listed before it, each with what mends it', async () => {
  const bare = READY.replace('classification unclassified\n', '')
    .replace('severity high', '#nothing')
    .replace(
      'section confidential',
      'finding town-dig observation #water in talks confidential: X.\nsection confidential',
    );
  served = await startServed({ 'selm.mission': bare });
  await served.open('selm.mission');
  const refused = await page('2024-03-01');
  expect(refused.words('problems')).toEqual([
    expect.stringMatching(/^Line 6 The report is issued on 2024-03-01, before the mission ends/),
    expect.stringMatching(/^F1, line 11 “nothing” is declared nowhere/),
    expect.stringMatching(/^R1, line 12 R1 would be called “town-dig”, .* in line 13 /),
  ]);
  expect(refused.words('left')).toEqual([
    expect.stringMatching(/^Line 4 .*author.*reference/),
    expect.stringMatching(/^M1, line 10 /),
  ]);
});

test('what is listed as left is what the report lacks once it is issued', async () => {
  const bare = READY.replace('classification unclassified\n', '').replace(' due 2024-06', '');
  served = await startServed({ 'selm.mission': bare });
  await served.open('selm.mission');
  const before = await page('2024-03-28');
  const issued = applied(bare, await ask('2024-03-28', { agreed: before.state }));
  await served.type('selm.mission', issued);
  const after = await page('2024-03-28');
  const told = ({ lists }: typeof before) =>
    lists
      .find(({ id }) => id === 'left')
      ?.items.map(({ words, acts }) => [words, acts.map(({ label }) => label)]);
  expect(told(before)?.length).toBeGreaterThan(1);
  expect(told(before)).toEqual(told(after));
  // What mends it mends the report as it stands now.
  const [add] = before.lists.flatMap(({ items }) => items.flatMap(({ acts }) => acts));
  const mended = TextDocument.applyEdits(TextDocument.create('file:///m', 'm', 1, bare), [
    ...(add?.edits ?? []),
  ]);
  expect(mended).toContain('\ndates 2024-03-11 to 2024-03-14\nauthor: ');
});
