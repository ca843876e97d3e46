/** No word stands where another is meant. */

import { ruleText } from '../../messages/rules.ts';
import type { Passage } from '../../syntax/prose.ts';
import { PROSE, type ProseEntry } from '../../terminology/own-prose.ts';
import { type Confusion, confusionsIn } from '../../terminology/patterns/confusions.ts';
import type { Found } from '../../terminology/senses.ts';
import { sentenceAround } from '../../terminology/sentences.ts';
import type { WordToken } from '../../terminology/tokens.ts';
import type { Origin } from '../../terminology/vocabulary.ts';
import { languageOf } from '../language.ts';
import type { Reporter, Rule } from '../rule.ts';
import {
  foundWords,
  inCaseOf,
  isSameWord,
  passagesOfEntry,
  placeOf,
  rewriteOf,
  sensesOf,
} from '../words-of-report.ts';
import { writeFix } from '../write-fix.ts';

export const notConfused: Rule<ProseEntry> = {
  code: 'words/not-confused',
  severity: 'error',
  from: 'draft',
  why: 'A spell-checker passes these slips, because the words exist; readers remember them. Pairs that are confused everywhere are known by the words around them, in English and French; they are warnings, since only the author knows. A pack, a programme or a report adds its own with `confusable`. Where both words can be right, only the words around tell, so the entry names them after `near`.',
  visits: PROSE,
  check(entry, report, context) {
    const language = languageOf(context);
    const own = sensesOf(entry, 'confusable', context).filter(
      found => found.value.entry.near.length === 0 || isNear(found, found.value.entry.near),
    );
    for (const found of own) {
      const { right, near, origin } = found.value.entry;
      const words = foundWords(found);
      const text = inCaseOf(words, right, found.phrase);
      report(
        ruleText('words/not-confused.must', { words, right: text }) + reasonOf(origin),
        placeOf(found),
        rewriteOf(found, text, near.length === 0 && isSameWord(words, text)),
      );
    }
    for (const worded of passagesOfEntry(entry, context)) {
      const isTold = ({ start, end }: Confusion) =>
        own.some(found => found.worded === worded && found.start < end && start < found.end);
      for (const confusion of confusionsIn(worded, language))
        if (!isTold(confusion)) tell(confusion, worded.passage, report);
    }
  },
};

/** What the words around tell is likely, and no more. */
function tell({ pair, start, end }: Confusion, passage: Passage, report: Reporter): void {
  const words = passage.text.slice(start, end);
  const text = inCaseOf(words, pair.right);
  const where = passage.span(start, end);
  const message = ruleText('words/not-confused.should', { words, right: text });
  report.warning(`${message} ${pair.why}`, where, writeFix(where, text));
}

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
