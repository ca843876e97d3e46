import { expect, test } from 'vitest';
import { checkFiles } from '../support/check.ts';

const VOCABULARY = `programme p: P
pillar crime: Crime
organization EULEX: EU mission
person chief: The chief
`;
const OTHER = 'programme q: Q\npillar health: Health\n';
const PARTIES = 'organization OSCE: OSCE\n';
const EARLIER = 'mission m1: M1\nunder p\norganization local: Local\nfinding old #crime: Old\n';

/** What does not resolve in a report beside these files. */
async function unresolved(report: string): Promise<string[]> {
  const { documents } = await checkFiles({
    'p.mission': VOCABULARY,
    'q.mission': OTHER,
    'parties.mission': PARTIES,
    'm1.mission': EARLIER,
    'm2.mission': report,
  });
  return documents[4]?.references.filter(({ error }) => error).map(({ $refText }) => $refText) ?? [];
}

test.each([
  ['its own names', 'mission m: M\norganization x: X\nmeeting with x: A\n', []],
  [
    'the pillars and parties of its programme',
    'mission m: M\nunder p\nfinding #crime by EULEX, chief: A\n',
    [],
  ],
  ['no pillar of another programme', 'mission m: M\nunder p\nfinding #health: A\n', ['health']],
  ['no pillar without a programme', 'mission m: M\nfinding #crime: A\n', ['crime']],
  ['parties of vocabulary files anywhere', 'mission m: M\nmeeting with OSCE, EULEX: A\n', []],
  ['no party of another report', 'mission m: M\nmeeting with local: A\n', ['local']],
  ['no finding of another report', 'mission m: M\nrecommendation for old: A\n', ['old']],
  ['a finding of another report by its mission', 'mission m: M\nfinding follows m1.old: See @m1.old\n', []],
  ['nothing that the other mission does not declare', 'mission m: M\nfinding follows m1.new: A\n', ['new']],
  ['names as they are spelt', 'mission m: M\nmeeting with osce: A\n', ['osce']],
  [
    'names such as constructor only when declared',
    'mission m: M\nmeeting with constructor, __proto__: A\n',
    ['constructor', '__proto__'],
  ],
])('a report sees %s', async (_, report, expected) => {
  expect(await unresolved(report)).toEqual(expected);
});
