/** No word stands where another is meant. */

import { PROSE, type ProseEntry } from '../../terminology/own-prose.ts';
import type { Found } from '../../terminology/senses.ts';
import { sentenceAround } from '../../terminology/sentences.ts';
import type { WordToken } from '../../terminology/tokens.ts';
import type { Origin } from '../../terminology/vocabulary.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../wording.ts';
import { foundWords, inCaseOf, isSameWord, placeOf, rewriteOf, sensesOf } from '../words-of-report.ts';

export const notConfused: Rule<ProseEntry> = {
  code: 'words/not-confused',
  severity: 'error',
  from: 'draft',
  summary: 'No word stands where another is meant, such as "heroine" for "heroin".',
  why: 'A spell-checker passes these slips, because the words exist; readers remember them. The list is in the house pack and can be added to with `confusable`. Where both words can be right, only the words around tell, so the entry names them after `near`.',
  visits: PROSE,
  check(entry, report, context) {
    for (const found of sensesOf(entry, 'confusable', context)) {
      const { right, near, origin } = found.value.entry;
      if (near.length > 0 && !isNear(found, near)) continue;
      const words = foundWords(found);
      const text = inCaseOf(words, right);
      report(
        `${quote(words)} must be ${quote(text)} here.${reasonOf(origin)}`,
        placeOf(found),
        rewriteOf(found, text, near.length === 0 && isSameWord(words, text)),
      );
    }
  },
};

/** ` A heroine is a woman; heroin is a drug (United Nations).`: the entry gives a reason, not a place. */
function reasonOf({ owner, text }: Origin): string {
  const told = [text.replace(/\.$/, ''), owner && `(${owner})`].filter(part => part).join(' ');
  return told === '' ? '' : ` ${told}.`;
}

/** How far from the phrase, in words, its context is looked for. */
const FAR_ENOUGH = 80;

/** True when one of the words stands in the same sentence, on the same side of its semicolons. */
function isNear({ worded, first, after, start, end }: Found, near: readonly string[]): boolean {
  const wanted = new Set(near.map(word => word.toLowerCase()));
  const { passage, words } = worded;
  const sentence = sentenceAround(passage.text, start);
  const isBeside = (word: WordToken) =>
    sentence.start <= word.start &&
    word.end <= sentence.end &&
    !passage.text.slice(Math.min(word.end, end), Math.max(word.start, start)).includes(';');
  return [
    ...words.slice(Math.max(0, first - FAR_ENOUGH), first),
    ...words.slice(after, after + FAR_ENOUGH),
  ].some(word => wanted.has(word.lower) && isBeside(word));
}
