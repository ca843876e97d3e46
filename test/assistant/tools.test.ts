/** What assistants are told of a folder: what its public exports say, entry by entry. */
import { expect, test } from 'vitest';
import { type Ask, folderOf } from '../support/assistant.ts';
import { exampleTexts } from '../support/example-texts.ts';

const ask = folderOf(exampleTexts(), { today: '2024-04-20' });

const VOCABULARY = `programme p: Programme
pillar water: Safe water
organization ministry: Ministry of Health
`;
const REPORT = `mission m: A mission
under p
dates 2026-01-05 to 2026-01-09
issued 2026-01-20
author: A. Author
reference: M/1
distribution: All
classification unclassified
participant okafor: Ngozi Okafor
person brandt: Johanna Brandt
meeting talks with ministry, brandt by okafor on 2026-01-06 #water: Supplies
finding short gap #water stated by brandt in talks: Supplies last nine days.
recommendation refill to ministry owner okafor due 2026-03-01 priority high: The Ministry should refill the store.
finding sealed #water strictly-confidential: Zavrel sold the crates.
`;
const small: Ask = folderOf({ 'reports/m.mission': REPORT, 'p.mission': VOCABULARY });

test('reports are listed with their paths below the folder; what is not for these readers is not there', async () => {
  const { answer } = await ask('reports');
  // The Kosovo report says of no reader that it may go to them.
  expect(answer.reports).toMatchObject([
    { report: 'selm-2024', file: 'selm-2024.mission' },
    { report: 'selm-2025', file: 'selm-2025.mission' },
  ]);
});

test('every answer says for whom it is and that there may be more, refusals too', async () => {
  const said = [await ask('reports'), await ask('find', {}), await ask('language', { word: 'finding' })];
  const notes = said.map(({ answer }) => answer.note);
  expect(new Set(notes).size).toBe(1);
  expect(notes[0]).toContain('There may be more');
  expect(said.map(({ answer }) => answer.readers)).toEqual(['public', 'public', 'public']);
});

test.each([
  [{ entry: 'selm-2024.low-chlorine' }],
  [{ report: 'selm-2024', entry: 'low-chlorine' }],
  [{ report: 'selm-2024', entry: 'F1' }],
  [{ entry: 'selm-2024.f1' }],
])('an entry is read by name and by code: %j', async given => {
  const { answer } = await ask('read', given);
  expect(answer).toMatchObject({ entry: 'selm-2024.low-chlorine', code: 'F1', kind: 'finding' });
  expect(answer.text).toMatch(/^finding low-chlorine gap #treatment(?:.|\n)*71 per cent/);
});

test('a whole report is read with the line of each entry', async () => {
  const { answer } = await small('read', { report: 'm' });
  const lines = String(answer.text).split('\n');
  const entries = answer.entries as readonly { entry: string; line: number; code?: string }[];
  const first = (name: string) => lines[(entries.find(({ entry }) => entry === name)?.line ?? 0) - 1];
  expect(first('m.short')).toMatch(/^finding short gap/);
  expect(first('m.refill')).toMatch(/^recommendation refill/);
  expect(entries.find(({ entry }) => entry === 'm.refill')).toMatchObject({ code: 'R1' });
});

test('what the public may not see is in no answer, and the persons met have no names', async () => {
  const { text } = await small('read', { report: 'm' });
  expect(text).not.toMatch(/Zavrel|sealed|Brandt/i);
  expect(text).toContain('Interlocutor 1');
});

test('entries are found by all of their words, by pillar, by addressee and by how they stand', async () => {
  const found = async (given: object) => (await small('find', given)).answer.entries;
  expect(await found({ words: 'nine SUPPLIES' })).toMatchObject([{ entry: 'm.short', code: 'F1' }]);
  expect(await found({ words: 'nine tigers' })).toEqual([]);
  expect(await found({ pillar: 'safe water' })).toMatchObject([{ entry: 'm.short' }, { entry: 'm.refill' }]);
  expect(await found({ addressee: 'ministry', status: 'open' })).toMatchObject([{ entry: 'm.refill' }]);
  expect(await found({ addressee: 'ministry', status: 'done' })).toEqual([]);
});

test('what is overdue is told as of a day', async () => {
  const before = await small('follow_up', { as_of: '2026-02-28' });
  const after = await small('follow_up', {});
  expect(before.answer).toMatchObject({ overdue: 0, open: 1 });
  expect(after.answer).toMatchObject({
    as_of: '2026-11-30',
    overdue: 1,
    lines: [{ entry: 'm.refill', isOverdue: true, due: '2026-03-01', addressees: ['Ministry of Health'] }],
  });
});

test('a check tells what is wrong, where, and what mends it', async () => {
  const wrong = REPORT.replace('Supplies last', 'Supplies  was verry short and');
  const told = folderOf({ 'm.mission': wrong.replace(' #water stated', ' stated'), 'p.mission': VOCABULARY });
  const { answer } = await told('check', { report: 'm' });
  const { text } = (await told('read', { report: 'm' })).answer;
  const problems = answer.problems as readonly { rule: string; line: number; words: string; entry: string }[];
  const tagged = problems.find(({ rule }) => rule === 'finding/tagged');
  expect(tagged).toMatchObject({ entry: 'm.short', severity: 'error' });
  expect(String(text).split('\n')[(tagged?.line ?? 0) - 1]).toBe(tagged?.words);
  expect(tagged).toHaveProperty('fixes[0].edits[0].newText');
});

test('the language is explained: on one page, by word and by rule', async () => {
  expect((await ask('language')).text).toContain('At the margin');
  expect((await ask('language', { word: 'finding' })).answer).toHaveProperty('says');
  expect((await ask('language', { word: 'severity' })).answer).toHaveProperty('says');
  expect((await ask('language', { word: 'finding/tagged' })).answer.page).toContain('What is found');
});

test('a proposal is told with its effects, in the shape of a review', async () => {
  const { answer } = await small('propose', {
    entry: 'm.short',
    text: 'finding short gap #water: Supplies last twelve days.',
  });
  expect(answer.changes).toMatchObject([
    {
      entry: 'short',
      before: expect.stringContaining('nine days'),
      after: 'finding short gap #water: Supplies last twelve days.',
    },
  ]);
  const [{ effects }] = answer.changes as readonly [{ effects: readonly { kind: string }[] }];
  expect(effects.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['figure', 'source']));
});

