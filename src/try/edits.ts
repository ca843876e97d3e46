/** Changes that the server proposes to the text. */
import { snippet } from '@codemirror/autocomplete';
import type { ChangeSpec, Text } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Position } from 'vscode-languageserver-types';
import { plainSnippet } from '../base/plain-snippet.ts';
import type { MendingEdit } from '../protocol/report.ts';

/** Where a position is in the text, which may have become shorter. */
export function offsetOf(doc: Text, { line, character }: Position): number {
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

/** Makes the changes, and asks for what is to be filled in, or goes on behind the first. */
export function applyEdits(view: EditorView, edits: readonly MendingEdit[]): void {
  const open = edits.find(({ snippet }) => snippet !== undefined);
  const placed = edits.map(edit => ({
    edit,
    from: offsetOf(view.state.doc, edit.range.start),
    to: offsetOf(view.state.doc, edit.range.end),
    insert: edit.newText,
  }));
  const first = placed.find(({ edit }) => edit === (open ?? edits[0]));
  const set = view.state.changes(placed.filter(({ edit }) => edit !== open) satisfies ChangeSpec);
  if (!set.empty) view.dispatch({ changes: set, scrollIntoView: true, userEvent: 'input.mend' });
  if (!first) return;
  const from = set.mapPos(first.from, -1);
  if (open?.snippet === undefined) goTo(view, from + first.insert.length);
  else snippet(plainSnippet(open.snippet, ''))(view, null, from, set.mapPos(first.to, 1));
  view.focus();
}
