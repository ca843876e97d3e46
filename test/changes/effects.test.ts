/** What a change of an entry does to the facts. */
import { expect, test } from 'vitest';
import { changesBetween } from '../../src/changes/changes-between.ts';
import { describeChanges } from '../../src/changes/describe-changes.ts';
import { effectLabel } from '../../src/changes/effect-label.ts';
import { effectsOf } from '../../src/changes/effects-of.ts';
import { entryEditor } from '../../src/changes/effects-of-edits.ts';

const WAS = `finding taps gap in visit-1:
    12 of the 30 taps had no chlorine on 12 March 2009.
recommendation chlorinate to water-authority due 2009-06: Chlorinate the water.
`;

test('a figure that is another is told with both', () => {
  const now = WAS.replace('12 of', '15 of');
  const [change, ...others] = changesBetween({ text: WAS }, { text: now });
  expect(others).toEqual([]);
  expect(change).toMatchObject({ entry: 'taps', line: 0 });
  expect(change?.effects.map(effectLabel)).toEqual(['figure: 12 → 15']);
  expect(describeChanges([...(change ? [change] : [])])).toBe('taps reworded.');
});

test('what is spelt otherwise has no effect', () => {
  const [entry = ''] = WAS.split('recommendation');
  expect(
    effectsOf(entry, entry.replace('12 of', 'Twelve of').replace('12 March 2009', '12.03.2009')),
  ).toEqual([]);
});

test('an edit is told with the whole lines of its entry', () => {
  const at = WAS.indexOf('2009-06');
  const edits = [{ start: at, end: at + 7, text: '2009-09' }];
  expect(entryEditor(WAS)({ edits, old: '', new: '' })).toEqual({
    before: 'recommendation chlorinate to water-authority due 2009-06: Chlorinate the water.',
    after: 'recommendation chlorinate to water-authority due 2009-09: Chlorinate the water.',
    effects: [{ kind: 'date', before: '2009-06', after: '2009-09' }],
  });
});

test('words that have no place in the text are read in its language', () => {
  const edited = entryEditor(`language fr\n${WAS}`);
  const { effects } = edited({ edits: [], old: '31 août 2026', new: '30 septembre 2026' });
  expect(effects).toEqual([{ kind: 'date', before: '31 août 2026', after: '30 septembre 2026' }]);
});

test('a due date that has moved is told with how far', () => {
  const said = (now: string) =>
    describeChanges(changesBetween({ text: WAS }, { text: WAS.replace('2009-06', now) }));
  expect(said('2009-09')).toBe('chlorinate: Due date now September 2009, 3 months later.');
  expect(said('2009-05')).toBe('chlorinate: Due date now May 2009, a month earlier.');
  expect(said('2009-07-12')).toBe('chlorinate: Due date now 12 July 2009, 12 days later.');
});

test('the same text twice has no change', () => {
  expect(changesBetween({ text: WAS }, { text: WAS })).toEqual([]);
  expect(describeChanges([])).toBe('Nothing has changed.');
});

const REMARK = 'remark by "B. Deputy": Which taps?\n';

test.each([
  [REMARK + REMARK + REMARK, '3 remarks new.'],
  [`${REMARK}reply by "A. Chief": All of them.\n`, '1 remark new, 1 reply new.'],
  ['update m.taps status done: Mended.\nparticipant okoro: Ann Okoro\n', '1 update new, 1 participant new.'],
  ['section one: One\nannex two: Two\nsection three: Three\n', '2 chapters new, 1 annex new.'],
  ['uncovered #care: Nobody asked.\nabbreviation WHO: World Health Organization\n', '2 entries new.'],
])('what is new is counted as what it is: %s', (added, told) => {
  expect(describeChanges(changesBetween({ text: WAS }, { text: WAS + added }))).toBe(told);
});

test.each([
  ['classification unclassified', 'classification confidential', 'marking: unclassified → confidential'],
  ['finding taps gap: Dry.', 'finding taps gap confidential: Dry.', 'marking: confidential put in'],
])('who may read it is told as a marking: %s', (was, now, told) => {
  expect(effectsOf(was, now).map(effectLabel)).toEqual([told]);
});

test.each(['recommendation dig to x', 'request dig to x', 'suggestion dig to x', 'action dig owner x'])(
  'whom the text of “%s” asks is told as its addressee',
  head => {
    const asking = (who: string) => `${head}: ${who} should dig the well.`;
    const effects = effectsOf(asking('Ann Lee'), asking('Jo Bell'));
    expect(effects.map(({ kind }) => kind)).toContain('addressee');
  },
);
