/** In what something stands: an entry, a comment, or text that found no place when its report was imported. */
import type { LangiumDocument } from 'langium';
import type { Position } from 'vscode-languageserver';
import { lineAround } from '../domain/lines.ts';
import { isUnplacedTitle } from '../import/languages.ts';
import { COMMENT } from '../lexicon/marks.ts';
import type { Standing } from '../protocol/import.ts';
import { fileOf } from '../syntax/file-of.ts';
import { isSection } from '../syntax/generated/ast.ts';
import { entryAt } from './actions/entry-at.ts';
import { sortOf, titleOf } from './named-entries.ts';

/** What holds the place. */
export function standingAt(document: LangiumDocument, position: Position): Standing {
  const { textDocument } = document;
  const offset = textDocument.offsetAt(position);
  const text = textDocument.getText();
  if (COMMENT.test(text.slice(lineAround(text, offset).start, offset + 2))) return 'comment';
  const entry = entryAt(fileOf(document), offset);
  if (!entry) return 'nothing';
  return isSection(entry) && isUnplacedTitle(titleOf(entry)) ? 'unplaced' : sortOf(entry);
}
