import type { LangiumDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import { spanIn } from '../syntax/ranges.ts';
import type { Edit } from './rule.ts';

/** The text that begins at `start` in its file, once the edits are made in it. */
export function edited(text: string, start: number, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (so, { span, text: written }) => so.slice(0, span.start - start) + written + so.slice(span.end - start),
      text,
    );
}

/** Edits in the editor’s terms as ours. */
export function editsIn({ textDocument }: LangiumDocument, edits: readonly TextEdit[]): readonly Edit[] {
  return edits.map(({ range, newText }) => ({ span: spanIn(textDocument, range), text: newText }));
}
