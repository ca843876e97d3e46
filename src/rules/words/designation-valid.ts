/** Countries and territories are called as they were called on the day of the report. */
import { PROSE, type ProseEntry } from '../../terminology/own-prose.ts';
import type { Found, Sense } from '../../terminology/senses.ts';
import { sentenceAround } from '../../terminology/sentences.ts';
import type { Designation } from '../../terminology/vocabulary.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../wording.ts';
import {
  foundWords,
  inCaseOf,
  isInLongerName,
  placeOf,
  rewriteOf,
  ruleOf,
  sensesOf,
  vocabularyIn,
} from '../words-of-report.ts';

export const designationValid: Rule<ProseEntry> = {
  code: 'words/designation-valid',
  severity: 'error',
  from: 'draft',
  summary: 'A country or territory is called by the designation that is valid on the day of the report.',
  why: 'Names of countries change, and a report keeps the name of its day: the former Yugoslav Republic of Macedonia was right until February 2019. The day is that of `issued`, or else the last day of the mission. A sentence that names a year before the change may keep the name of that year. Designations are in the house pack, each with the days between which it holds.',
  visits: PROSE,
  check(entry, report, context) {
    for (const found of sensesOf(entry, 'invalid', context)) {
      if (isInLongerName(found) || isHistoric(found)) continue;
      const { wanted, origin } = found.value.designation;
      const words = foundWords(found);
      const text = inCaseOf(words, afterArticle(found, wanted));
      const { day } = vocabularyIn(context);
      report(
        `${quote(words)} must be ${quote(wanted)}${day === undefined ? '' : ` in a report of ${day}`}${ruleOf(origin)}.`,
        placeOf(found),
        rewriteOf(found, text),
      );
    }
  },
};

/** A year in prose; not that of a resolution, `1244 (1999)`, nor a part of a larger number. */
const YEAR = /(?<![\p{L}\d.,/-])(?<!\d \()(?:1[5-9]|20)\d\d(?![\d,.]?\d|\s?%)/gu;

/** True where the sentence names a year before the change: what was called so then keeps its name there. */
function isHistoric({
  worded,
  start,
  value,
}: Found & { readonly value: { readonly designation: Designation } }): boolean {
  const change = value.designation.from?.slice(0, 'YYYY'.length);
  if (change === undefined) return false;
  const { text } = worded.passage;
  const sentence = sentenceAround(text, start);
  const years = text.slice(sentence.start, sentence.end).match(YEAR) ?? [];
  return years.some(year => year < change);
}

/** The designation without its article where the text has one already. */
function afterArticle({ worded, first }: Found & { readonly value: Sense }, wanted: string): string {
  return worded.words[first - 1]?.lower === 'the' ? wanted.replace(/^the /, '') : wanted;
}
