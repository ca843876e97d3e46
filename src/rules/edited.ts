import type { LangiumDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import { spanIn } from '../syntax/ranges.ts';
import type { Edit } from './rule.ts';

/** The text that begins at `start` in its file, once the edits are made in it. */
export function edited(text: string, start: number, edits: readonly Edit[]): string {
  // Put together once: a fix may write each of very many lines.
  const fromEnd: string[] = [];
  let end = text.length;
  for (const { span, text: written } of edits.toSorted(
    (a, b) => b.span.start - a.span.start || b.span.end - a.span.end,
  )) {
    fromEnd.push(text.slice(span.end - start, end), written);
    end = span.start - start;
  }
  return [text.slice(0, end), ...fromEnd.reverse()].join('');
}

/** Edits in the editor’s terms as ours. */
export function editsIn({ textDocument }: LangiumDocument, edits: readonly TextEdit[]): readonly Edit[] {
  return edits.map(({ range, newText }) => ({ span: spanIn(textDocument, range), text: newText }));
}
