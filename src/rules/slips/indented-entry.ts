/** An entry that is indented by accident, and so is part of the text above. */
import { wordsIn } from '../../lexicon/entry-kinds.ts';
import { ENTRY_SPELLINGS, entryWord } from '../../lexicon/words.ts';
import { type Entry, isHeader, isMission, isProgramme } from '../../syntax/generated/ast.ts';
import { perCheck } from '../per-check.ts';
import type { RuleContext } from '../rule.ts';
import { quote } from '../wording.ts';
import type { EntrySlip } from './entry-slip.ts';
import { replace } from './slip.ts';
import { type TextLine, textLines } from './text-lines.ts';

const INDENTED = /^(\s+)([\p{L}-]+)([^:\uFF1A]*)/u;
/** A line as long as this may have been wrapped in the middle of a sentence. */
const WRAPPED_FROM = 50;
const HEADERS: ReadonlySet<string> = new Set(wordsIn('header'));

const INDENTED_WORD = new RegExp(`^[^\\S\\r\\n]+(?:${ENTRY_SPELLINGS.join('|')})(?![\\p{L}-])`, 'imu');
/** Few files have some, so that the lines of the others need not be looked at one by one. */
const hasSome = perCheck(({ document }) => INDENTED_WORD.test(document.textDocument.getText()));

export const indentedEntry: EntrySlip = (entry, report, context) => {
  if (!hasSome(context)) return;
  const lines = textLines(entry);
  for (const [i, line] of lines.entries()) {
    if (i === 0) continue;
    const [, blanks = '', word = '', structure = ''] = INDENTED.exec(line.text) ?? [];
    const known = word === '' ? undefined : entryWord(word);
    if (!known || !couldBegin(entry, known, word, structure, lines[i - 1])) continue;
    if (!reads(line.text.slice(blanks.length), context)) continue;
    const where = { start: line.start + blanks.length, end: line.start + blanks.length + word.length };
    report.warning(
      `This looks like ${quote(`${word}${structure}`)} indented by accident: an entry should begin at the margin; here it is text.`,
      where,
      { title: 'Move it to the margin', edits: [replace({ start: line.start, end: where.start }, '')] },
    );
  }
};

/** Prose, too, may have a line that begins with an entry word: there must be signs of structure, and of a beginning. */
function couldBegin(
  above: Entry,
  known: string,
  word: string,
  structure: string,
  before: TextLine | undefined,
): boolean {
  if (HEADERS.has(known)) {
    return (isMission(above) || isProgramme(above) || isHeader(above)) && word === word.toLowerCase();
  }
  const words = structure.trim().split(/\s+/);
  const hasStructure = structure.includes(' #') || words.length > 2 || /"/.test(structure);
  if (!hasStructure && word !== word.toLowerCase()) return false;
  const text = before?.text.trimEnd() ?? '';
  return structure.includes(' #') || /[.!?;:…]["”»)]?$/.test(text) || text.length < WRAPPED_FROM;
}

function reads(line: string, { services }: RuleContext): boolean {
  if (!/[:\uFF1A]/.test(line) && !/^(?:under|dates|issued|classification|language|style)\s/i.test(line))
    return false;
  const { parserErrors, lexerErrors } = services.parser.LangiumParser.parse(line);
  return parserErrors.length + lexerErrors.length === 0;
}
