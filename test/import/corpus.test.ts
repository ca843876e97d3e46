/** The corpus of imports against the figures that are committed: none may fall. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { committedFigures, FIGURES, putTable } from '../support/import/committed.ts';
import { scored } from '../support/import/run.ts';
import type { Figures, Kind } from '../support/import/scores.ts';
import { weightsOfOthers } from '../support/import/train.ts';
import { readCorpus } from '../support/import/truth.ts';
import { sampled } from '../support/runs.ts';

const root = new URL('../../', import.meta.url);
const committed = committedFigures(new URL(FIGURES, root));
const corpus = readCorpus().filter(({ name }) => Object.hasOwn(committed, name));

/** A source that taught the weights is judged by others. */
const weights = weightsOfOthers();

/** What is worse than it was. */
function fallen(now: Figures, before: Figures): readonly string[] {
  const counted = Object.keys({ ...now.counts, ...before.counts }) as Kind[];
  return [
    ...(now.lost > before.lost ? [`${now.lost - before.lost} more words lost`] : []),
    ...(now.falseFacts > before.falseFacts ? [`${now.falseFacts - before.falseFacts} more false facts`] : []),
    ...counted.flatMap(kind => {
      const [, written = 0, right = 0] = now.counts[kind] ?? [];
      const [, writtenBefore = 0, rightBefore = 0] = before.counts[kind] ?? [];
      const isLess = right < rightBefore ? [`${kind}: ${right} right, ${rightBefore} before`] : [];
      const besides = written - right - (writtenBefore - rightBefore);
      return besides > 0 && right <= rightBefore
        ? [...isLess, `${kind}: ${besides} more that are none`]
        : isLess;
    }),
  ];
}

/** A page without what its tables are drawn with. */
const bare = (page: string) => page.replace(/[\s-]+/g, ' ');

describe('the corpus of imports', () => {
  it('has figures for sources that are there', () => {
    expect(Object.keys(committed).sort()).toEqual(corpus.map(({ name }) => name).sort());
  });

  it.each(sampled(corpus))('$name is read no worse than before', async source => {
    const { figures, errors } = await scored(source, (await weights).get(source.name));
    expect(errors).toEqual([]);
    expect(fallen(figures, committed[source.name] ?? figures)).toEqual([]);
  });

  it('has its figures in docs/import.md', () => {
    const page = readFileSync(new URL('docs/import.md', root), 'utf8');
    expect(bare(page), 'npm run score:import -- --write refreshes them').toBe(
      bare(putTable(page, committed)),
    );
  });
});
