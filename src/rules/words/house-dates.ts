/** Dates as the house writes them: "2 December 2009", "2–3 December". */

import { ENGLISH_MONTHS } from '../../lexicon/calendar.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Passage } from '../../syntax/prose.ts';
import { ownWords } from '../../terminology/tokens.ts';
import type { Convention } from '../../terminology/vocabulary.ts';
import type { Reporter } from '../rule.ts';
import { ruleOf } from '../words-of-report.ts';

const MONTH = ENGLISH_MONTHS.join('|');
const HINT = new RegExp(`\\d.{0,5}(?:${MONTH})|(?:${MONTH}).{0,2}\\d`);

interface Shape {
  readonly pattern: RegExp;
  readonly write: (parts: readonly string[]) => string;
}

const SHAPES: readonly Shape[] = [
  {
    pattern: new RegExp(`(?<![\\p{L}\\d])(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, 'gu'),
    write: ([, month, day, year]) => `${day} ${month} ${year}`,
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th) (?:of )?(${MONTH})(?!\\p{L})`, 'gu'),
    write: ([, day, month]) => `${day} ${month}`,
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})(?: [-–—] ?|[-–—] )(\\d{1,2}) (${MONTH})(?!\\p{L})`, 'gu'),
    write: ([, from, to, month]) => `${from}–${to} ${month}`,
  },
];

/** Reports each date that is not written as the house writes it, but none within a quotation. */
export function checkDates(passage: Passage, { origin }: Convention, report: Reporter): void {
  if (!HINT.test(passage.text)) return;
  const text = ownWords(passage.text);
  for (const { pattern, write } of SHAPES) {
    for (const match of text.matchAll(pattern)) {
      const [words] = match;
      const where = passage.span(match.index, match.index + words.length);
      const wanted = write(match);
      const source = ruleOf(origin);
      report(ruleText('words/list-punctuation.date', { words, wanted, source }), where, {
        title: ruleText('fix.write', { text: wanted }),
        edits: [{ span: where, text: wanted }],
        sure: 'date',
      });
    }
  }
}
