/** A territory is named as its house wants it named: in full, or with the asterisk. */
import { ruleText } from '../../messages/rules.ts';
import { PROSE, type ProseEntry } from '../../terminology/own-prose.ts';
import type { Found } from '../../terminology/senses.ts';
import type { Designation } from '../../terminology/vocabulary.ts';
import { perCheck } from '../per-check.ts';
import type { Rule } from '../rule.ts';
import {
  allSenses,
  foundWords,
  inCaseOf,
  isInLongerName,
  placeOf,
  rewriteOf,
  ruleOf,
  sensesOf,
} from '../words-of-report.ts';

export const designationInFull: Rule<ProseEntry> = {
  code: 'words/designation-in-full',
  severity: 'warning',
  from: 'review',
  why: 'The short form of a territory says more than the house wants to say. House packs differ: in full always (`always`), in full at first mention and then short (`first`), or short with an asterisk and a disclaimer (`starred`). A short form inside a longer name is part of that name.',
  visits: PROSE,
  check(entry, report, context) {
    for (const found of sensesOf(entry, 'short', context)) {
      const { wanted, mode, origin } = found.value.designation;
      if (isInLongerName(found) || !isShort(found, mode, firstMentions(context))) continue;
      const words = foundWords(found);
      const text = mode === 'starred' ? `${words}*` : inCaseOf(words, wanted, found.phrase);
      const values = { words, wanted: text, source: ruleOf(origin) };
      report(
        mode === 'always'
          ? ruleText('words/designation-in-full.always', values)
          : ruleText('words/designation-in-full.first', values),
        placeOf(found),
        rewriteOf(found, text),
      );
    }
  },
};

/** The first mention of each designation in the report. */
const firstMentions = perCheck(context => {
  const first = new Map<Designation, Found>();
  for (const found of allSenses(context)) {
    if (found.value.kind !== 'short' && found.value.kind !== 'full') continue;
    const { designation } = found.value;
    if (!first.has(designation) && !isInLongerName(found)) first.set(designation, found);
  }
  return first;
});

function isShort(found: Found, mode: Designation['mode'], first: ReadonlyMap<Designation, Found>): boolean {
  if (mode === undefined) return false;
  if (mode === 'always') return true;
  const isFirst = 'designation' in found.value && first.get(found.value.designation) === found;
  return isFirst && !(mode === 'starred' && found.worded.passage.text.charAt(found.end) === '*');
}
