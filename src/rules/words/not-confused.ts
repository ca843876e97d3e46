/** No word stands where another is meant. */
import { PROSE, type ProseEntry } from '../../terminology/own-prose.ts';
import type { Found } from '../../terminology/senses.ts';
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

/** How far from the word, in words, its context is looked for. */
const LONGEST_SENTENCE = 80;

/** True when one of the words stands in the same sentence. */
function isNear({ worded, first, after }: Found, near: readonly string[]): boolean {
  const wanted = new Set(near.map(word => word.toLowerCase()));
  const { text } = worded.passage;
  const ends = (from: number, to: number) => /[.!?;]\s|\n/.test(text.slice(from, to));
  for (const step of [-1, 1]) {
    const from = step < 0 ? first : after - 1;
    let edge = from;
    for (let at = edge + step; Math.abs(at - from) <= LONGEST_SENTENCE; at += step) {
      const word = worded.words[at];
      const last = worded.words[edge];
      if (!word || !last) break;
      const [left, right] = step < 0 ? [word, last] : [last, word];
      if (ends(left.end, right.start)) break;
      if (wanted.has(word.lower)) return true;
      edge = at;
    }
  }
  return false;
}
