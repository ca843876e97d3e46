/** What is told of the changes of a report, entry by entry. */
import { expect, test } from 'vitest';
import { changesOn } from '../../../src/export/changes/change-list.ts';
import { summaryOf } from '../../../src/export/changes/summary.ts';
import { pageFor } from '../../../src/export/page/page-for.ts';
import { textCompiler } from '../../support/compile-text.ts';
import { fixedContext } from '../../support/export-context.ts';

const compile = textCompiler();
const HEAD = `programme p: Programme
pillar water: Water
pillar care: Care
mission m: Mission
under p
classification unclassified
`;

async function changesOf(was: string, now: string) {
  const report = await compile(HEAD + was);
  const context = { ...fixedContext, since: { report, author: 'A. Chief' } };
  return changesOn(pageFor(await compile(HEAD + now), context));
}

const LOW = 'finding low #water: The water is low in chlorine at three taps.\n';
const LATE = 'finding late #care: Reports of cases arrive late from two districts.\n';
const PLAN = 'recommendation plan for late to "The Ministry" due 2026-03: The Ministry should call them.\n';

test('nothing has changed in the same text, and the summary says so', async () => {
  const changes = await changesOf(LOW + LATE + PLAN, LOW + LATE + PLAN);
  expect(changes).toEqual([]);
  expect(summaryOf(changes)).toBe('Nothing has changed.');
});

test('an entry that has moved is one that has moved, with what has changed in it on the way', async () => {
  const moved = LATE.replace('#care', '#water').replace('two districts', 'three districts');
  const changes = await changesOf(LOW + LATE + PLAN, LOW + moved + PLAN.replace('03', '05'));
  expect(changes.map(({ entry, kind, about = '' }) => [entry, kind, about])).toEqual([
    ['F2', 'moved', ''],
    ['F2', 'reworded', ''],
    ['R1', 'fact', 'Due date'],
  ]);
});

test('an entry without a name is found by its words, and a number that follows others is no change', async () => {
  const was = `${LOW}${LATE.replace(' late', '')}section: Next\n\n    See @low.\n`;
  const now = `finding #water: New wells were dug.\n${was.replace('arrive late', 'come very late')}`;
  const changes = await changesOf(was, now);
  expect(changes.map(({ entry, kind }) => [entry, kind])).toEqual([
    ['F1', 'new'],
    ['F3', 'reworded'],
  ]);
});

test('markings, addressees, severities and answers that are no action are told', async () => {
  const was = `${LOW}no-action: It is being mended.\n${LATE}${PLAN}`;
  const now = `${LOW.replace('#water', '#water severity high confidential')}no-action: It was mended.\n${LATE}${PLAN.replace('to "The Ministry"', 'to "The Province"')}`;
  const changes = await changesOf(was, now);
  expect(changes).toMatchObject([
    { entry: 'Mission report', about: 'Classification', was: 'Unclassified', now: 'Confidential' },
    { entry: 'F1', kind: 'fact', about: 'Classification', now: 'Confidential' },
    { entry: 'F1', kind: 'fact', about: 'Severity', now: 'High' },
    {
      entry: 'F1',
      kind: 'fact',
      about: 'No action recommended',
      was: 'It is being mended.',
      now: 'It was mended.',
    },
    { entry: 'R1', kind: 'fact', about: 'Addressee', was: 'The Ministry', now: 'The Province' },
  ]);
  expect(summaryOf(changes)).toBe(
    'Mission report: Classification now Confidential, F1: Classification now Confidential, F1: Severity now High, F1: No action recommended now It was mended., R1: Addressee now The Province.',
  );
});
