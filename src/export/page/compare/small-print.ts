/** What has changed in short texts: codes, markings, facts, cells. */

import type { Cell, Fact, Mark, Said } from '../page.ts';
import { hunksOf } from './hunks.ts';
import { merge, nth } from './merge.ts';
import { compareRuns, keyOf } from './words.ts';

/** Items as they are, with what has gone and what has come. */
export function compareSaid(was: Said, now: Said): Said {
  return hunksOf(was.map(keyOf), now.map(keyOf)).flatMap((hunk): Said => {
    const [gone, come] = [was.slice(...hunk.was), now.slice(...hunk.now)];
    if (hunk.isSame) return come;
    return [
      ...gone.map(item => ({ ...item, change: 'deleted' as const })),
      ...come.map(item => ({ ...item, change: 'inserted' as const })),
    ];
  });
}

/** The facts as they are; what is said under another label is another fact. */
export function compareFacts(was: readonly Fact[], now: readonly Fact[]): readonly Fact[] {
  return merge(was, now, {
    keys: list => nth(list.map(({ label }) => label)),
    both: (one, other) => ({ ...other, said: compareSaid(one.said, other.said) }),
  });
}

export function compareMarks(was: readonly Mark[], now: readonly Mark[]): readonly Mark[] {
  return merge(was, now, {
    keys: list => list.map(({ role, value }) => `${role} ${value}`),
    both: (_, mark) => mark,
  });
}

export function compareCell(was: Cell, now: Cell): Cell {
  const words = compareRuns(was.words ?? [], now.words ?? []);
  return { said: compareSaid(was.said, now.said), ...(words.length > 0 && { words }) };
}
