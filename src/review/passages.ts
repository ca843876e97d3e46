/** The passages of a report by the names that they have in a Word file: which words of which entry a paragraph shows. */
import { bodyBookmark, bookmarkName } from '../export/docx/bookmarks.ts';
import { runsOf, textOf } from '../export/page/runs.ts';
import type { View } from '../export/view.ts';
import { oneLine } from '../lexicon/one-line.ts';
import { anchorOf, noActionAnchor, uncoveredAnchor } from '../report/anchor-of.ts';
import type { Inline } from '../report/blocks.ts';
import { codeOf, isNumbered } from '../report/code-of.ts';
import { type Entry, entriesOf } from '../report/find-entry.ts';
import { leavesOf, rowsOf } from '../report/leaves.ts';

/** An entry with words of the author's, as it was sent. */
export interface SentEntry {
  /** The type of entry in small letters: `finding`, `noaction`. */
  readonly type: string;
  readonly id?: string | undefined;
  /** Its name, else its sort and number, as links have it: `finding-12`. */
  readonly name: string;
  /** By this it is cited; empty where it is not. */
  readonly code: string;
  /** The title, then each paragraph, item and cell of the body, as they read. */
  readonly leaves: readonly string[];
  /** The row of a table in which each of these is a cell, if it is one. */
  readonly rows: readonly (number | undefined)[];
}

/** A paragraph, item or cell of an entry; the title is number 0. */
export interface Passage {
  readonly entry: SentEntry;
  readonly leaf: number;
}

/** The same entry may be told once more where recommendations stand at a glance. */
const TOLD_AGAIN = 'follow-up.';

/** All passages, by the bookmarks of their paragraphs. */
export function passagesIn(view: View): ReadonlyMap<string, Passage> {
  const { report } = view;
  const passages = new Map<string, Passage>();
  const add = (anchor: string, entry: SentEntry) => {
    for (const each of [anchor, TOLD_AGAIN + anchor]) {
      entry.leaves.forEach((_, leaf) => {
        passages.set(bodyBookmark(each, leaf), { entry, leaf });
      });
    }
    passages.set(bookmarkName(anchor), { entry, leaf: 0 });
  };
  const said = ({ inlines, blocks }: Pick<Entry, 'inlines' | 'blocks'>) => ({
    leaves: [inlines, ...leavesOf(blocks)].map(leaf => visible(leaf, view)),
    rows: [undefined, ...rowsOf(blocks)],
  });
  for (const [target, entry] of entriesOf(report)) {
    const kind = report.annexes.some(each => each === entry) ? 'annex' : target;
    const name = anchorOf(kind, entry);
    const code = isNumbered(target) && entry.number !== undefined ? codeOf(target, entry.number) : '';
    add(name, { type: target, id: entry.id, name, code, ...said(entry) });
  }
  for (const finding of report.findings) {
    if (finding.noAction) {
      const name = anchorOf('finding', finding);
      add(noActionAnchor(finding), { type: 'noaction', name, code: '', ...said(finding.noAction) });
    }
  }
  for (const entry of report.uncovered) {
    const name = uncoveredAnchor(report, entry);
    add(name, { type: 'uncovered', name, code: '', ...said(entry) });
  }
  return passages;
}

/** Words as a Word file shows them. */
export function visible(inlines: readonly Inline[], view: View): string {
  return oneLine(textOf(runsOf(inlines, view)));
}
