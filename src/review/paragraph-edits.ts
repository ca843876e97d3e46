/** What was done to one paragraph that was sent: from the changes that a file records, and from those that it does not. */
import type { PlainParagraph } from '../word/plain-paragraphs.ts';
import type { Revision } from '../word/revised-paragraph.ts';
import { type Replaced, wordChanges } from './word-changes.ts';

/** The end of a paragraph, among what was put in. */
export const BREAK = '\n';

/** Words put in; somebody else may have taken them out again, or have put them in among those of the first. */
export interface Words {
  readonly text: string;
  readonly deletedBy?: Revision;
  readonly addedBy?: Revision;
}

/** A stretch of a paragraph as it was sent, and what stands in its place. */
export interface ParagraphEdit {
  readonly start: number;
  readonly end: number;
  readonly words: readonly Words[];
  /** Undefined for what was typed without being recorded. */
  readonly by: Revision | undefined;
}

/**
 * All that was done to what was sent as `sent`, in order. Where paragraphs were split or joined unrecorded, it is the
 * text of all of them, each behind a break, and so is what is found.
 */
export function paragraphEdits(sent: string, ...found: readonly PlainParagraph[]): readonly ParagraphEdit[] {
  const text = found.map(each => each.text).join(BREAK);
  let from = 0;
  const recorded = found.flatMap((each, index): readonly ParagraphEdit[] => {
    const shift = from;
    from += each.text.length + BREAK.length;
    const end = from - BREAK.length;
    const edits = recordedEdits(each.made).map(edit => ({
      ...edit,
      start: edit.start + shift,
      end: edit.end + shift,
    }));
    const joined = index < found.length - 1 ? each.made.at(-1)?.mark.deleted : undefined;
    return joined ? [...edits, { start: end, end: from, words: [], by: joined }] : edits;
  });
  if (text === sent) return joinedEdits(recorded);
  const unrecorded = wordChanges(sent, text);
  const placed = recorded.map(edit => onSent(edit, text, unrecorded));
  const typed = unrecorded.flatMap(({ start, end, by }): ParagraphEdit[] => {
    const isWithin = placed.some(edit => edit.start <= start && end <= edit.end && edit.start < edit.end);
    return isWithin ? [] : [{ start, end, words: [{ text: text.slice(by.start, by.end) }], by: undefined }];
  });
  return joinedEdits([...placed, ...typed].sort((a, b) => a.start - b.start || a.end - b.end));
}

/** The changes that the file records, placed in the text that it has without them. */
function recordedEdits(made: PlainParagraph['made']): readonly ParagraphEdit[] {
  const edits: ParagraphEdit[] = [];
  let before = '';
  for (const [index, { runs, mark, row }] of made.entries()) {
    for (const run of runs) {
      const inserted = run.inserted ?? row.inserted;
      if (inserted) {
        const text = run.text.replace(/\s+/g, ' ');
        const words = { text, ...(run.deleted && { deletedBy: run.deleted }) };
        if (text !== '')
          edits.push({ start: before.length, end: before.length, words: [words], by: inserted });
        continue;
      }
      const start = before.length;
      before = withText(before, run.text);
      const deleted = run.deleted ?? row.deleted;
      if (deleted && before.length > start) edits.push({ start, end: before.length, words: [], by: deleted });
    }
    if (index < made.length - 1 && mark.inserted) {
      edits.push({ start: before.length, end: before.length, words: [{ text: BREAK }], by: mark.inserted });
    }
  }
  const { length } = before.trimEnd();
  return edits.map(edit => ({
    ...edit,
    start: Math.min(edit.start, length),
    end: Math.min(edit.end, length),
  }));
}

/** A text with more behind it, with one blank where there would be several, and none at the beginning. */
function withText(before: string, more: string): string {
  const text = more.replace(/\s+/g, ' ');
  return before === '' || before.endsWith(' ') ? before + text.trimStart() : before + text;
}

/**
 * An edit of the text that a file has without its recorded changes, as one of the text that was sent. What was typed
 * unrecorded, and then changed in part, is one change with it.
 */
function onSent(edit: ParagraphEdit, text: string, unrecorded: readonly Replaced[]): ParagraphEdit {
  const start = placeOnSent(edit.start, unrecorded);
  const end = placeOnSent(edit.end, unrecorded);
  const said = (from: number, to: number): readonly Words[] =>
    from < to ? [{ text: text.slice(from, to) }] : [];
  return {
    ...edit,
    start: start.within?.start ?? start.place,
    end: end.within?.end ?? end.place,
    words: [
      ...(start.within ? said(start.within.by.start, edit.start) : []),
      ...edit.words,
      ...(end.within ? said(edit.end, end.within.by.end) : []),
    ],
  };
}

/** Where a place of the text is in what was sent, and the unrecorded change in the midst of which it is, if any. */
function placeOnSent(place: number, unrecorded: readonly Replaced[]): { place: number; within?: Replaced } {
  let shift = 0;
  for (const change of unrecorded) {
    if (change.by.end <= place) shift = change.end - change.by.end;
    else if (change.by.start < place) return { place, within: change };
    else break;
  }
  return { place: place + shift };
}

/**
 * Edits of one person that touch each other are one: a word struck and another typed in its place. What somebody else
 * typed between them stands among their words.
 */
function joinedEdits(edits: readonly ParagraphEdit[]): readonly ParagraphEdit[] {
  const joined: ParagraphEdit[] = [];
  for (const edit of edits) {
    const own = joined.findLastIndex(each => each.by?.author === edit.by?.author);
    const host = joined[own];
    const among = joined.slice(own + 1);
    const isOne =
      host !== undefined &&
      host.end >= edit.start &&
      among.every(each => each.start === host.end && each.end === host.end && each.by !== undefined);
    if (isOne) {
      const others = among.flatMap(({ by, words }) =>
        words.map(each => ({ ...each, ...(by && { addedBy: by }) })),
      );
      const words = [...host.words, ...others, ...edit.words];
      joined.splice(own, joined.length, { ...host, end: Math.max(host.end, edit.end), words });
    } else joined.push(edit);
  }
  return joined;
}
