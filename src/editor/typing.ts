/** What a line is that an author types: an entry although it is indented, or text although it stands at the margin. */

import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { Position, TextEdit } from 'vscode-languageserver-types';
import { entryWordsIn } from '../lexicon/entry-kinds.ts';
import { entryWord } from '../lexicon/words.ts';
import type { TypedLine } from '../protocol.ts';
import { fixesOf } from '../rules/fix-all.ts';
import { MarkingGuard } from '../rules/marking-guard.ts';
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
 * True when the indented line, from its first word to the colon at its end, is the structure of one entry that may
 * stand here. `Action needed:`, `Suggestion:` and a sentence that goes on from the line above are not.
 */
export function readsAsEntry(
  { text, above, atMargin, below }: TypedLine,
  { parser }: Pick<LangiumCoreServices, 'parser'>,
): boolean {
  const opening = text.trimStart();
  const word = firstWord(opening);
  const known = entryWord(word);
  // What is indented below would leave the entry above, however that is marked.
  if (!known || opening === text || /^\s+\S/.test(below)) return false;
  const { tokens } = parser.Lexer.tokenize(opening);
  const body = tokens.findIndex(({ tokenType }) => tokenType.name === 'BODY');
  if (tokens[body]?.startOffset !== opening.length - 1) return false;
  if (readWhole(opening, { parser })?.length !== 1) return false;

  if (HEADERS.has(known)) return WITH_HEADER.has(entryWord(firstWord(atMargin)) ?? '');
  const name = body === 2 ? tokens[1] : undefined;
  const isLoneName = name?.tokenType.name === 'ID' && !/[-\d]/.test(name.image);
  // With nothing marked it may be prose as well: `Suggestion: ask again.`
  const isBare = body === 1 || isLoneName;
  return !isBare || (word === word.toLowerCase() && !mayGoOn(above));
}

function firstWord(line: string): string {
  return /^\uFEFF?([\p{L}-]+)/u.exec(line)?.[1] ?? '';
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
  const isKept = edits && !(await new MarkingGuard(document, services).unmarkedByText(edits));
  return isKept ? edits : undefined;
}

function onlyIndents({ range, newText }: TextEdit): boolean {
  const { start, end } = range;
  return newText.trim() === '' && start.line === end.line && start.character === end.character;
}
