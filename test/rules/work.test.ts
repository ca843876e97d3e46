/** What rules ask of a report takes as many steps more as there is more of it, and not its square. */
import { countSteps } from '../support/work.ts';

// What is counted is loaded after what counts.

import { expect, test } from 'vitest';
import { checkFiles, documentOf } from '../support/check.ts';

const HEAD = 'mission m: M\nunder p\n';
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');
/** A word of nine letters for each number, of which hardly two are alike. */
function wordOf(index: number): string {
  let [word, rest] = ['', (index + 1) * 2_654_435_761];
  for (let i = 0; i < 9; i++, rest = (rest * 48_271) % 2_147_483_647)
    word += 'abdefgiklmnoprstuvz'.charAt(rest % 19);
  return word;
}

/** The steps to check a report under a programme, after one that was checked before it. */
async function stepsOf(report: string, programme = ''): Promise<number> {
  const { services } = await checkFiles({
    'p.mission': `programme p: P\n${programme}`,
    'm1.mission': `${HEAD}${report}`,
  });
  const { LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  const document = documentOf(services, 'm2.mission', `${HEAD.replace('m:', 'm2:')}${report}\n`);
  LangiumDocuments.addDocument(document);
  const build = () => DocumentBuilder.build([document], { validation: true });
  return (await countSteps(Number.POSITIVE_INFINITY, build)).steps;
}

const MANY = 100;
const TWICE = 2.3;

test.each<[what: string, report: (count: number) => string]>([
  [
    'persons, and as many who are called nearly so',
    count =>
      `${lines(count, i => `person p${i}: Anna T${wordOf(i)}`)}\n${lines(count, i => `finding: Then Ms. S${wordOf(i)} came.`)}`,
  ],
  [
    'phrases to avoid, each about what is called so',
    count =>
      lines(count, i => `designation d${i}: The ${wordOf(i)}\navoid "${wordOf(i)} matter" on d${i}: Neutral`),
  ],
])('twice as many take twice the steps: %s', async (_, report) => {
  await stepsOf(report(2 * MANY));
  expect((await stepsOf(report(2 * MANY))) / (await stepsOf(report(MANY)))).toBeLessThan(TWICE);
});

test('what a programme says is read once, however many reports are under it', async () => {
  const report = 'finding: The Body abc said so.';
  const programme = (count: number) => lines(count, i => `organization o${i}: The Body ${wordOf(i)}`);
  const { length } = programme(MANY);
  // What is worked out once is worked out now.
  await stepsOf(report, programme(2 * MANY));
  const more = (await stepsOf(report, programme(2 * MANY))) - (await stepsOf(report, programme(MANY)));
  expect(more / length).toBeLessThan(2);
});
