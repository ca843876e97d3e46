/** What a line is that an author types: an entry although it is indented, or text although it stands at the margin. */
import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { Position, TextEdit } from 'vscode-languageserver-types';
import { dataOf } from '../rules/fix-all.ts';
import { entryWord, HEADER_WORDS } from '../syntax/entry-words.ts';
import { isHeader, type MissionFile } from '../syntax/generated/ast.ts';
import { isHeaderOwner } from '../syntax/headers.ts';
import { lastBefore } from './actions/entry-at.ts';

const HEADERS: ReadonlySet<string> = new Set(HEADER_WORDS);
/** A line as long as this, without an end, may go on in the next one. */
const WRAPPED_FROM = 50;
/** Fewer words may become an entry yet. */
const SENTENCE = /^\S+(?:\s+\S+){2}/;

/**
 * True when the indented line, from its first word to the colon at `position`, is the structure of one entry that may
 * stand here. `Action needed:` and a sentence that goes on from the line above are not.
 */
export function readsAsEntry(
  document: LangiumDocument,
  position: Position,
  { parser }: Pick<LangiumCoreServices, 'parser'>,
): boolean {
  const { textDocument } = document;
  const lineStart = { line: position.line, character: 0 };
  const line = textDocument.getText({
    start: lineStart,
    end: { ...position, character: position.character + 1 },
  });
  const opening = line.trimStart();
  const [word = ''] = /^[\p{L}-]+/u.exec(opening) ?? [];
  const known = entryWord(word);
  if (!known || opening === line) return false;
  const { tokens } = parser.Lexer.tokenize(opening);
  const structure = tokens.filter(({ tokenType }) => tokenType.name !== 'BODY');
  const body = tokens.find(({ tokenType }) => tokenType.name === 'BODY');
  const { value, parserErrors, lexerErrors } = parser.LangiumParser.parse<MissionFile>(opening);
  if (parserErrors.length + lexerErrors.length > 0 || value.entries.length !== 1) return false;
  if (body?.startOffset !== opening.length - 1) return false;

  const offset = textDocument.offsetAt(lineStart);
  const above = lastBefore((document.parseResult.value as MissionFile).entries, offset - 1);
  if (HEADERS.has(known)) return above !== undefined && (isHeader(above) || isHeaderOwner(above));
  const [, name] = structure;
  const isLoneName = structure.length === 2 && name?.tokenType.name === 'ID' && !/[-\d]/.test(name.image);
  if (isLoneName && word !== word.toLowerCase()) return false;
  const before = textDocument.getText({ start: { line: position.line - 1, character: 0 }, end: lineStart });
  return structure.length > (isLoneName ? 2 : 1) || !mayGoOn(before);
}

/** A long line of prose that was broken in the middle of a sentence. */
function mayGoOn(line: string): boolean {
  const text = line.trimEnd();
  return /^\s/.test(line) && text.length >= WRAPPED_FROM && /[\p{L}\p{N},]$/u.test(text);
}

/** The edits that make a sentence at the margin text of the entry above; undefined where the line is none. */
export function editsToText(document: LangiumDocument, { line }: Position): readonly TextEdit[] | undefined {
  const text = document.textDocument.getText({
    start: { line, character: 0 },
    end: { line: line + 1, character: 0 },
  });
  if (!SENTENCE.test(text)) return undefined;
  const problem = document.diagnostics?.find(
    ({ code, range }) => code === 'syntax' && range.start.line <= line && line <= range.end.line,
  );
  // Of several remedies it is the one that adds nothing but blanks.
  return problem && dataOf(problem)?.fixes.find(({ edits }) => edits.every(onlyIndents))?.edits;
}

function onlyIndents({ range, newText }: TextEdit): boolean {
  const { start, end } = range;
  return newText.trim() === '' && start.line === end.line && start.character === end.character;
}
