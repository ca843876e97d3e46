/** What has changed in a title or a paragraph, word by word. */

import type { Change, Run } from '../page.ts';
import { type Leaf, wordsOf } from '../runs.ts';
import { hunksOf } from './hunks.ts';
import { ALIKE } from './likeness.ts';

type Mark = Extract<Run, { readonly children: readonly Run[] }>;

/** A word, or what stands between two, with the marks around it, the outermost first. */
interface Token {
  readonly leaf: Leaf;
  readonly marks: readonly Omit<Mark, 'children'>[];
  /** What two tokens are compared by. */
  readonly key: string;
}

interface Stretch {
  readonly change: Change | undefined;
  readonly tokens: readonly Token[];
}

/** Texts that differ in more words are new as a whole. */
const MOST_EDITS = 2000;
/** So few letters that stay between two changes are not worth a reader's eye. */
const FEW_LETTERS = 4;

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' });

/** The words as they are, with what has gone and what has come. */
export function compareRuns(was: readonly Run[], now: readonly Run[]): readonly Run[] {
  const [before, after] = [tokensOf(was), tokensOf(now)];
  const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key);
  const hunks = hunksOf(keys(before), keys(after), MOST_EDITS);
  if (hunks.length > 0 && hunks.every(({ isSame }) => isSame)) return now;
  const stretches = hunks.flatMap((hunk): readonly Stretch[] => {
    const come = after.slice(...hunk.now);
    if (hunk.isSame) return [{ change: undefined, tokens: come }];
    return [
      { change: 'deleted', tokens: before.slice(...hunk.was) },
      { change: 'inserted', tokens: come },
    ];
  });
  const whole: readonly Stretch[] = [
    { change: 'deleted', tokens: before },
    { change: 'inserted', tokens: after },
  ];
  return runsOf(isReworded(stretches) ? readable(stretches) : whole);
}

/** True where enough words have stayed for a reader to follow what has changed between them. */
function isReworded(stretches: readonly Stretch[]): boolean {
  const letters = (isMeant: (change: Change | undefined) => boolean) =>
    stretches.reduce((sum, { change, tokens }) => sum + (isMeant(change) ? lettersIn(tokens) : 0), 0);
  const kept = 2 * letters(change => change === undefined);
  return kept >= ALIKE * (kept + letters(change => change !== undefined));
}

/** The same in larger stretches: what little stays between two changes goes and comes with them; what has gone stands first. */
function readable(stretches: readonly Stretch[]): readonly Stretch[] {
  const done: Stretch[] = [];
  const gone: Token[] = [];
  const come: Token[] = [];
  const settle = () => {
    let same = 0;
    while (same < gone.length && gone.at(-1 - same)?.key === come.at(-1 - same)?.key) same++;
    const kept = come.splice(come.length - same);
    gone.splice(gone.length - same);
    if (gone.length > 0) done.push({ change: 'deleted', tokens: gone.splice(0) });
    if (come.length > 0) done.push({ change: 'inserted', tokens: come.splice(0) });
    if (kept.length > 0) done.push({ change: undefined, tokens: kept });
  };
  for (const [index, { change, tokens }] of stretches.entries()) {
    if (change === 'deleted') gone.push(...tokens);
    else if (change === 'inserted') come.push(...tokens);
    else {
      const isBetween = index > 0 && index < stretches.length - 1;
      if (isBetween && gone.length > 0 && come.length > 0 && lettersIn(tokens) < FEW_LETTERS) {
        gone.push(...tokens);
        come.push(...tokens);
      } else {
        settle();
        done.push({ change, tokens });
      }
    }
  }
  settle();
  return done;
}

function lettersIn(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { leaf }) => sum + (wordsOf(leaf).match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}

function tokensOf(runs: readonly Run[], marks: Token['marks'] = []): readonly Token[] {
  return runs.flatMap((run): readonly Token[] => {
    if ('children' in run) {
      const { children, ...mark } = run;
      return tokensOf(children, [...marks, mark]);
    }
    const around = JSON.stringify(marks);
    if (run.type !== 'text') return [{ leaf: run, marks, key: around + keyOf(run) }];
    return Array.from(SEGMENTER.segment(run.value), ({ segment }) => ({
      leaf: { ...run, value: segment },
      marks,
      key: `${around} ${segment}`,
    }));
  });
}

/** What a reader sees of a name or a picture; where it leads may have another number now. */
export function keyOf(leaf: Leaf): string {
  const { anchor: _, change: __, ...seen } = { anchor: undefined, ...leaf };
  return JSON.stringify(seen);
}

/** Words put together again, under the marks that they had. */
function runsOf(stretches: readonly Stretch[]): readonly Run[] {
  const tokens = stretches.flatMap(({ change, tokens: own }) =>
    own.map(token => (change ? { ...token, leaf: { ...token.leaf, change } } : token)),
  );
  return underMarks(tokens, 0);
}

function underMarks(tokens: readonly Token[], depth: number): readonly Run[] {
  const runs: Run[] = [];
  let start = 0;
  while (start < tokens.length) {
    const mark = tokens[start]?.marks[depth];
    const spelt = JSON.stringify(mark);
    let end = start;
    while (end < tokens.length && JSON.stringify(tokens[end]?.marks[depth]) === spelt) end++;
    const own = tokens.slice(start, end);
    if (mark) runs.push({ ...mark, children: underMarks(own, depth + 1) } as Mark);
    else runs.push(...joinedTexts(own.map(({ leaf }) => leaf)));
    start = end;
  }
  return runs;
}

function joinedTexts(leaves: readonly Leaf[]): readonly Leaf[] {
  const joined: Leaf[] = [];
  for (const leaf of leaves) {
    const last = joined.at(-1);
    if (last?.type === 'text' && leaf.type === 'text' && last.change === leaf.change) {
      joined[joined.length - 1] = { ...last, value: last.value + leaf.value };
    } else joined.push(leaf);
  }
  return joined;
}
