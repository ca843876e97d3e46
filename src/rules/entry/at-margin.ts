/** An entry begins at the margin; one that is indented by accident is part of the text above. */

import { entryWordsIn } from '../../lexicon/entry-kinds.ts';
import { CLOSING_MARKS } from '../../lexicon/sentences.ts';
import { entryWord } from '../../lexicon/words.ts';
import { ruleText } from '../../messages/rules.ts';
import { brokenEntries } from '../../syntax/broken-entries.ts';
import {
  type Entry,
  isHeader,
  isMission,
  isProgramme,
  type MissionFile,
} from '../../syntax/generated/ast.ts';
import type { Reporter, Rule, RuleContext } from '../rule.ts';
import {
  type EntryLine,
  entryLines,
  hasEntryLines,
  headsEntry,
  type ReadLine,
  readEntryLine,
} from '../slips/entry-lines.ts';
import { shortened } from '../wording.ts';

/** A line as long as this may have been wrapped in the middle of a sentence. */
const WRAPPED_FROM = 50;
const HEADERS: ReadonlySet<string> = new Set(entryWordsIn('header'));

export const atMargin: Rule<MissionFile> = {
  code: 'entry/at-margin',
  severity: 'warning',
  from: 'draft',
  why: 'An entry that is indented by accident is exported as text of the entry above. Prose may have a line that only looks like one, such as "action: none was taken": say so with `// allow` above the entry whose text it is.',
  visits: ['MissionFile'],
  check(file, report, context) {
    if (!hasEntryLines(context)) return;
    const broken = brokenEntries(file);
    for (const entry of file.entries) if (!broken.has(entry)) lookInto(entry, report, context);
  },
};

/**
 * Reports each such line. The fix moves the lines below it too, which would otherwise become its text, but for those that
 * would be entries without a text.
 */
function lookInto(entry: Entry, report: Reporter, context: RuleContext): void {
  const found = indentedEntries(entry, context);
  const isMovable = found.map((line, i) => hasText(line, found[i + 1], entry));
  for (const [i, { where, word, known, read, isFirst }] of found.entries()) {
    const moved = found.filter((_, place) => place >= i && isMovable[place]);
    const edits = moved.flatMap(each => each.read.edits);
    const structure = shortened(read.structure);
    const count = moved.length;
    const message = entryWord(word)
      ? ruleText(read.hasColon ? 'entry/at-margin.indented' : 'entry/at-margin.no-colon', { structure })
      : ruleText('entry/at-margin.abroad', { structure, word: known });
    const title = ruleText(read.hasColon ? 'entry/at-margin.fix.move' : 'entry/at-margin.fix.colon', {
      count,
    });
    // An entry whose whole text it is would have none.
    report(message, where, ...(isFirst || !isMovable[i] ? [] : [{ title, edits }]));
  }
}

/** False for a line that ends with its colon, with nothing below it that would be its text. */
function hasText({ line }: EntryLine, next: EntryLine | undefined, { $cstNode }: Entry): boolean {
  const end = next?.line.start ?? $cstNode?.end ?? line.end;
  const below = $cstNode?.root.fullText.slice(line.end, end) ?? '';
  return !/[:\uFF1A]\s*$/.test(line.text) || below.trim() !== '';
}

function indentedEntries(entry: Entry, context: RuleContext) {
  return entryLines(entry).flatMap(line => {
    const read = couldBegin(entry, line) ? readEntryLine(line, context) : undefined;
    const isEntry = read && (read.hasColon || begins(line, read));
    return isEntry ? [{ ...line, read, isFirst: line.before === undefined }] : [];
  });
}

/** Without a colon, a line that goes on from the one above is a sentence, and so is one with a capital. */
function begins({ word, before }: EntryLine, { structure }: ReadLine): boolean {
  const text = before?.text.trimEnd() ?? '';
  const isWord = word === word.toLowerCase() || structure.includes(' #');
  return isWord && (text === '' || CLOSING_MARKS.test(text) || structure.includes(' #'));
}

/** True for an entry word as structure has it, in small letters. */
function isEntryWord(word: string): boolean {
  return word === word.toLowerCase() && entryWord(word) !== undefined;
}

/** Prose, too, may have a line that begins with an entry word: there must be signs of structure, and of a beginning. */
function couldBegin(above: Entry, line: EntryLine): boolean {
  const { known, word, structure, before, isAmongLabels } = line;
  if (HEADERS.has(known)) {
    return (isMission(above) || isProgramme(above) || isHeader(above)) && word === word.toLowerCase();
  }
  const words = structure.trim().split(/\s+/);
  const hasStructure = structure.includes(' #') || words.length > 2 || /"/.test(structure);
  if (!hasStructure && !isEntryWord(word)) {
    // What begins the text of an entry is its title.
    if (!headsEntry(line) || before === undefined || isAmongLabels) return false;
  }
  const text = before?.text.trimEnd() ?? '';
  return structure.includes(' #') || CLOSING_MARKS.test(text) || text.length < WRAPPED_FROM;
}
