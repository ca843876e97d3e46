/** A picture that is dropped into the text of a report. */
import { type LangiumDocument, type URI, UriUtils } from 'langium';
import type { Position } from 'vscode-languageserver-types';
import { asSnippet } from '../base/plain-snippet.ts';
import { isWithinFolder } from '../domain/within-folder.ts';
import { editorText } from '../messages/editor.ts';
import { fileOf } from '../syntax/file-of.ts';
import { isHeader } from '../syntax/generated/ast.ts';
import { textStart } from '../syntax/prose.ts';
import { entryAt } from './actions/entry-at.ts';

/**
 * What shows the picture, as a snippet that asks what can be seen on it; undefined outside a text, and for a picture that
 * does not lie in the report's folder, which no reader of the report would have.
 */
export function droppedPicture(
  document: LangiumDocument,
  position: Position,
  picture: URI,
): string | undefined {
  const { uri, textDocument } = document;
  const path = UriUtils.relative(UriUtils.dirname(uri), picture);
  const isBeside = uri.scheme === picture.scheme && uri.authority === picture.authority;
  if (!isBeside || !isWithinFolder(path)) return undefined;
  const offset = textDocument.offsetAt(position);
  const entry = entryAt(fileOf(document), offset);
  if (!entry || isHeader(entry) || offset <= textStart(entry)) return undefined;
  const written = /[\s()]/.test(path) ? `<${path}>` : path;
  return `![\${1:${asSnippet(editorText('picture.what'))}}](${asSnippet(written)})`;
}
