/** The name of a State has its article in running text: in the Sudan. */
import { lineAround } from '../../domain/lines.ts';
import { type WordList, wordsOfLanguage } from '../../lexicon/language-words.ts';
import { ruleText } from '../../messages/rules.ts';
import { withoutArticle } from '../../terminology/articles.ts';
import { PROSE, type ProseEntry } from '../../terminology/own-prose.ts';
import type { Found } from '../../terminology/senses.ts';
import { opensSentence, sentenceAround } from '../../terminology/sentences.ts';
import type { WordToken } from '../../terminology/tokens.ts';
import { isWholeBefore } from '../../terminology/whole-names.ts';
import { languageOf } from '../language.ts';
import type { Rule } from '../rule.ts';
import { foundWords, isInLongerName, placeOf, rewriteOf, ruleOf, sensesOf } from '../words-of-report.ts';

export const articleGiven: Rule<ProseEntry> = {
  code: 'words/article-given',
  severity: 'warning',
  from: 'review',
  why: 'Some States have an article in their name: the United Nations writes “in the Sudan”, but “in South Sudan”. Which they are, the house pack says. Only sentences are looked at, behind a preposition: headings, tables and lists leave articles out.',
  visits: PROSE,
  check(entry, report, context) {
    for (const found of sensesOf(entry, 'full', context)) {
      const { wanted, origin } = found.value.designation;
      const words = foundWords(found);
      const bare = withoutArticle(wanted, languageOf(context));
      if (bare === wanted || words !== bare || !isGoverned(found, languageOf(context))) continue;
      if (isInLongerName(found) || !isInSentence(found)) continue;
      report(
        ruleText('words/article-given.missing', { words, wanted, source: ruleOf(origin) }),
        placeOf(found),
        rewriteOf(found, wanted),
      );
    }
  },
};

/** True behind a preposition, and where nothing follows of which the name says the kind: “by Netherlands officials” has no such name in it. */
function isGoverned({ worded, first, after }: Found, language: string): boolean {
  const { words } = worded;
  const at = prepositionBefore(words, first, language);
  if (at === undefined || !isWholeBefore(words, after, language)) return false;
  // What is called “Mission in Sudan” is called so.
  const [far, near] = [words[at - 1], words[at]];
  const isName = near?.follows === true && far !== undefined && /^\p{Lu}/u.test(far.text);
  return near?.lower === 'of' || !isName || opensSentence(worded, at - 1);
}

/** The index of the preposition before a name, or before the one with which it is joined: “in Chad and Sudan”. */
function prepositionBefore(words: readonly WordToken[], first: number, language: string): number | undefined {
  const isOf = (list: WordList, at: number) =>
    words[at + 1]?.follows === true && wordsOfLanguage(language, list).includes(words[at]?.lower ?? '');
  let at = first - 1;
  if (isOf('joints', at)) {
    at--;
    while (words[at + 1]?.follows && /^\p{Lu}|^the$/u.test(words[at]?.text ?? '')) at--;
    if (at === first - 2) return undefined;
  }
  return isOf('prepositions', at) ? at : undefined;
}

/** True in a sentence that ends as one does, outside of tables. */
function isInSentence({ worded, start }: Found): boolean {
  const { text } = worded.passage;
  const { start: sentence, end } = sentenceAround(text, start);
  const line = lineAround(text, start);
  return (
    /[.;!?][)”"’*_]*$/.test(text.slice(sentence, end).trimEnd()) && !/^\s*\|/.test(text.slice(line.start))
  );
}
