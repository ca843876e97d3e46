import { ENGLISH_MONTHS } from '../../lexicon/calendar.ts';
import { typesWith } from '../../lexicon/entry-kinds.ts';
import { wordsOfLanguage } from '../../lexicon/language-words.ts';
import { ruleText } from '../../messages/rules.ts';
import { keepsLine } from '../../syntax/prose.ts';
import type { WordedPassage } from '../../terminology/own-prose.ts';
import { opensSentence } from '../../terminology/sentences.ts';
import type { Convention } from '../../terminology/vocabulary.ts';
import type { Reporter } from '../rule.ts';
import { capitalized } from '../wording.ts';
import { ruleOf } from '../words-of-report.ts';
import { writeFix } from '../write-fix.ts';

/** After these a figure stays a figure: it is part of a date, a measure or a range. */
const UNIT = new RegExp(`^(?:${ENGLISH_MONTHS.join('|')}|per|km|kg|m|mm|cm|g|to|and|hours?|o)$`, 'i');
const STATEMENTS: ReadonlySet<string> = new Set(['Finding', 'Uncovered', ...typesWith({ isAnswer: true })]);
/** How far, in characters, the end of a sentence is looked for. */
const FAR_ENOUGH = 400;

/** Reports each figure that opens a sentence; headings and short points may open with one. */
export function checkStarts(worded: WordedPassage, { origin }: Convention, report: Reporter): void {
  const { passage, words } = worded;
  if (!/\d/.test(passage.text)) return;
  let index = -1;
  for (const { text, start, end } of words) {
    index++;
    if (text.length > 3 || !/^\d+$/.test(text)) continue;
    const next = words[index + 1];
    if (!next?.follows || !/^\p{L}/u.test(next.text) || UNIT.test(next.text)) continue;
    // After a colon the sentence goes on.
    if (/[:;]\s*$/.test(passage.text.slice(Math.max(0, start - 3), start))) continue;
    if (!opensSentence(worded, index) || !isInSentence(worded, start)) continue;
    const where = passage.span(start, end);
    const word = numberInWords(Number(text));
    const written = word && capitalized(word);
    report(
      ruleText('words/list-punctuation.start', { figure: text, source: ruleOf(origin) }),
      where,
      ...(written === undefined ? [] : [writeFix(where, written)]),
    );
  }
}

/** True for a statement, and for a line that ends as a sentence does. */
function isInSentence({ entry, passage: { text } }: WordedPassage, start: number): boolean {
  const [line = ''] = text.slice(start, start + FAR_ENOUGH).split('\n');
  const isPoint = keepsLine(text.slice(text.lastIndexOf('\n', start) + 1, start + 1).padEnd(4));
  if (STATEMENTS.has(entry.$type) && !isPoint) return true;
  return (isPoint ? /[.!?](?:\s|$)/ : /[.!?;](?:\s|$)/).test(line);
}

const SMALL = wordsOfLanguage('en', 'numbers');
const TENS = wordsOfLanguage('en', 'tens');

/** `twenty-four`, for numbers below a hundred; undefined for the rest. */
export function numberInWords(number: number): string | undefined {
  if (!Number.isInteger(number) || number < 0 || number > 99) return undefined;
  if (number < 20) return SMALL[number];
  const ten = TENS[Math.floor(number / 10) - 2] ?? '';
  return number % 10 === 0 ? ten : `${ten}-${SMALL[number % 10]}`;
}
