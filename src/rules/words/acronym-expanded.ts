/** An acronym is written in full where it first stands. */
import { ruleText } from '../../messages/rules.ts';
import type { Acronym } from '../../terminology/acronyms.ts';
import { longFormsIn } from '../../terminology/long-forms.ts';
import { PROSE, type ProseEntry } from '../../terminology/own-prose.ts';
import { meaningOf } from '../../terminology/report-vocabulary.ts';
import type { Abbreviation } from '../../terminology/vocabulary.ts';
import { perCheck } from '../per-check.ts';
import type { Fix, Rule, RuleContext } from '../rule.ts';
import { acronymsOf, passagesIn, vocabularyIn } from '../words-of-report.ts';
import { writeFix } from '../write-fix.ts';

export const acronymExpanded: Rule<ProseEntry> = {
  code: 'words/acronym-expanded',
  severity: 'warning',
  from: 'review',
  why: 'Whoever reads a report years later does not know its acronyms. An organization or an `abbreviation` of the report or its programme that says what it stands for is enough, and so is an organization of the house pack, such as the bodies of the United Nations system: exports carry the list of abbreviations. Of those that only the house pack knows, or the report itself says further below, the fix writes out the first mention. An acronym before a capital, as in "SECI Center", is part of a name. Without a house pack nothing is said.',
  visits: PROSE,
  concerns: (_, context) => vocabularyIn(context).vocabulary.hasPack,
  check(entry, report, context) {
    const { declared } = vocabularyIn(context);
    for (const acronym of acronymsOf(entry, context)) {
      const { name, worded, word } = acronym;
      const known = meaningOf(name, vocabularyIn(context));
      if (acronym.isExpanded || known?.isOfPack === false) continue;
      const told = known ?? toldLater(name, context);
      const end = word.text.endsWith("'s") ? word.start + name.length : word.end;
      const where = worded.passage.span(word.start, end);
      if (told) {
        report(
          ruleText('words/acronym-expanded.known', {
            name,
            meaning: told.meaning,
            source: told.owner === undefined ? '' : ` (${told.owner})`,
          }),
          where,
          ...expansion(acronym, told.meaning),
        );
      } else {
        report(
          declared.some(names => names.has(name))
            ? ruleText('words/acronym-expanded.declared', { name })
            : ruleText('words/acronym-expanded.unknown', { name }),
          where,
        );
      }
    }
  },
};

/** What the report itself says further below. */
function toldLater(name: string, context: RuleContext): Pick<Abbreviation, 'meaning' | 'owner'> | undefined {
  const meaning = longForms(context).get(name);
  return meaning === undefined ? undefined : { meaning, owner: undefined };
}

const longForms = perCheck(context => longFormsIn(passagesIn(context)));

/** Plurals and genitives take more than a replacement. */
function expansion({ name, word, worded }: Acronym, full: string): readonly Fix[] {
  if (word.text !== name) return [];
  return [writeFix(worded.passage.span(word.start, word.end), `${full} (${name})`)];
}
