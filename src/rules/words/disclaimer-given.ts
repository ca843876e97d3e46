/** A territory of special status comes with its disclaimer. */
import { ruleText } from '../../messages/rules.ts';
import { PROSE, type ProseEntry } from '../../terminology/own-prose.ts';
import type { Found } from '../../terminology/senses.ts';
import { perCheck } from '../per-check.ts';
import type { Rule } from '../rule.ts';
import { allSenses, foundWords, placeOf, vocabularyIn } from '../words-of-report.ts';

export const disclaimerGiven: Rule<ProseEntry> = {
  code: 'words/disclaimer-given',
  severity: 'warning',
  from: 'review',
  why: 'The name of such a territory is read as a position unless the report says that it is none. Exports carry the text of `disclaimer on …`, from the house pack, the programme or the report.',
  visits: PROSE,
  check(entry, report, context) {
    for (const found of undisclaimed(context)) {
      if (found.worded.entry !== entry) continue;
      const name = 'designation' in found.value ? found.value.designation.name : undefined;
      report(
        ruleText('words/disclaimer-given.none', {
          words: foundWords(found),
          name: name ?? ruleText('sample.name'),
        }),
        placeOf(found),
      );
    }
  },
};

/** The first mention of each designation that asks for care and has no disclaimer. */
const undisclaimed = perCheck((context): readonly Found[] => {
  const { vocabulary } = vocabularyIn(context);
  const seen = new Set<string>();
  return allSenses(context).filter(({ value }) => {
    if (value.kind !== 'short' && value.kind !== 'full') return false;
    const { name, mode, wanted } = value.designation;
    if (mode === undefined || (name !== undefined && vocabulary.disclaimers.has(name)) || seen.has(wanted))
      return false;
    seen.add(wanted);
    return true;
  });
});
