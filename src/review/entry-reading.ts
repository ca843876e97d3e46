/** What an entry would be read as with changes in it: a change may do to the text what it says, and nothing else. */

import { withEdits } from '../changes/with-edits.ts';
import { MENTIONS } from '../lexicon/marks.ts';
import { proseOf } from '../syntax/prose.ts';
import { createReader } from '../syntax/read-alone.ts';
import type { TextEdit } from './change.ts';
import { writtenLeaves } from './source-edits.ts';
import type { SourceEntry } from './source-entries.ts';

/** Leaves of an entry, from `at` on, in the place of which others stand. */
export interface Changed {
  readonly at: number;
  readonly removed: number;
  readonly added: number;
}

export interface EntryRead {
  /** The title and the paragraphs, items and cells, without their marks. */
  readonly leaves: readonly string[];
  readonly mentions: readonly string[];
}

/** Reads entries of one text. */
export class EntryReading {
  private readonly read = createReader();
  private readonly known = new Map<SourceEntry, EntryRead | undefined>();

  constructor(private readonly source: string) {}

  /** True where an edit changes only the leaves that it is meant to change, and no name of a mention. */
  changesOnly(entry: SourceEntry, edit: TextEdit, { at, removed, added }: Changed): boolean {
    if (!this.known.has(entry)) this.known.set(entry, this.with(entry, []));
    const [before, after] = [this.known.get(entry), this.with(entry, [edit])];
    if (!before || !after) return false;
    const kept = [...before.leaves.slice(0, at), ...before.leaves.slice(at + removed)];
    const left = [...after.leaves.slice(0, at), ...after.leaves.slice(at + added)];
    return (
      after.leaves.length === before.leaves.length - removed + added &&
      kept.every((words, index) => words === left[index]) &&
      this.keepsMentions(edit, before.mentions, after.mentions)
    );
  }

  /** True where nothing but the words of an edit refers to something else than before. */
  private keepsMentions({ start, end, text }: TextEdit, before: readonly string[], after: readonly string[]) {
    if (text.includes('@')) return true;
    const isMentioned = this.source.slice(start, end).includes('@');
    return isMentioned ? after.every(mention => before.includes(mention)) : after.join() === before.join();
  }

  /** How it reads with some edits; undefined where there would be other entries. */
  with({ node }: SourceEntry, edits: readonly TextEdit[]): EntryRead | undefined {
    const { offset = 0, end = 0 } = node.$cstNode ?? {};
    const own = edits.map(edit => ({ ...edit, start: edit.start - offset, end: edit.end - offset }));
    const { entries, faults } = this.read(withEdits(this.source.slice(offset, end), own));
    const [entry] = entries;
    if (!entry || entries.length > 1 || faults.length > 0) return undefined;
    const { title, body } = proseOf(entry);
    return {
      leaves: [...writtenLeaves(title.text, true), ...writtenLeaves(body.text, false)],
      mentions: `${title.text}\n${body.text}`.match(MENTIONS) ?? [],
    };
  }
}
