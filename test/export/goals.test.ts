import { expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { GOAL_NUMBERS, isGoalOrTarget, targetsOf } from '../../src/domain/development-goals.ts';
import { goalsTable } from '../../src/export/page/goals.ts';
import { viewOf } from '../../src/export/view.ts';
import { checkFiles } from '../support/check.ts';
import { fixedContext } from '../support/export-context.ts';

const REPORT = `programme p: P
pillar water sdg 6: Water
theme taps of water sdg 6.1: Taps
pillar care: Care

mission m: M
under p

finding #taps gap sdg 6.B: Taps are dry.
recommendation: Mend them.
finding #care gap: Wards are full.
recommendation sdg 3.8, 10: Add beds.
finding #water #care gap: Wells are shallow.
`;

test('what is tagged with a theme or pillar counts for its goals, and an answer for those of its finding', async () => {
  const { documents } = await checkFiles({ 'r.mission': REPORT }, { profile: 'draft' });
  const [report] = documents.flatMap(document => compile(document) ?? []);
  if (!report) throw new Error('no report');
  const { rows } = goalsTable(viewOf(report, { ...fixedContext, language: 'fr' }));
  expect(rows).toEqual([
    [link('3.8', 'Bonne santé et bien-être'), '', 'R2', 1],
    [link('6', 'Eau propre et assainissement'), 'F1, F2', 'R1', 3],
    [link('6.1', 'Eau propre et assainissement'), 'F1', 'R1', 2],
    [link('6.b', 'Eau propre et assainissement'), 'F1', 'R1', 2],
    [link('10', 'Inégalités réduites'), '', 'R2', 1],
  ]);
});

test('there are 17 goals and 169 targets', () => {
  expect(GOAL_NUMBERS.length).toBe(17);
  expect(GOAL_NUMBERS.flatMap(targetsOf).length).toBe(169);
  expect(['16.10', '17.19', '8.b', '1'].map(isGoalOrTarget)).toEqual([true, true, true, true]);
  expect(['16.11', '6.9', '18', '0', '01', '6.', ''].map(isGoalOrTarget)).toEqual(Array(7).fill(false));
});

function link(number: string, name: string) {
  return { text: `${number} ${name}`, url: `http://metadata.un.org/sdg/${number}` };
}
