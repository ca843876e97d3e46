/** One term for one thing. */
import { ruleText } from '../../messages/rules.ts';
import { PROSE, type ProseEntry } from '../../terminology/own-prose.ts';
import type { Found } from '../../terminology/senses.ts';
import { opensSentence } from '../../terminology/sentences.ts';
import type { Rule } from '../rule.ts';
import {
  foundWords,
  inCaseOf,
  isInLongerName,
  isSameWord,
  placeOf,
  rewriteOf,
  ruleOf,
  sensesOf,
} from '../words-of-report.ts';

export const oneTerm: Rule<ProseEntry> = {
  code: 'words/one-term',
  severity: 'info',
  from: 'review',
  why: 'Two terms for one thing make readers look for two things, and a search finds half of them. The terms are in the house pack; a programme adds its own with `term`. A term that begins with a capital inside a sentence is taken for part of a name and left alone.',
  visits: PROSE,
  check(entry, report, context) {
    for (const found of sensesOf(entry, 'term', context)) {
      const { wanted, origin } = found.value.entry;
      const words = foundWords(found);
      if (isInName(found, words)) continue;
      const text = inCaseOf(words, wanted, found.phrase);
      report(
        ruleText('words/one-term.term', { words, wanted: text, source: ruleOf(origin) }),
        placeOf(found),
        rewriteOf(found, text, isSameWord(words, text)),
      );
    }
  },
};

/** A capital inside a sentence makes an ordinary word part of a name, and one after it a form with a capital. */
function isInName(found: Found, words: string): boolean {
  const { worded, first, value } = found;
  if (value.kind !== 'term' || !/^\p{Lu}/u.test(words)) return false;
  const isCapital = value.entry.avoided.some(form => form.startsWith(words.charAt(0)));
  return isCapital || opensSentence(worded, first) ? isInLongerName(found) : true;
}
