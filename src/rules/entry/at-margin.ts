/** An entry begins at the margin; one that is indented by accident is part of the text above. */

import { HEADERS_WITHOUT_TEXT, wordsIn } from '../../lexicon/entry-kinds.ts';
import { CLOSING_MARKS } from '../../lexicon/sentences.ts';
import { ENTRY_SPELLINGS, entryWord } from '../../lexicon/words.ts';
import { ruleText } from '../../messages/rules.ts';
import { brokenEntries } from '../../syntax/broken-entries.ts';
import {
  type Entry,
  isHeader,
  isMission,
  isProgramme,
  type MissionFile,
} from '../../syntax/generated/ast.ts';
import type { Span } from '../../syntax/lexer.ts';
import { readWhole } from '../../syntax/read-whole.ts';
import { perCheck } from '../per-check.ts';
import type { Reporter, Rule, RuleContext } from '../rule.ts';
import { type TextLine, textLines } from '../slips/text-lines.ts';
import { shortened } from '../wording.ts';

const INDENTED = /^(\s+)([\p{L}-]+)([^:\uFF1A]*)/u;
/** A line as long as this may have been wrapped in the middle of a sentence. */
const WRAPPED_FROM = 50;
const HEADERS: ReadonlySet<string> = new Set(wordsIn('header'));
const ALL_STRUCTURE = new RegExp(`^(?:${HEADERS_WITHOUT_TEXT.join('|')})\\s`, 'i');

const INDENTED_WORD = new RegExp(`^[^\\S\\r\\n]+(?:${ENTRY_SPELLINGS.join('|')})(?![\\p{L}-])`, 'imu');
/** A quick test of the whole file: most files have no such line. */
const hasSome = perCheck(({ document }) => INDENTED_WORD.test(document.textDocument.getText()));

export const atMargin: Rule<MissionFile> = {
  code: 'entry/at-margin',
  severity: 'warning',
  from: 'draft',
  why: 'An entry that is indented by accident is exported as text of the entry above. Prose may have a line that only looks like one, such as "action: none was taken": say so with `// allow` above the entry whose text it is.',
  visits: ['MissionFile'],
  check({ entries }, report, context) {
    if (!hasSome(context)) return;
    const broken = brokenEntries(context.document);
    for (const entry of entries) if (!broken.has(entry)) lookInto(entry, report, context);
  },
};

/** Reports each such line. The fix moves the lines below it too, which would otherwise become its text. */
function lookInto(entry: Entry, report: Reporter, context: RuleContext): void {
  const found = indentedEntries(entry, context);
  const moves = found.map(({ margin, where }) => ({ span: { start: margin, end: where.start }, text: '' }));
  for (const [i, { structure, where }] of found.entries()) {
    const edits = moves.slice(i);
    report(ruleText('entry/at-margin.indented', { structure: shortened(structure) }), where, {
      title: ruleText('entry/at-margin.fix.move', { count: edits.length }),
      edits,
    });
  }
}

interface IndentedEntry {
  readonly structure: string;
  /** Where its line begins, and its entry word. */
  readonly margin: number;
  readonly where: Span;
}

function indentedEntries(entry: Entry, context: RuleContext): IndentedEntry[] {
  const lines = textLines(entry);
  return lines.slice(1).flatMap((line, i) => {
    const [, blanks = '', word = '', structure = ''] = INDENTED.exec(line.text) ?? [];
    const known = word === '' ? undefined : entryWord(word);
    if (!known || !couldBegin(entry, known, word, structure, lines[i])) return [];
    if (!reads(line.text.slice(blanks.length), context)) return [];
    const start = line.start + blanks.length;
    return [{ structure: word + structure, margin: line.start, where: { start, end: start + word.length } }];
  });
}

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
  return structure.includes(' #') || CLOSING_MARKS.test(text) || text.length < WRAPPED_FROM;
}

function reads(line: string, { services }: RuleContext): boolean {
  if (!/[:\uFF1A]/.test(line) && !ALL_STRUCTURE.test(line)) return false;
  return readWhole(line, services) !== undefined;
}
