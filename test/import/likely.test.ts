/** What is surely a finding, a recommendation or an action by its words is one; what is likely one is offered, for its author to take. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type FileOptions, type ImportedFile, importFile } from '../../src/import/import-file.ts';
import { accountFor } from '../support/import/raw-words.ts';
import { lessonsOf, weightsFrom } from '../support/import/train.ts';
import { readCorpus, readTeaching } from '../support/import/truth.ts';
import { writtenWeights } from '../support/import/written-weights.ts';
import { readSyntax } from '../support/read-syntax.ts';
import { EVERYTHING, sampled } from '../support/runs.ts';

const read = (text: string, options: FileOptions = {}, ending = 'md'): Promise<ImportedFile> =>
  importFile(new TextEncoder().encode(text), ending, { fileName: 'source', ...options });

const PLACE = `# Mission to Selm

## The way things stand along the river

The district laboratory has had no reagents since March, and samples are not tested.

No register of the wells is kept in the district, and two of five pumps are broken.

## Where to go from here, as we see it

- The Ministry of Health should ensure that reagents are sent to the district laboratory every month.
- The mission will send the list of wells to the Ministry by 30 June 2024.
`;

const offers = ({ likely }: ImportedFile) => likely.map(({ as, text }) => `${as}: ${text}`);

describe('text that is likely something', () => {
  it('stays text, and is offered with its line and with why', async () => {
    const imported = await read(PLACE);
    const { text, likely } = imported;
    expect(offers(imported)).toEqual([
      'finding: The district laboratory has had no reagents since March, and samples are not tested.',
      'finding: No register of the wells is kept in the district, and two of five pumps are broken.',
    ]);
    expect(text).not.toMatch(/^finding/m);
    for (const { line, text: offered, score, because } of likely) {
      expect(text.split('\n')[line - 1]).toContain(offered.split(' ').slice(0, 5).join(' '));
      expect(score).toBeGreaterThan(0.4);
      expect(because).not.toEqual([]);
    }
  });

  it('is an entry where it stood as soon as it is hardly anything else, with no comment', async () => {
    const { text } = await read(PLACE);
    expect(text).toMatch(/^recommendation to "Ministry of Health":\n {4}The Ministry of Health should/m);
    expect(text).toMatch(/^action [^\n]*due 2024-06-30:\n {4}The mission will send the list/m);
    expect(text).not.toContain('// Likely');
    expect(text.indexOf('Where to go from here')).toBeLessThan(text.indexOf('recommendation to'));
  });

  it('is a sentence within a paragraph, with what follows it there', async () => {
    const imported = await read(
      '# Mission to Selm\n\n## Along the river\n\nThe district laboratory has had no reagents since March. The committee could ask the trader for a better price. It costs little.\n',
    );
    expect(offers(imported)).toEqual([
      'finding: The district laboratory has had no reagents since March.',
      'recommendation: The committee could ask the trader for a better price. It costs little.',
    ]);
    expect(imported.likely[1]?.because.join()).toMatch(/asks somebody: “/);
  });

  it('is a point of a list whose other points are likely something, and is none alone', async () => {
    const weak = '- Director of the Regional Hospital, Mr Tom Reed, for two ambulances.\n';
    const asks =
      '- The Ministry of Health should ensure that reagents are sent to the district laboratory every month.\n- The Board should appoint a manager for the store in Orm and train two clerks.\n';
    const offered = async (list: string) =>
      (await read(`# Mission to Selm\n\n## Along the river\n\n${list}`)).likely.map(({ text }) => text);
    const text = weak.slice(2, -1);
    expect(await offered(`${weak}- Departure of the boats.\n`)).not.toContain(text);
    expect(await offered(asks + weak)).toContain(text);
  });

  it.each([
    [
      'what a mail quotes',
      'eml',
      'From: a@b.org\nTo: c@d.org\nSubject: Selm\nDate: Mon, 6 May 2024 10:00:00 +0000\n\nThank you.\n\nOn 6 May 2024 at 09:00, Ann Lee wrote:\n> The Ministry of Health should ensure that reagents are sent to the laboratory.\n',
    ],
    [
      'what stands in the menu of a page',
      'html',
      '<html><body><nav><p>The Ministry of Health should ensure that reagents are sent to the laboratory.</p></nav><h1>Mission to Selm</h1><p>Text.</p></body></html>',
    ],
    [
      'what stands in a table',
      'md',
      '# Mission to Selm\n\n## Annex: figures\n\n| Well | Said of it |\n|---|---|\n| Orm | The Ministry of Health should ensure that reagents are sent to the laboratory. |\n',
    ],
    [
      'who was there',
      'md',
      '# Mission to Selm\n\n## Voices\n\n- Ann Lee, Director of the Regional Hospital of Selm\n- Jo Bell, Head of the Unit for Fisheries\n',
    ],
    [
      'what is written in a language of which nothing was learned',
      'txt',
      'Bericht über die Reise nach Selm\n\nDas Labor des Bezirks hat seit März keine Reagenzien und die Proben werden nicht geprüft.\n\nDas Ministerium sollte dafür sorgen, dass die Pumpe vor dem Regen repariert wird und dass die Brunnen gezählt werden.\n',
    ],
  ])('is not %s', async (_what, ending, text) => {
    expect(offers(await read(text, {}, ending))).toEqual([]);
  });
});

describe('what is taken as likely enough', () => {
  it('is an entry where it stood, below a comment that says so', async () => {
    const before = await read(PLACE);
    const { text, likely, words } = await read(PLACE, { takeLikely: 0.4 });
    expect(likely).toEqual([]);
    expect(words).toEqual(before.words);
    expect(text).toMatch(
      /^\/\/ Likely a finding \(.*\)\. .*“--take-likely 0\.4”\.\nfinding: The district laboratory/m,
    );
    expect(text.indexOf('finding')).toBeLessThan(text.indexOf('No register'));
    expect(readSyntax(text).faults).toEqual([]);
  });

  it('is none of what is less likely', async () => {
    const { likely } = await read(PLACE);
    const least = Math.max(...likely.map(({ score }) => score));
    const { text } = await read(PLACE, { takeLikely: least });
    expect(text.match(/^\/\/ Likely/gm)).toHaveLength(likely.filter(({ score }) => score >= least).length);
  });

  it('loses no word of any source', async () => {
    for (const { name, ending, bytes } of sampled(readCorpus())) {
      const { text, sums } = await importFile(bytes, ending, { fileName: name, takeLikely: 0.4 });
      expect([name, ...accountFor(bytes, ending, text).lost]).toEqual([name]);
      expect(sums).not.toContain('Compare from');
    }
  });
});

it('is judged by weights that come of the corpus, and of nothing else', async () => {
  const lessons = await lessonsOf(readTeaching());
  const written = writtenWeights(weightsFrom(lessons));
  const file = readFileSync(new URL('../../language/likely/weights.json', import.meta.url), 'utf8');
  expect(file === written, 'npm run train:likely writes them anew').toBe(true);
  if (EVERYTHING) expect(writtenWeights(weightsFrom(lessons)) === written).toBe(true);
  expect(gzipSync(file).length).toBeLessThan(150_000);
});
