/** A head without its colon above indented lines: which of these are structure, and which text, is the author's to say. */
import { type Line, splitLines } from '../../domain/lines.ts';
import { markingWordsIn } from '../../domain/marking-words.ts';
import { ATTRIBUTE_WORDS, VALUE_WORDS } from '../../lexicon/generated/words.ts';
import { oneLine } from '../../lexicon/one-line.ts';
import { ruleText } from '../../messages/rules.ts';
import { withoutComment } from '../../syntax/prose.ts';
import { readWhole } from '../../syntax/read-whole.ts';
import { shortened } from '../wording.ts';
import type { BrokenLine } from './broken-line.ts';
import { insert, type Slip, type SlipReader } from './slip.ts';

/** Nobody writes a head of more lines. */
const MOST_LINES = 10;
const OF_STRUCTURE: ReadonlySet<string> = new Set([...ATTRIBUTE_WORDS, ...Object.values(VALUE_WORDS).flat()]);

export const missingColon: SlipReader = line => (line.lacksOnlyColon ? withoutColon(line) : undefined);

/** The colon of a sentence below, where the first line alone is all of the head: `finding gap` above `Wells are dry: …`. */
export const lateColon: SlipReader = line => {
  const [first, second] = linesFrom(line);
  const isText = first && second && !beginsWithStructure(second.text) && readsUpTo(first, line);
  return line.hasColon && isText ? withoutColon(line) : undefined;
};

function withoutColon(line: BrokenLine): Slip | undefined {
  const { start } = line;
  const [first, ...below] = linesFrom(line);
  if (!first) return undefined;
  const further = line.hasColon
    ? undefined
    : below.slice(0, MOST_LINES).findLast(each => readsUpTo(each, line));
  const isText =
    !further &&
    !beginsWithStructure(below[0]?.text ?? '') &&
    markingWordsIn(below.map(({ text }) => text).join(' ')).length === 0;
  const fixFor = (of: Line) => ({
    title: ruleText('syntax/missing-colon.fix.put', { words: shortened(oneLine(withoutComment(of.text))) }),
    edits: [insert(start + endOfWords(of), ':')],
  });
  return {
    message: ruleText('syntax/missing-colon.head', { head: shortened(oneLine(withoutComment(first.text))) }),
    where: { start, end: start + endOfWords(first) },
    fixes: [{ ...fixFor(first), sure: isText ? 'mark' : undefined }, ...(further ? [fixFor(further)] : [])],
  };
}

/** The first line of the head, and the next that are not empty, up to an empty one. */
function linesFrom({ start, entry }: BrokenLine): readonly Line[] {
  const { root, end } = entry.$cstNode ?? {};
  const lines = splitLines(root?.fullText.slice(start, end) ?? '');
  const isFilled = ({ text }: Line) => text.trim() !== '';
  const next = lines.findIndex((line, i) => i > 0 && isFilled(line));
  if (next < 0) return lines.slice(0, 1);
  const empty = lines.findIndex((line, i) => i > next && !isFilled(line));
  return [...lines.slice(0, 1), ...lines.slice(next, empty < 0 ? undefined : empty)];
}

function endOfWords({ start, text }: Line): number {
  return start + withoutComment(text).length;
}

/** True where all is structure up to the end of this line. */
function readsUpTo(line: Line, { start, entry, context }: BrokenLine): boolean {
  const text = entry.$cstNode?.root.fullText.slice(start, start + endOfWords(line)) ?? '';
  return withoutComment(line.text) !== '' && readWhole(`${text}:`, context.services)?.length === 1;
}

function beginsWithStructure(line: string): boolean {
  const [word = ''] = /^[\p{L}-]+|^\S/u.exec(line.trim()) ?? [];
  return /^[#,"“„«\d]/.test(word) || OF_STRUCTURE.has(word);
}
