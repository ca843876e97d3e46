/** What has changed in short texts: codes, markings, facts, cells. */

import type { Cell, Fact, Facts, Said } from '../page.ts';
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

/** The same for what may be absent, under its name. */
export function compareOptional<K extends string>(
  name: K,
  was: { readonly [key in K]?: Said },
  now: { readonly [key in K]?: Said },
): { readonly [key in K]?: Said } {
  const said = compareSaid(was[name] ?? [], now[name] ?? []);
  return (said.length > 0 ? { [name]: said } : {}) as { readonly [key in K]?: Said };
}

/** The facts as they are; what is said under another label is another fact. */
export function compareFacts(was: readonly Fact[], now: readonly Fact[]): readonly Fact[] {
  return merge(was, now, {
    keys: list => nth(list.map(({ label }) => label)),
    both: compareFact,
  });
}

/** What is said under one label. */
export function compareFact(was: Fact, now: Fact): Fact {
  return { ...now, said: compareSaid(was.said, now.said) };
}

export function compareSmallPrint(was: Facts, now: Facts): Facts {
  const marks = merge(was.marks ?? [], now.marks ?? [], {
    keys: list => list.map(({ role, value }) => `${role} ${value}`),
    both: (_, mark) => mark,
  });
  return { ...now, ...(marks.length > 0 && { marks }), facts: compareFacts(was.facts, now.facts) };
}

export function compareCell(was: Cell, now: Cell): Cell {
  const words = compareRuns(was.words ?? [], now.words ?? []);
  return { said: compareSaid(was.said, now.said), ...(words.length > 0 && { words }) };
}
