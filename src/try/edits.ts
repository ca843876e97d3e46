/** Changes that the server proposes to the text. */
import type { ChangeSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Position } from 'vscode-languageserver-types';
import type { MendingEdit } from '../protocol/report.ts';

/** Where a position is in the text, which may have become shorter. */
export function offsetOf({ state: { doc } }: EditorView, { line, character }: Position): number {
  if (line >= doc.lines) return doc.length;
  const { from, to } = doc.line(line + 1);
  return Math.min(from + character, to);
}

/** Brings the author to a place. */
export function goTo(view: EditorView, from: number, to = from): void {
  view.dispatch({
    selection: { anchor: from, head: to },
    effects: EditorView.scrollIntoView(from, { y: 'center' }),
  });
  view.focus();
}

/** Makes the changes as one that can be undone, and selects what is still to be written. */
export function applyEdits(view: EditorView, edits: readonly MendingEdit[]): void {
  const changes = edits.map(({ range, newText }) => ({
    from: offsetOf(view, range.start),
    to: offsetOf(view, range.end),
    insert: newText,
  }));
  const set = view.state.changes(changes satisfies ChangeSpec);
  const open = edits.find(({ place }) => place);
  const first = open ?? edits[0];
  view.dispatch({ changes: set, scrollIntoView: true, userEvent: 'input.mend' });
  if (!first) return;
  const before = set.mapPos(changes[edits.indexOf(first)]?.from ?? 0, -1);
  const { start, end } = first.place ?? { start: first.newText.length, end: first.newText.length };
  goTo(view, before + start, before + end);
}
