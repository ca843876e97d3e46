/** Takes changes into a text: those that were chosen, and nothing else. */

import { type TextEdit, withEdits } from '../changes/with-edits.ts';
import { isReviewEntry } from '../syntax/generated/ast.ts';
import { structureText } from '../syntax/prose.ts';
import { createReader } from '../syntax/read-alone.ts';
import type { Change } from './change.ts';

/** The text with the changes in it, and the numbers of those that are. */
export interface TakenIn {
  readonly text: string;
  readonly numbers: ReadonlySet<number>;
}

/** Takes in the chosen changes in their order; one that changes what another has changed already is left. */
export function takeIn(source: string, changes: readonly Change[], chosen: ReadonlySet<number>): TakenIn {
  const taken = takenFirst(source, changes, chosen);
  // Words that are put in nowhere stay where they are.
  const lost = changes.filter(
    ({ number, needs = [] }) => taken.numbers.has(number) && needs.some(each => !taken.numbers.has(each)),
  );
  if (lost.length === 0) return taken;
  const kept = new Set(chosen);
  for (const { number } of lost) kept.delete(number);
  return takeIn(source, changes, kept);
}

function takenFirst(source: string, changes: readonly Change[], chosen: ReadonlySet<number>): TakenIn {
  const numbers = new Set<number>();
  const edits: TextEdit[] = [];
  for (const change of changes) {
    if (!isChosen(change, chosen, changes)) continue;
    const own = editsOf(change, chosen);
    if (own.some(edit => edits.some(other => overlaps(edit, other)))) continue;
    edits.push(...own);
    numbers.add(change.number);
  }
  return { text: withEdits(source, edits), numbers };
}

/**
 * A reply without its comment would answer another one. Words among those of another change need these, and go with what
 * else was done to them.
 */
function isChosen(
  { number, answers, within }: Change,
  chosen: ReadonlySet<number>,
  changes: readonly Change[],
): boolean {
  if (!chosen.has(number) || (answers !== undefined && !chosen.has(answers))) return false;
  const host = changes.find(each => each.number === within);
  return !host || (chosen.has(host.number) && (host.revised?.by ?? []).every(each => chosen.has(each)));
}

/** What a change changes beside the others that are chosen. */
export function editsOf({ edits, revised }: Change, chosen: ReadonlySet<number>): readonly TextEdit[] {
  return revised?.by.every(number => chosen.has(number)) ? revised.edits : edits;
}

function overlaps(a: TextEdit, b: TextEdit): boolean {
  if (a.start === a.end || b.start === b.end)
    return (b.start < a.start && a.end < b.end) || (a.start < b.start && b.end < a.end);
  return a.start < b.end && b.start < a.end;
}

/**
 * True where two texts have the same entries, marked and addressed alike, so that only words differ, and remarks. What
 * reviewers typed must not make an entry, nor raise or lower a marking.
 */
export function hasSameStructure(before: string, after: string): boolean {
  const read = createReader();
  const structure = (text: string) => {
    const { entries, faults } = read(text);
    const heads = entries.filter(entry => !isReviewEntry(entry)).map(structureText);
    return JSON.stringify([heads, faults.length]);
  };
  return structure(before) === structure(after);
}

/** True where a text has as many entries of the same kinds as before, each of which can be read. */
export function keepsEntries(before: string, after: string): boolean {
  const read = createReader();
  const kinds = (text: string) => {
    const { entries, faults } = read(text);
    return JSON.stringify([entries.map(({ $type }) => $type), faults.length]);
  };
  return kinds(before) === kinds(after);
}
