/** Words are spelt as the dictionary of the report's language has them. */
import { ruleText } from '../../messages/rules.ts';
import { type Misspelling, misspellingsIn } from '../../spelling/misspellings.ts';
import { PROSE, type ProseEntry } from '../../terminology/own-prose.ts';
import { perCheck, perEntry } from '../per-check.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { spellerFor } from '../spelling.ts';
import { indexesOfSenses, passagesIn, vocabularyIn } from '../words-of-report.ts';

export const spelt: Rule<ProseEntry> = {
  code: 'words/spelt',
  severity: 'info',
  from: 'draft',
  why: 'A slip of the pen makes a careful report look careless. The dictionaries are British English, American English for reports with `language en-US`, French, Spanish and Russian; nothing is sent anywhere. Passed over are names, acronyms, quotations, words in italics, words with figures, addresses, what another language says, and whatever the report, its programme or its house pack declares or calls so. The light bulb offers words that are near, and *Add to the programme’s words*, which writes a `term`. In reports of which the dictionary knows little nothing is said. The setting `missionReport.spelling` switches them off in the editor, and `"words/spelt": "off"` in the settings file for all.',
  visits: PROSE,
  concerns: (_, { document, services }) => spellerFor(document, services) !== undefined,
  check(entry, report, context) {
    for (const { worded, word } of misspellingsOf(entry, context)) {
      const { start, end } = word;
      const text = worded.passage.text.slice(start, end);
      report(ruleText('words/spelt.unknown', { word: text }), worded.passage.span(start, end));
    }
  },
};

const misspellingsOf = perEntry((context: RuleContext): Iterable<Misspelling> => {
  const speller = spellerFor(context.document, context.services);
  if (!speller) return [];
  const known = indexesOfSenses(context);
  const names = declaredWords(context);
  const isRight: Parameters<typeof misspellingsIn>[2] = ({ passage, words }, index) =>
    known.get(passage)?.has(index) === true || names.has(words[index]?.lower ?? '');
  return misspellingsIn(passagesIn(context), speller, isRight);
});

/** The words of declared names and of what abbreviations stand for. */
const declaredWords = perCheck((context): ReadonlySet<string> => {
  const { declared, vocabulary } = vocabularyIn(context);
  const texts = [
    ...declared.flatMap(names => [...names].flat()),
    ...[...vocabulary.abbreviations.values()].map(({ meaning }) => meaning),
  ];
  return new Set(texts.flatMap(text => text.toLowerCase().split(/[\s.,;:()"“”«»]+/)));
});
