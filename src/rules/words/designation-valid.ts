/** Countries and territories are called as they were called on the day of the report. */

import { ruleText } from '../../messages/rules.ts';
import type { Span } from '../../syntax/lexer.ts';
import { placed } from '../../terminology/articles.ts';
import { PROSE, type ProseEntry } from '../../terminology/own-prose.ts';
import type { Found, Sense } from '../../terminology/senses.ts';
import { opensSentence, sentenceAround } from '../../terminology/sentences.ts';
import type { Designation } from '../../terminology/vocabulary.ts';
import { languageOf } from '../language.ts';
import type { Rule } from '../rule.ts';
import { capitalized } from '../wording.ts';
import { foundWords, isInLongerName, placeOf, ruleOf, sensesOf, vocabularyIn } from '../words-of-report.ts';
import { writeFix } from '../write-fix.ts';

export const designationValid: Rule<ProseEntry> = {
  code: 'words/designation-valid',
  severity: 'error',
  from: 'draft',
  why: 'Names of countries change, and a report keeps the name of its day: the former Yugoslav Republic of Macedonia was right until February 2019. The day is that of `issued`, or else the last day of the mission. A sentence that names a year before the change may keep the name of that year. Designations are in the house pack, each with the days between which it holds.',
  visits: PROSE,
  check(entry, report, context) {
    for (const found of sensesOf(entry, 'invalid', context)) {
      if (isInLongerName(found) || isHistoric(found)) continue;
      const { wanted, origin } = found.value.designation;
      const words = foundWords(found);
      const { day } = vocabularyIn(context);
      const { where, text } = instead(found, wanted, languageOf(context));
      const values = { words, wanted, source: ruleOf(origin) };
      report(
        day === undefined
          ? ruleText('words/designation-valid.now', values)
          : ruleText('words/designation-valid.then', { ...values, day }),
        placeOf(found),
        writeFix(where, text),
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

/** The designation with the article and the preposition that it takes in the place of the words. */
function instead(
  found: Found & { readonly value: Sense },
  wanted: string,
  language: string,
): { readonly where: Span; readonly text: string } {
  const { words, passage } = found.worded;
  const before = words.slice(Math.max(0, found.first - 2), found.first).reverse();
  const beside = before.filter((_, i) => (i === 0 ? words[found.first] : before[i - 1])?.follows);
  const { text, before: taken } = placed(
    wanted,
    beside.map(({ lower }) => lower),
    language,
  );
  const first = words[found.first - taken] ?? words[found.first];
  const start = first?.start ?? found.start;
  return {
    where: passage.span(start, found.end),
    text: opensSentence(found.worded, found.first - taken) ? capitalized(text) : text,
  };
}
