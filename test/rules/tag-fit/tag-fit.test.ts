/** The order in which tags are offered. */
import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../../src/rules/tag-fit/subject.ts';
import { provenIn } from '../../../src/rules/tag-fit/tagged.ts';
import { tagsByFit } from '../../../src/rules/tag-fit/tags-by-fit.ts';
import { entriesOf } from '../../../src/syntax/entries.ts';
import { fileOf } from '../../../src/syntax/file-of.ts';
import { pillarsOver } from '../../../src/syntax/headers.ts';
import { checkFiles } from '../../support/check.ts';
import { scoreCases, sums } from './score.ts';

const PROGRAMME = `programme wells-2025: Wells
pillar water: Safe drinking water
theme sources of water: Protection of springs and wells
theme treatment of water: Treatment and disinfection
pillar care: Readiness of health services
theme supplies of care: Medicines and supplies
pillar voice: Community engagement
`;

/** The tags for the last finding of a report, by what the report itself shows. */
async function ranked(report: string): Promise<readonly string[]> {
  const { documents } = await checkFiles({
    'p.mission': PROGRAMME,
    'm.mission': `mission m: M\nunder wells-2025\n${report}`,
  });
  const file = documents[1] && fileOf(documents[1]);
  const finding = file && entriesOf(file, 'Finding').at(-1);
  const [pillar] = file ? pillarsOver(file) : [];
  if (!file || !finding || !pillar) throw new Error('no finding');
  return tagsByFit(pillar.$container, subjectOf(finding), provenIn(file)).map(({ name }) => name);
}

describe('the order of tags', () => {
  it('holds every pillar and theme once', async () => {
    expect([...(await ranked('finding: It rained.\n'))].sort()).toEqual([
      'care',
      'sources',
      'supplies',
      'treatment',
      'voice',
      'water',
    ]);
  });

  it('begins with the theme whose words, or forms of them, the finding has', async () => {
    expect((await ranked('finding: Three of the springs are unprotected.\n'))[0]).toBe('sources');
    expect((await ranked('finding: Nobody disinfects the tank.\n'))[0]).toBe('treatment');
  });

  it('knows words that are about the same', async () => {
    expect((await ranked('finding: The pharmacy has no antibiotics.\n'))[0]).toBe('supplies');
  });

  it('looks at what heads a finding, as a section or as a comment', async () => {
    for (const heading of ['section: Medicines and supplies\n', '// 5.2 Medicines and supplies\n'])
      expect((await ranked(`${heading}\nfinding: It was Tuesday.\n`))[0]).toBe('supplies');
  });

  it('looks at the tags of the meeting, the objective and the finding above', async () => {
    for (const around of [
      'meeting talk #voice: Talk\nfinding in talk: It was Tuesday.\n',
      'objective hear #voice: Hear\nfinding serves hear: It was Tuesday.\n',
      'finding #voice: They were angry.\nfinding: It was Tuesday.\n',
    ])
      expect((await ranked(around))[0]).toBe('voice');
  });

  it('learns from what is tagged already', async () => {
    const untagged = 'annex: A\nfinding: The borrowed moped is broken.\n';
    expect((await ranked(untagged))[0]).toBe('water');
    expect((await ranked(`finding #supplies: A moped carries them.\nsection: B\n${untagged}`))[0]).toBe(
      'supplies',
    );
  });

  it('offers another pillar second', async () => {
    const [first = '', second = ''] = await ranked('finding: Wells and springs are dry.\n');
    const ofWater = ['water', 'sources', 'treatment'];
    expect([ofWater.includes(first), ofWater.includes(second)]).toEqual([true, false]);
  });

  it('is as often right as it was, over reports that somebody else has written', async () => {
    const { findings, pillarFirst, pillarAmongTwo, themeAmongThree } = sums(await scoreCases('cases'));
    expect(findings).toBe(96);
    expect(pillarFirst).toBeGreaterThanOrEqual(82);
    expect(pillarAmongTwo).toBeGreaterThanOrEqual(94);
    expect(themeAmongThree).toBeGreaterThanOrEqual(82);
  });

  it('is as often right as it was, under programmes of ten other houses', async () => {
    const { findings, pillarFirst, pillarAmongTwo } = sums(await scoreCases('programmes'));
    expect(findings).toBe(120);
    // When they were first read, 65 and 78.
    expect(pillarFirst).toBeGreaterThanOrEqual(85);
    expect(pillarAmongTwo).toBeGreaterThanOrEqual(96);
  });

  it('loses nothing by what is tagged already, however different that is', async () => {
    const { pillarFirst, pillarAmongTwo } = sums(await scoreCases('programmes', 'tagged'));
    expect(pillarFirst).toBeGreaterThanOrEqual(85);
    expect(pillarAmongTwo).toBeGreaterThanOrEqual(96);
  });
});
