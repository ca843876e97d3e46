/** A rewrite of what an entry says, by somebody or something, as changes: one for each sentence that reads otherwise. */

import { readAlone } from '../changes/read-entry.ts';
import { readWholeEntries, type WholeEntry } from '../changes/whole-entries.ts';
import { indentProse } from '../import/write-mission.ts';
import { COMMENTS, escapeSlashes } from '../lexicon/marks.ts';
import type { Stretch } from '../lexicon/sentences.ts';
import type { Entry } from '../syntax/generated/ast.ts';
import { headOf, proseOf } from '../syntax/prose.ts';
import type { Change, TextEdit } from './change.ts';
import { merge } from './merge.ts';
import { type Rewritten, rewriteEdits } from './rewrite-edits.ts';
import { likeness } from './word-changes.ts';

/**
 * The changes, with their places in the text as it now is, which the author may have gone on with; undefined where the
 * rewrite can't be read as one of what is selected. It is an entry as entries are written, or prose.
 *
 * @param base the text for which the rewrite was made
 * @param at the cursor in it, a stretch of an entry, or whole entries
 */
export function rewriteChanges(
  base: string,
  at: Stretch,
  text: string,
  now: string = base,
): readonly Change[] | undefined {
  // An answer may come between the fences of code.
  const rewritten = readRewrite(base, at, /^\s*```[^\n]*\n([\s\S]*?)\n?```\s*$/.exec(text)?.[1] ?? text);
  if (!rewritten) return undefined;
  const edits = rewritten.flatMap(({ entry, to }) =>
    rewriteEdits(entry, base, to).map(edit => ({ entry, edit })),
  );
  return edits.map(({ entry, edit }, index) => ({
    number: index + 1,
    author: undefined,
    date: undefined,
    entry: 'name' in entry && typeof entry.name === 'string' ? entry.name : undefined,
    kind: edit.text === '' ? 'deleted' : edit.start === edit.end ? 'inserted' : 'replaced',
    old: base.slice(edit.start, edit.end),
    new: edit.text,
    ...placed(base, edit, now),
  }));
}

interface RewrittenEntry {
  readonly entry: Entry;
  readonly to: Rewritten;
}

function readRewrite(base: string, at: Stretch, text: string): readonly RewrittenEntry[] | undefined {
  const places = entriesAt(base, at);
  const entries = places.map(({ entry }) => entry);
  const [entry] = entries;
  const [place] = places;
  if (!entry || !place || text.trim() === '') return undefined;
  const asEntries = entriesIn(text);
  if (
    asEntries &&
    asEntries.length === entries.length &&
    asEntries.every((each, i) => each.$type === entries[i]?.$type)
  )
    return entries.flatMap((each, i) => {
      const other = asEntries[i];
      return other ? [{ entry: each, to: { head: headOf(other), ...wordsOf(other) } }] : [];
    });
  if (entries.length > 1) return undefined;
  const { start, end } = place;
  const isPart = at.start < at.end && (at.start > start || at.end < end);
  const to = isPart ? withPart(place, base, at, text) : asProse(place, text);
  return to && [{ entry, to }];
}

function withPart(
  { start, end }: WholeEntry,
  base: string,
  at: Stretch,
  text: string,
): Rewritten | undefined {
  const [first = '', ...others] = text.trim().split(/\n\s*\n/);
  const words = [first.replace(/\s+/g, ' '), ...others.map(indentProse)].join('\n\n');
  const lines = base.slice(start, Math.max(at.start, start)) + words + base.slice(Math.min(at.end, end), end);
  const [own, ...more] = entriesIn(lines) ?? [];
  return own && more.length === 0 ? { head: headOf(own), ...wordsOf(own) } : undefined;
}

/** Prose in the place of what the entry says; what is much more like the text below its title stands there. */
function asProse({ entry, source }: WholeEntry, text: string): Rewritten | undefined {
  // Comments that were copied with the words are those that stand there.
  const comments = source.match(COMMENTS) ?? [];
  const words = comments.reduce((left, comment) => left.replace(comment, ''), text);
  const lines = `${headOf(entry)}:\n${indentProse(escapeSlashes(words.trim()))}\n`;
  const [own, ...more] = entriesIn(lines) ?? [];
  if (!own || more.length > 0) return undefined;
  const [{ title, body }, said] = [wordsOf(entry), wordsOf(own)];
  const [below = ''] = body.trim().split('\n');
  const isBelow = below !== '' && likeness(said.title, below) > likeness(said.title, title);
  return isBelow ? { title, body: `${said.title}\n\n${said.body}` } : said;
}

function wordsOf(entry: Entry): { readonly title: string; readonly body: string } {
  const { title, body } = proseOf(entry);
  return { title: title.text, body: body.text };
}

/** The entries of a text; undefined where something in it is none. */
function entriesIn(text: string): readonly Entry[] | undefined {
  const { entries, faults } = readAlone(text);
  return faults.length === 0 && entries.length > 0 ? entries : undefined;
}

/** The entry that a cursor is in, or all that a selection touches. */
function entriesAt(base: string, at: Stretch): readonly WholeEntry[] {
  return readWholeEntries({ text: base }).entries.filter(({ start, end }) =>
    at.start === at.end ? start <= at.start && at.start <= end : start < at.end && at.start < end,
  );
}

/** Where an edit of the base belongs in the text as it now is. */
function placed(base: string, edit: TextEdit, now: string): Pick<Change, 'state' | 'now' | 'edits'> {
  const from = base.lastIndexOf('\n', Math.min(commonStart(base, now), edit.start) - 1) + 1;
  const same = commonEnd(base, now, from);
  const end = Math.max(base.length - same, edit.end);
  const own = now.slice(from, now.length - (base.length - end));
  const merged = merge(base.slice(from, end), own, {
    ...edit,
    start: edit.start - from,
    end: edit.end - from,
  });
  if (merged.kind === 'taken') return { state: 'taken', edits: [] };
  const placedEdit = { start: merged.start + from, end: merged.end + from, text: merged.text };
  return merged.kind === 'free'
    ? { state: 'offered', edits: [placedEdit] }
    : { state: 'collides', now: own.slice(merged.start, merged.end), edits: [placedEdit] };
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

function commonEnd(one: string, other: string, from: number): number {
  const most = Math.min(one.length, other.length) - from;
  let length = 0;
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}
