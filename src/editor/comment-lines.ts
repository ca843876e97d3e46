/** What the key for comments has put before lines: a comment at the margin, or nothing where an entry would break by it. */
import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import { lineIndexAt, splitLines } from '../domain/lines.ts';
import { editorText } from '../messages/editor.ts';
import type { CommentParams, CommentResult } from '../protocol.ts';
import { edited } from '../rules/edited.ts';
import { fileOf } from '../syntax/file-of.ts';
import { linkedCopy } from '../workspace/linked-copy.ts';

/** Two slashes that stand where the text of a line begins. */
interface Put {
  readonly line: number;
  readonly indent: string;
  readonly slashes: string;
  /** What stands behind them. */
  readonly rest: string;
  readonly start: number;
}

/**
 * What becomes of lines of a text before which an editor has put two slashes; with `why`, they are taken away again. The
 * text may be newer than what was read of its file.
 */
export async function commentLines(
  { uri }: Pick<LangiumDocument, 'uri'>,
  { text, lines }: Pick<CommentParams, 'text' | 'lines'>,
  services: LangiumCoreServices,
): Promise<CommentResult> {
  const put = putBefore(text, lines);
  const why = put.length === 0 ? undefined : await whyNot(uri, text, put, services);
  return why === undefined ? { edits: put.flatMap(toMargin) } : { edits: put.map(takenBack), why };
}

function putBefore(text: string, lines: readonly number[]): readonly Put[] {
  const all = splitLines(text);
  return lines.flatMap(line => {
    const [, indent, slashes, rest = ''] = /^(\s*)(\/\/ ?)(.*)$/.exec(all[line]?.text ?? '') ?? [];
    const start = all[line]?.start ?? 0;
    return indent === undefined || slashes === undefined ? [] : [{ line, indent, slashes, rest, start }];
  });
}

/** The blanks go behind the slashes, so that the line is as it was once these are taken away. */
function toMargin({ line, indent, slashes, rest }: Put): readonly TextEdit[] {
  if (indent === '') return [];
  const newText = rest.trim() === '' ? slashes : slashes + indent;
  return [{ range: rangeIn(line, 0, indent.length + slashes.length), newText }];
}

function takenBack({ line, indent, slashes }: Put): TextEdit {
  return { range: rangeIn(line, indent.length, indent.length + slashes.length), newText: '' };
}

function rangeIn(line: number, start: number, end: number): TextEdit['range'] {
  return { start: { line, character: start }, end: { line, character: end } };
}

/** Why the lines, as they were before, can be no comments; undefined where they can. */
async function whyNot(
  uri: LangiumDocument['uri'],
  text: string,
  put: readonly Put[],
  services: LangiumCoreServices,
): Promise<string | undefined> {
  const removals = put.map(({ start, indent, slashes }) => ({
    span: { start: start + indent.length, end: start + indent.length + slashes.length },
    text: '',
  }));
  const before = await linkedCopy(services, uri, edited(text, 0, removals));
  const written = splitLines(before.textDocument.getText());
  const isComment = (line: number) => put.some(each => each.line === line);
  const breaks = fileOf(before).entries.some(({ $cstNode: cst }) => {
    const first = lineIndexAt(written, cst?.offset ?? 0);
    const last = lineIndexAt(written, Math.max(cst?.offset ?? 0, (cst?.end ?? 0) - 1));
    const below = written.slice(first + 1, last + 1);
    return isComment(first) && below.some((line, i) => isText(line.text) && !isComment(first + 1 + i));
  });
  return breaks ? editorText('comment.breaks') : undefined;
}

function isText(line: string): boolean {
  return line.trim() !== '' && !line.startsWith('//');
}
