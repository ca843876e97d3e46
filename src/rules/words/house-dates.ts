/** Dates as the house writes them: "2 December 2009", "2–3 December". */

import { ENGLISH_MONTHS } from '../../lexicon/calendar.ts';
import type { Passage } from '../../syntax/prose.ts';
import type { Convention } from '../../terminology/vocabulary.ts';
import type { Reporter } from '../rule.ts';
import { checkShapes, type Shape } from './house-shapes.ts';

const MONTH = ENGLISH_MONTHS.join('|');
const HINT = new RegExp(`\\d.{0,5}(?:${MONTH})|(?:${MONTH}).{0,2}\\d`);

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
export function checkDates(passage: Passage, convention: Convention, report: Reporter): void {
  if (HINT.test(passage.text)) checkShapes(passage, SHAPES, convention, report, 'date');
}