test('a proposal is told with the problems that the entry would have, and with those that it makes elsewhere', async () => {
  const { answer } = await small('propose', {
    entry: 'm.short',
    text: 'finding short gap: Supplies last nine days.',
  });
  const rules = (list: unknown) => (list as readonly { rule: string }[]).map(({ rule }) => rule);
  expect(rules(answer.problems)).toEqual(expect.arrayContaining(['finding/tagged', 'finding/sourced']));
  expect(rules(answer.elsewhere)).toContain('mission/pillars-covered');
});

test('a new entry is proposed to a report, and an entry is proposed to go', async () => {
  const text = 'finding gap #water observed in talks: The pump stood still.';
  const added = await small('propose', { report: 'm', text });
  expect(added.answer.changes).toMatchObject([{ before: '', after: text }]);
  const gone = await small('propose', { entry: 'm.refill', text: '' });
  expect(gone.answer.changes).toMatchObject([{ entry: 'refill', after: '' }]);
});

test('prose alone is the new words of an entry, whose structure stays', async () => {
  const { answer } = await small('propose', {
    entry: 'm.short',
    text: 'Note: supplies last twelve days.\n\nNobody has ordered any.',
  });
  expect(answer.changes).toMatchObject([
    { entry: 'short', after: expect.stringContaining('Note: supplies last twelve days.') },
  ]);
  const [{ before, after }] = answer.changes as readonly [{ before: string; after: string }];
  expect(after.split(':')[0]).toBe(before.split(':')[0]);
  expect(after).toContain('Nobody has ordered any.');
  expect(answer.problems).not.toContainEqual(expect.objectContaining({ rule: 'syntax' }));
});

test('a head that is misspelt is told, and not taken for words', async () => {
  const { answer } = await small('propose', { entry: 'm.short', text: 'findng short gap: Nine days.' });
  expect(answer.problems).toMatchObject([{ rule: 'syntax' }]);
});

test('what a person answers for alone is seen where the settings of the folder allow it', async () => {
  const files = { 'm.mission': REPORT, 'p.mission': VOCABULARY };
  const allowed = folderOf(files, { audience: 'internal' });
  expect((await allowed('read', { report: 'm' })).text).toContain('Zavrel');
  const refused = folderOf(files, { audience: 'internal', config: {} });
  expect((await refused('reports')).answer.reports).toEqual([]);
});
