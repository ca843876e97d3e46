/** Whatever a tool is given, it answers with a sentence on which whoever asked can act. */
import { expect, test } from 'vitest';
import { folderOf } from '../support/assistant.ts';

const REPORT = `mission m: A mission
classification unclassified
organization ministry: Ministry of Health
finding short gap: Supplies last nine days.
recommendation to ministry: Refill the store.
`;
const ask = folderOf({ 'm.mission': REPORT });

test.each<readonly [string, unknown, string]>([
  ['read', {}, 'Give “entry”, or “report”'],
  ['read', { report: 'n' }, 'There is no report “n”. Is it “m”?'],
  ['read', { report: 'kosovo' }, 'Call “reports”'],
  ['read', { entry: 'short' }, 'Write it as “mission.name”'],
  ['read', { entry: 'm.shrt' }, 'Is it “short”?'],
  ['read', { report: 'm', entry: 'F99' }, 'no entry “F99”'],
  ['read', { entry: 'm.' }, 'no entry “”'],
  ['read', { entry: '../../etc/passwd' }, 'There is no report'],
  ['read', { entry: 7 }, '“entry” of “read” must be given as text.'],
  ['read', { entries: 'm.short' }, 'It takes “report” and “entry”.'],
  ['read', 'm', 'must be given an object'],
  ['read', null, 'Give “entry”, or “report”'],
  ['read', [], 'must be given an object'],
  ['reports', { audience: 'internal' }, '“reports” takes no “audience”. It takes nothing.'],
  ['find', {}, 'Give “words”, “pillar”, “addressee” or “status”.'],
  ['find', { words: '   ' }, 'Give “words”'],
  ['find', { status: 'late' }, 'must be “open”, “ongoing”, “done” or “dropped”'],
  ['follow_up', { as_of: 'yesterday' }, '“yesterday” is no day'],
  ['follow_up', { as_of: '2026-02-30' }, 'is no day'],
  ['follow_up', { report: 'x'.repeat(1_000_000) }, 'There is no report'],
  ['check', {}, '“report” of “check” must be given as text.'],
  ['check', { report: '__proto__' }, 'There is no report'],
  ['language', { word: 'fnding' }, 'Is it “finding”?'],
  ['language', { word: 'constructor' }, 'no word and no rule'],
  ['propose', { text: 'finding: New.' }, 'Give “report”, or “entry”'],
  ['propose', { entry: 'm.short' }, '“text” of “propose” must be given as text.'],
  ['propose', { entry: 'm.short', text: 'x'.repeat(1_000_000) }, 'no entry may have more'],
  ['propose', { entry: 'm.short', text: 'finding short gap: Supplies last nine days.' }, 'says already'],
  ['propose', { report: 'm', text: '  ' }, 'The new text is empty'],
])('%s: %#', async (name, given, sentence) => {
  const { isRefused, answer } = await ask(name, given);
  expect(answer.problem).toContain(sentence);
  expect(isRefused).toBe(true);
  // A model is not asked to read a megabyte of what it has sent itself.
  expect(String(answer.problem).length).toBeLessThan(1000);
});

test.each([
  '',
  '\u0000',
  'finding',
  '}{',
  'mission m: Another',
  'remark',
  `${'#'.repeat(5000)}`,
  '"'.repeat(999),
])('whatever is proposed gets its problems told: %j', async text => {
  const { isRefused, answer } = await ask('propose', { entry: 'm.short', text });
  expect(answer).toHaveProperty('changes');
  expect(isRefused).toBe(false);
});

test.each(['findng gap: A well is dry.', 'Just a sentence.', '{"kind": "gap"}'])(
  'new text that is no entry is told with what is wrong: %s',
  async text => {
    const { isRefused, answer } = await ask('propose', { report: 'm', text });
    expect(isRefused).toBe(false);
    expect(answer.problems).toMatchObject([{ rule: 'syntax' }]);
  },
);

test('a folder without a report has none, and a report that cannot be read is not among them', async () => {
  const none = folderOf({ 'p.mission': 'organization WHO: World Health Organization\n' });
  expect((await none('reports')).answer.reports).toEqual([]);
  expect((await none('follow_up')).answer).toMatchObject({ overdue: 0, lines: [] });
  const broken = folderOf({ 'm.mission': REPORT, 'n.mission': REPORT.replace('mission m:', 'mission n') });
  expect((await broken('reports')).answer.reports).toMatchObject([{ report: 'm' }]);
});
