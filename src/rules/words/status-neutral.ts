/** No phrase takes a side on the status of a territory. */
import { ruleText } from '../../messages/rules.ts';
import { PROSE, type ProseEntry } from '../../terminology/own-prose.ts';
import type { Found } from '../../terminology/senses.ts';
import type { Rule, RuleContext } from '../rule.ts';
import {
  allSenses,
  designationsNamed,
  foundWords,
  inCaseOf,
  placeOf,
  rewriteOf,
  ruleOf,
  sensesOf,
} from '../words-of-report.ts';

export const statusNeutral: Rule<ProseEntry> = {
  code: 'words/status-neutral',
  severity: 'error',
  from: 'draft',
  why: 'An organization that is neutral on the status of a territory can lose its access, or its case, over one phrase. The phrases are in the house pack under `avoid`; those that are about one territory count only in reports that name it.',
  visits: PROSE,
  check(entry, report, context) {
    for (const found of sensesOf(entry, 'avoided', context)) {
      const { about, instead, origin } = found.value.entry;
      if (about !== undefined && (!designationsNamed(context).has(about) || isOfAnother(found, context)))
        continue;
      const words = foundWords(found);
      const source = ruleOf(origin);
      const text = instead === undefined ? undefined : inCaseOf(words, instead, found.phrase);
      report(
        text === undefined
          ? ruleText('words/status-neutral.avoid', { words, source })
          : ruleText('words/status-neutral.instead', { words, instead: text, source }),
        placeOf(found),
        ...(text === undefined ? [] : [rewriteOf(found, text)]),
      );
    }
  },
};

/** True for `after the independence of Montenegro`. */
function isOfAnother(found: Found, context: RuleContext): boolean {
  const { worded, after } = found;
  const about = found.value.kind === 'avoided' ? found.value.entry.about : undefined;
  const [of, ...next] = worded.words.slice(after, after + 3);
  const named = next.find(({ text }) => /^\p{Lu}/u.test(text));
  if (of?.lower !== 'of' || !of.follows || !named) return false;
  return !allSenses(context).some(
    ({ value, worded: { passage }, start }) =>
      passage === worded.passage &&
      start === named.start &&
      'designation' in value &&
      value.designation.name === about,
  );
}
