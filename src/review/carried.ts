/**
 * Words that were taken out at one place and stand in what was put in at another. Taking them out alone would lose them,
 * so neither half is taken in where the other can't be; and they come as the author has written them.
 */

import { wordsIn } from '../lexicon/words-in.ts';
import type { TextEdit } from './change.ts';
import type { EntryReading } from './entry-reading.ts';
import type { Unnumbered } from './moves.ts';
import { writtenAs } from './source-edits.ts';
import { shared } from './word-changes.ts';

/** So many words that stand together, and are half of the shorter text, are no accident. */
const PHRASE = 2;

/** Longer passages are the same where they share so much. */
const PASSAGE = 8;
const MOST = 0.7;

export function withCarried(changes: readonly Unnumbered[], reading: EntryReading): readonly Unnumbered[] {
  const puts = changes.filter(isPuttingIn);
  const pairs = changes.flatMap(takes => {
    if (takes.old === '' || takes.takesBack || takes.kind === 'moved' || takes.kind === 'joined') return [];
    return puts.flatMap(put => (put !== takes && isCarried(takes.old, put.new) ? [{ takes, put }] : []));
  });
  if (pairs.length === 0) return changes;
  const half = new Set<Unnumbered>();
  for (const { takes, put } of pairs) {
    if (isOpen(takes) && put.state !== 'offered' && put.state !== 'taken') half.add(takes);
    if (put.state === 'offered' && isLeft(takes) && isCarried(put.new, takes.old)) half.add(put);
  }
  return changes.map(change => {
    if (half.has(change)) return { ...change, state: 'unplaced', why: 'half', edits: [] };
    const from = pairs.filter(({ put }) => put === change).map(({ takes }) => takes);
    const into = pairs.filter(({ takes }) => takes === change).map(({ put }) => put);
    const needs = into.flatMap(put => (put.state === 'offered' ? changes.indexOf(put) + 1 : []));
    return { ...withMarksOf(change, from, reading), ...(isOpen(change) && needs.length > 0 && { needs }) };
  });
}

function isPuttingIn({ kind }: Unnumbered): boolean {
  return kind === 'inserted' || kind === 'replaced' || kind === 'paragraph-inserted' || kind === 'split';
}

function isOpen({ state }: Unnumbered): boolean {
  return state === 'offered' || state === 'collides';
}

/** True for what stays where it is although it could go. */
function isLeft({ state }: Unnumbered): boolean {
  return state === 'collides' || state === 'unplaced';
}

/** True where words stand, nearly the same, in others, or most of the others in them. */
function isCarried(words: string, others: string): boolean {
  const [gone, put] = [wordsIn(words), wordsIn(others)];
  const least = Math.min(gone.length, put.length);
  if (least === 0) return false;
  const run = longestRun(gone, put);
  if (run === gone.length) return gone.length > 1 || put.length <= 2;
  if (run >= PHRASE && run >= least / 2) return true;
  return least >= PASSAGE && shared(words, others) >= MOST * least;
}

/** How many words stand in both, one behind the other. */
function longestRun(one: readonly string[], other: readonly string[]): number {
  let best = 0;
  let above: readonly number[] = [];
  for (const word of one) {
    const row = other.map((each, index) => (each === word ? (above[index - 1] ?? 0) + 1 : 0));
    best = row.reduce((most, length) => Math.max(most, length), best);
    above = row;
  }
  return best;
}

/** What is put in, with the mentions, links and emphasis of the words in it that were taken out. */
function withMarksOf(change: Unnumbered, from: readonly Unnumbered[], reading: EntryReading): Unnumbered {
  const { into, edits, state } = change;
  const [edit, ...others] = edits;
  if (!into || !edit || others.length > 0 || state !== 'offered') return change;
  const before = reading.with(into, edits)?.leaves;
  let best = edit;
  for (const { takes } of from) {
    const words = takes?.leaf.text.slice(takes.start, takes.end).trim() ?? '';
    const written = takes && writtenAs(takes.leaf, takes.start, takes.end);
    if (words === '' || written === undefined || !best.text.includes(words)) continue;
    const marked: TextEdit = { ...best, text: best.text.replace(words, () => written) };
    if (reading.with(into, [marked])?.leaves.length === before?.length) best = marked;
  }
  return { ...change, edits: [best] };
}
