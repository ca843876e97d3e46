/** What stands below a heading that no list knows is offered, where it is no longer written. */
import { expect, it } from 'vitest';
import { type Import, importDocument } from '../../src/import/import-document.ts';
import { offersIn } from '../../src/import/likely/offers.ts';
import { isComment } from '../../src/import/mission-entry.ts';
import { readSource } from '../../src/import/read-source.ts';
import { tracePieces } from '../../src/import/trace-pieces.ts';
import { headingsOf, isAlone, renamed, wordsBelow } from '../support/import/renamed.ts';
import { fold } from '../support/import/same.ts';
import { weightsOfOthers } from '../support/import/train.ts';
import { readCorpus } from '../support/import/truth.ts';
import { patience, sampled } from '../support/runs.ts';

const READ: readonly string[] = ['en', 'fr', 'es', 'pt'];
const corpus = readCorpus().filter(({ truth }) => READ.includes(truth.language));
const FIRST_WORDS = 40;
const STATED: ReadonlySet<string> = new Set(['finding', 'recommendation', 'action']);

/** The first words of all that is found, asked or to be done. */
function stated({ parts }: Import): readonly string[] {
  return parts.flatMap(part =>
    isComment(part) || !STATED.has(part.word)
      ? []
      : [
          fold([part.title, ...(part.body ?? []).filter(text => typeof text === 'string')].join(' ')).slice(
            0,
            FIRST_WORDS,
          ),
        ],
  );
}

it(
  'of what stands below a heading in unknown words, four in five are written or offered by weights of other sources',
  async () => {
    const weights = await weightsOfOthers();
    const [below, kept]: [string[], string[]] = [[], []];
    for (const { name, bytes, ending } of sampled(corpus, 24)) {
      const source = await readSource(bytes, ending);
      const options = { fileName: name, weights: weights.get(name) };
      const before = stated(importDocument(source, options));
      for (const heading of headingsOf(source, '').filter(each => !isAlone(each))) {
        const words = wordsBelow(source, heading);
        const own = before.filter(each => words.includes(each));
        if (own.length === 0) continue;
        const after = importDocument(renamed(source, heading), options);
        const offers = offersIn(after, tracePieces(after.blocks, after), weights.get(name));
        const left = [...stated(after), ...offers.map(({ text }) => fold(text))];
        below.push(...own);
        kept.push(...own.filter(each => left.some(other => other.includes(each))));
      }
    }
    expect(below.length).toBeGreaterThan(100);
    expect(kept.length / below.length, `${kept.length} of ${below.length}`).toBeGreaterThan(0.8);
  },
  patience(24, 4000),
);
