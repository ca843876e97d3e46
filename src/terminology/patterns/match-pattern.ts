import type { WordToken } from '../tokens.ts';
import type { Choice } from './choice.ts';
import type { Pattern } from './pattern.ts';
import type { Step } from './step.ts';

/** Whether marks may stand between the words, as they may where only the sentence counts. */
export type Marks = 'no marks' | 'any marks';

/** The words that are found, as the indexes of the first and of the one after the last. */
export interface FoundWords {
  readonly first: number;
  readonly after: number;
  /** The index after the last word that must stand there, which may not be one of those that are found. */
  readonly until: number;
}

/** The words that a pattern finds where it begins with the word at `first`; undefined where it does not stand there. */
export function matchPattern(
  { steps }: Pattern,
  words: readonly WordToken[],
  first: number,
  marks: Marks,
): FoundWords | undefined {
  const [step] = steps;
  const word = words[first];
  // Nearly all end here, and should cost nothing.
  if (step?.kind === 'word' && step.least > 0 && !(word && step.choice.takes(word))) return undefined;
  const search: Search = { steps, words, marks, first, until: first };
  const after = matchFrom(search, 0, first, true);
  return after === undefined
    ? undefined
    : { first: search.first, after, until: Math.max(search.until, after) };
}

interface Search {
  readonly steps: readonly Step[];
  readonly words: readonly WordToken[];
  readonly marks: Marks;
  /** Where the words begin that are found. */
  first: number;
  /** Where the words end that must stand behind them. */
  until: number;
}

/** `isFree`: a mark may stand before the next word. */
function matchFrom(search: Search, index: number, at: number, isFree: boolean): number | undefined {
  const { steps, words, marks } = search;
  const step = steps[index];
  if (!step) return at;
  const word = words[at];
  const next = word && (isFree || marks === 'any marks' || word.follows) ? word : undefined;
  switch (step.kind) {
    case 'mark':
      return matchFrom(search, index + 1, at, true);
    case 'end':
      return (word?.follows === true) === step.isOver ? undefined : matchFrom(search, index + 1, at, isFree);
    case 'begin': {
      const end = matchFrom(search, index + 1, at, isFree);
      if (end !== undefined) search.first = at;
      return end;
    }
    case 'rest': {
      const end = matchFrom(search, index + 1, at, isFree);
      if (end !== undefined) search.until = end;
      return end === undefined ? undefined : at;
    }
    case 'not':
      return next && step.choice.takes(next) ? undefined : matchFrom(search, index + 1, at, isFree);
    case 'not behind': {
      const before = words[at - 1];
      return before && step.choice.takes(before) ? undefined : matchFrom(search, index + 1, at, isFree);
    }
    case 'word':
      return matchWords(search, index, at, isFree, step);
    case 'gap':
      return matchGap(search, index, at, isFree, step);
  }
}

/** As many of the words as stand there, and then fewer. */
function matchWords(
  search: Search,
  index: number,
  at: number,
  isFree: boolean,
  { choice, least, most }: Extract<Step, { kind: 'word' }>,
): number | undefined {
  let times = 0;
  while (times < most && standsAt(search, at + times, isFree && times === 0, choice)) times++;
  for (; times >= least; times--) {
    const end = matchFrom(search, index + 1, at + times, isFree && times === 0);
    if (end !== undefined) return end;
  }
  return undefined;
}

function matchGap(
  search: Search,
  index: number,
  at: number,
  isFree: boolean,
  { but, most }: Extract<Step, { kind: 'gap' }>,
): number | undefined {
  for (let length = 0; length <= most; length++) {
    const end = matchFrom(search, index + 1, at + length, isFree && length === 0);
    if (end !== undefined) return end;
    const word = search.words[at + length];
    if (!word || but?.takes(word)) return undefined;
    if (!(word.follows || search.marks === 'any marks' || (isFree && length === 0))) return undefined;
  }
  return undefined;
}

function standsAt({ words, marks }: Search, at: number, isFree: boolean, choice: Choice): boolean {
  const word = words[at];
  return word !== undefined && (isFree || marks === 'any marks' || word.follows) && choice.takes(word);
}
