/** What a line is that an author types: an entry although it is indented, or text although it stands at the margin. */

import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { Position, TextEdit } from 'vscode-languageserver-types';
import { LINE_END } from '../domain/lines.ts';
import { entryWordsIn } from '../lexicon/entry-kinds.ts';
import { type EntryWord, entryWord } from '../lexicon/words.ts';
import { editsIn } from '../rules/edited.ts';
import { fixesOf } from '../rules/fix-all.ts';
import { MarkingGuard } from '../rules/marking-guard.ts';
import { headsEntry, isLabelled, wordMeant } from '../rules/slips/entry-lines.ts';
import { wholeProblems } from '../rules/validator.ts';
import { readWhole } from '../syntax/read-whole.ts';

const HEADERS: ReadonlySet<string> = new Set(entryWordsIn('header'));
/** What a header can stand below. */
const WITH_HEADER: ReadonlySet<string> = new Set([...HEADERS, 'mission', 'programme', 'pack']);
/** A line as long as this, without an end, may go on in the next one. */
const WRAPPED_FROM = 50;
/** Fewer words may become an entry yet. */
const SENTENCE = /^\S+(?:\s+\S+){2}/;

/**
 * The edits that make an entry of the indented line in which a colon was typed: where it is, from its first word to that
 * colon, the structure of one entry that may stand here. `Action needed:`, `Suggestion:` and a sentence that goes on from the
 * line above are not.
 */
export function editsToMargin(
  { textDocument }: LangiumDocument,
  { line, character }: Position,
  { parser }: Pick<LangiumCoreServices, 'parser'>,
): readonly TextEdit[] {
  const lines = textDocument.getText().split(LINE_END);
  const text = lines[line] ?? '';
  const typed = text.slice(0, character);
  const opening = typed.trimStart();
  const word = firstWord(opening);
  const known = wordMeant(word);
  const below = lines.slice(line + 1).find(each => !/^(?:\s*$|\/\/)/.test(each)) ?? '';
  // What is indented below would leave the entry above, however that is marked; words behind the colon were there before.
  if (!known || opening === typed || /^\s/.test(below) || /[\p{L}\p{N}]/u.test(text.slice(character)))
    return [];
  const head = entryWord(word) ? opening : known + opening.slice(word.length);
  const above = lines.slice(0, line);
  if (!readsAsEntry(head, known, word, above, { parser })) return [];
  const end = typed.length - opening.length + (head === opening ? 0 : word.length);
  const range = { start: { line, character: 0 }, end: { line, character: end } };
  return [{ range, newText: head === opening ? '' : known }];
}

function readsAsEntry(
  head: string,
  known: EntryWord,
  word: string,
  lines: readonly string[],
  { parser }: Pick<LangiumCoreServices, 'parser'>,
): boolean {
  const { tokens } = parser.Lexer.tokenize(head);
  const body = tokens.findIndex(({ tokenType }) => tokenType.name === 'BODY');
  if (tokens[body]?.startOffset !== head.length - 1) return false;
  if (readWhole(head, { parser })?.length !== 1) return false;

  const atMargin = lines.findLast(each => !/^(?:\s|$|\/\/)/.test(each)) ?? '';
  if (HEADERS.has(known)) return WITH_HEADER.has(entryWord(firstWord(atMargin)) ?? '');
  const name = body === 2 ? tokens[1] : undefined;
  const isLoneName = name?.tokenType.name === 'ID' && !/[-\d]/.test(name.image);
  if (body !== 1 && !isLoneName) return true;
  // With nothing marked it may be prose as well: `Suggestion: ask again.`
  const above = lines.at(-1) ?? '';
  const isTitle = /[:\uFF1A]\s*$/.test(above);
  const isHead = !isLoneName && headsEntry({ known, structure: '' }) && !isTitle && !isLabelled(above);
  return (word === word.toLowerCase() || isHead) && !mayGoOn(above);
}

function firstWord(line: string): string {
  return /^\uFEFF?([\p{L}\p{M}-]+)/u.exec(line)?.[1] ?? '';
}

/** A long line of prose that was broken in the middle of a sentence. */
export function mayGoOn(line: string): boolean {
  const text = line.trimEnd();
  return /^\s/.test(line) && text.length >= WRAPPED_FROM && /[\p{L}\p{N},]$/u.test(text);
}

/** The edits that make a sentence at the margin text of the entry above; undefined where the line is none, or would lose a marking. */
export async function editsToText(
  document: LangiumDocument,
  { line }: Position,
  services: LangiumCoreServices,
): Promise<readonly TextEdit[] | undefined> {
  const text = document.textDocument.getText({
    start: { line, character: 0 },
    end: { line: line + 1, character: 0 },
  });
  if (!SENTENCE.test(text)) return undefined;
  const problems = await wholeProblems(services, document);
  const problem = problems.find(
    ({ code, range }) => code === 'syntax' && range.start.line <= line && line <= range.end.line,
  );
  // Of several fixes, the one that only indents.
  const edits = problem && fixesOf(problem).find(fix => fix.edits.every(onlyIndents))?.edits;
  const guard = new MarkingGuard(document, services);
  return edits && guard.unmarkedBy(editsIn(document, edits)) === undefined ? edits : undefined;
}

function onlyIndents({ range, newText }: TextEdit): boolean {
  const { start, end } = range;
  return newText.trim() === '' && start.line === end.line && start.character === end.character;
}
