/** The name of a State has its article in running text: in the Sudan. */
import { lineAround } from '../../domain/lines.ts';
import { ruleText } from '../../messages/rules.ts';
import { withoutArticle } from '../../terminology/articles.ts';
import { PROSE, type ProseEntry } from '../../terminology/own-prose.ts';
import type { Found } from '../../terminology/senses.ts';
import { opensSentence, sentenceAround } from '../../terminology/sentences.ts';
import { standsForItself } from '../../terminology/standing-names.ts';
import { languageOf } from '../language.ts';
import type { Rule } from '../rule.ts';
import { capitalized } from '../wording.ts';
import { foundWords, isInLongerName, placeOf, rewriteOf, ruleOf, sensesOf } from '../words-of-report.ts';

export const articleGiven: Rule<ProseEntry> = {
  code: 'words/article-given',
  severity: 'warning',
  from: 'review',
  asks: 'report',
  why: 'Some States have an article in their name: the United Nations writes “in the Sudan”, but “in South Sudan”. Which they are, the house pack says. Only sentences are looked at, where the name is what is spoken of: headings, tables and addresses leave articles out, and so does “Netherlands officials”.',
  visits: PROSE,
  check(entry, report, context) {
    for (const found of sensesOf(entry, 'full', context)) {
      const { wanted, origin } = found.value.designation;
      const words = foundWords(found);
      const bare = withoutArticle(wanted, languageOf(context));
      if (bare === wanted || words.replaceAll('’', "'") !== bare) continue;
      if (!standsForItself(found.worded, found, languageOf(context))) continue;
      if (isInLongerName(found) || !isInSentence(found)) continue;
      const text = opensSentence(found.worded, found.first) ? capitalized(wanted) : wanted;
      report(
        ruleText('words/article-given.missing', { words, wanted: text, source: ruleOf(origin) }),
        placeOf(found),
        rewriteOf(found, text),
      );
    }
  },
};

/** True in a sentence that ends as one does, outside of tables. */
function isInSentence({ worded, start }: Found): boolean {
  const { text } = worded.passage;
  const { start: sentence, end } = sentenceAround(text, start);
  const line = lineAround(text, start);
  return (
    /[.;!?][)”"’*_]*$/.test(text.slice(sentence, end).trimEnd()) && !/^\s*\|/.test(text.slice(line.start))
  );
}
