/** What has changed since an earlier version, and what a rewrite of an entry would change. */
import { changesBetween, type EntryChange } from '../../changes/changes-between.ts';
import { describeChanges } from '../../changes/describe-changes.ts';
import { codeOf } from '../../editor/codes.ts';
import { editorText } from '../../messages/editor.ts';
import type { EarlierSource, ReviewedChange, RewriteSource } from '../../protocol/review.ts';
import type { Change, TextEdit } from '../../review/change.ts';
import { rewriteChanges } from '../../review/rewrite.ts';
import { noteOn } from '../../review/tell.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
import { type Found, type FoundChange, keyMaker, Refused } from './found.ts';
import { displayedEffect, type ReportEntries } from './report-entries.ts';

/** The changes since, under a sentence that sums them up; each can be put back. */
export function foundSince({ name, text }: EarlierSource, id: string, entries: ReportEntries): Found {
  const changes = changesBetween({ text }, { text: entries.source, codes: entries.file.entries.map(codeOf) });
  const keyOf = keyMaker(id);
  return {
    // What has moved with the same lines is in the sentence alone.
    changes: changes.flatMap(change => {
      if (change.before === change.after) return [];
      const key = keyOf(change.entry, change.before, change.after);
      return [{ shown: shownSince(change, { key, source: name }, entries), puts: putBack(change, entries) }];
    }),
    notes: [describeChanges(changes.map(change => ({ ...change, entry: change.cited })))],
  };
}

/** The entry that was changed, as it now is. */
function entryOf({ line, after }: EntryChange, entries: ReportEntries): Entry | undefined {
  return after === '' ? undefined : entries.entryAt(entries.offsetOf(line));
}

function shownSince(
  change: EntryChange,
  about: Pick<ReviewedChange, 'key' | 'source'>,
  entries: ReportEntries,
): FoundChange['shown'] {
  const { entry, title, line, before, after, effects } = change;
  return {
    ...about,
    ...entries.cited(entryOf(change, entries), [entry, title].filter(Boolean).join(' · ')),
    place: entries.linesAt(line, after),
    ...entries.marked(before, after, entryOf(change, entries)),
    effects: effects.map(displayedEffect),
    state: 'taken',
    canBeAnswered: false,
  };
}

/** The entry as it was: in its place, or below the one that it stood below. */
function putBack({ line, before, after }: EntryChange, entries: ReportEntries): readonly TextEdit[] {
  const { source } = entries;
  const start = entries.offsetOf(line);
  if (after !== '') {
    const end = start + after.length;
    if (source.slice(start, end) !== after) return [];
    const gap = before === '' ? (/^\s*/.exec(source.slice(end))?.[0].length ?? 0) : 0;
    return [{ start, end: end + gap, text: before }];
  }
  const { offset = 0, end = source.length } = entries.entryAt(start)?.$cstNode ?? {};
  const below = offset + source.slice(offset, end).trimEnd().length;
  return [{ start: below, end: below, text: `\n\n${before}` }];
}

/** What the rewrite would change, a sentence each. */
export function foundInRewrite(rewrite: RewriteSource, id: string, entries: ReportEntries): Found {
  const { name, base, start, end, text } = rewrite;
  const changes = rewriteChanges(base, { start, end }, text, entries.source);
  if (!changes) throw new Refused(name, editorText('review.no-rewrite'));
  const found = changes.map((change): FoundChange => {
    const [edit] = change.edits;
    const entry = entries.entryCalled(change.entry) ?? (edit && entries.entryAt(edit.start));
    const shown: FoundChange['shown'] = {
      ...{ key: `${id} ${change.number}`, source: name },
      ...entries.cited(entry, change.entry),
      ...entries.placeOf(change.edits),
      ...entries.linesOf(change),
      ...stateOf(change),
      canBeAnswered: false,
    };
    return { shown, change, entry, mayRestructure: true };
  });
  return { changes: found, notes: found.length === 0 ? [editorText('review.same-words')] : [] };
}

function stateOf({ state, now }: Change): Pick<ReviewedChange, 'state' | 'note'> {
  if (state === 'taken') return { state };
  const note = noteOn({ state, ...(now !== undefined && { now }) });
  return state === 'collides'
    ? { state: 'doubtful', ...(note !== undefined && { note }) }
    : { state: 'open' };
}
