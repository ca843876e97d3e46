/** A heading that no list knows costs no more than what stands below it. */
import { describe, expect, it } from 'vitest';
import { type Import, importDocument } from '../../src/import/import-document.ts';
import { importFile } from '../../src/import/import-file.ts';
import { isComment } from '../../src/import/mission-entry.ts';
import { readSource } from '../../src/import/read-source.ts';
import { type HeadingOf, headingsOf, isAlone, renamed, wordsBelow } from '../support/import/renamed.ts';
import { fold } from '../support/import/same.ts';
import { type CorpusSource, readCorpus } from '../support/import/truth.ts';
import { EVERYTHING, patience, sampled } from '../support/runs.ts';

const READ: readonly string[] = ['en', 'fr', 'es', 'pt'];
const corpus = readCorpus().filter(({ truth }) => READ.includes(truth.language));

/** The first words of each finding. */
function findings({ parts }: Import): readonly string[] {
  return parts.flatMap(part =>
    isComment(part) || part.word !== 'finding'
      ? []
      : [fold([part.title, ...(part.body ?? []).filter(text => typeof text === 'string')].join(' '))],
  );
}

const FIRST_WORDS = 40;

/** The findings of which nothing is left, whatever stood below the heading. */
function lost(before: readonly string[], after: readonly string[], below: string): readonly string[] {
  const left = [...after];
  return before.filter(finding => {
    const start = finding.slice(0, FIRST_WORDS);
    const at = left.findIndex(other => other.startsWith(start));
    if (at >= 0) left.splice(at, 1);
    return at < 0 && !below.includes(start);
  });
}

/** The title, the first heading, and one of the others; all of them where all is tried. */
function tried(headings: readonly HeadingOf[], at: number): readonly HeadingOf[] {
  if (EVERYTHING) return headings;
  const titles = headings.filter(isAlone);
  const [first, ...others] = headings.filter(heading => !isAlone(heading));
  const other = others[at % Math.max(1, others.length)];
  return [...titles, ...(first ? [first] : []), ...(other ? [other] : [])];
}

async function losses({ bytes, ending, name }: CorpusSource, at: number): Promise<readonly string[]> {
  const source = await readSource(bytes, ending);
  const options = { fileName: name };
  const whole = importDocument(source, options);
  const mission = whole.parts.find(part => !isComment(part) && part.word === 'mission');
  const title = mission && !isComment(mission) && !mission.isReadOut ? mission.title : '';
  return tried(headingsOf(source, title), at).flatMap(heading => {
    const after = importDocument(renamed(source, heading), options);
    return lost(findings(whole), findings(after), wordsBelow(source, heading)).map(
      finding => `“${heading.text}” has lost “${finding}”`,
    );
  });
}

describe('a title or a heading in words that no list knows', () => {
  it.each(sampled(corpus, 8).map((source, at) => ({ ...source, at })))(
    'costs $name no finding that does not stand below it',
    async source => {
      expect(await losses(source, source.at)).toEqual([]);
    },
    patience(EVERYTHING ? 30 : 4, 2000),
  );
});

function importedFile(text: string) {
  return importFile(new TextEncoder().encode(text), 'md', { fileName: 'source' });
}

async function imported(text: string): Promise<string> {
  return (await importedFile(text)).text;
}

describe('chapters that say what they are about', () => {
  const chapters =
    '# Report on Selm\n\n## The wards\n\nThe wards of the hospital are full, and nobody keeps a list of the patients.\n\n';
  const asked =
    'The Ministry should open two wards.\n\nThe Board recommends that the roof be mended.\n\nThe town should pave the road.\n';

  it('tell what was found where the source says what it recommends', async () => {
    expect(await imported(`${chapters}## Recommendations\n\n${asked}`)).toMatch(/^finding:\s+The wards of/m);
  });

  it('are no findings where no heading says what is asked, which is written or offered', async () => {
    const { text, likely } = await importedFile(`${chapters}## Zorbels\n\n${asked}`);
    expect(text).not.toMatch(/^finding/m);
    expect(text).toMatch(/^recommendation: The Board recommends/m);
    expect(likely.map(each => each.as)).toContain('recommendation');
  });

  it('tell nothing where nobody is asked for anything', async () => {
    expect(await imported(`${chapters}## Zorbels\n\nThe town is old.\n`)).not.toMatch(/^finding/m);
  });
});

it('a numbered paragraph on a meeting keeps its second paragraph at its place', async () => {
  const text = await imported(
    '# Report on Selm\n\nDates: 2 to 9 October 2023\n\n## Zorbels\n\n4. On 2 October 2023 the delegation met the Minister, Ms. Ada Lim, on the reform.\n\n   On Monday it left.\n\n5. All went well.\n\n## Findings\n\n- The wards are full.\n',
  );
  expect(text).toMatch(/^section: Zorbels/m);
  expect(text).toMatch(/^finding: The wards are full\./m);
  expect(text.indexOf('On Monday it left')).toBeLessThan(text.indexOf('All went well'));
});

it('“What we saw:” with its text is no introduction of the section that follows', async () => {
  const text = await imported(
    '# Report on Selm\n\n## Background\n\nThe town is old.\n\n## Persons met\n\n- Ms. Ada Lim, mayor\n\nWhat we saw: the wards of the hospital are full and the roof leaks.\n\n### Zorbels\n\n- The road is closed.\n',
  );
  expect(text).toMatch(/^finding:\s+the wards of/m);
});

it('labelled statements need no heading', async () => {
  const text = await imported(
    '# Report\n\nFinding: The well is dry.\n\nRecommendation: The Board should drill a well.\n',
  );
  expect(text).toMatch(/^finding: The well is dry\.$/m);
  expect(text).toMatch(/^recommendation .*: The Board should drill a well\.$/m);
});
