/** The numbers that the text tells are those of the lists. */

import { entriesOf } from '../../syntax/entries.ts';
import type { MissionFile } from '../../syntax/generated/ast.ts';
import { PROSE, type ProseEntry } from '../../terminology/own-prose.ts';
import { sentenceAround } from '../../terminology/sentences.ts';
import { languageOf } from '../language.ts';
import type { Rule } from '../rule.ts';
import { capitalized, count, quote } from '../wording.ts';
import { numberInWords, numberOf } from '../words/number-words.ts';
import { passagesOfEntry } from '../words-of-report.ts';

export const countAgrees: Rule<ProseEntry> = {
  code: 'participant/count-agrees',
  severity: 'warning',
  from: 'review',
  summary: 'The number of members or meetings that the text tells is that of the list.',
  why: 'Somebody joins, a meeting falls out, and the sentence that counts them stays. Only sentences that say who took part, and how many meetings were held, are held against the lists.',
  visits: PROSE,
  concerns: (_, context) => languageOf(context) === 'en',
  check(entry, report, context) {
    for (const { passage } of passagesOfEntry(entry, context)) {
      if (!COUNTED.test(passage.text)) continue;
      for (const match of passage.text.matchAll(STATED)) {
        const [whole, figure = '', body, noun = ''] = match;
        if (!isAboutMission(passage.text, match.index, noun)) continue;
        const stated = numberOf(figure);
        const listed = listedOf(context.file, noun, body);
        if (stated === undefined || listed === 0 || stated === listed) continue;
        const listedWords = /^meetings?$/i.test(noun)
          ? count(listed, 'meeting')
          : count(listed, 'participant');
        const number = passage.span(match.index, match.index + figure.length);
        const text = written(listed, figure);
        report(
          `${quote(whole.trim())} should agree with the list, which has ${listedWords}${body === undefined ? '' : ` of ${body}`}.`,
          passage.span(match.index, match.index + whole.length),
          { title: `Write ${quote(text)}`, edits: [{ span: number, text }] },
        );
      }
    }
  },
};

const WORDS = Array.from({ length: 12 }, (_, before) => numberInWords(before + 1) ?? '');
const NUMBER = ['\\d{1,2}', ...WORDS, ...WORDS.map(capitalized)].join('|');
const NOUN = 'representatives?|participants?|members?|experts?|staff|officials?|delegates?|meetings?';
const STATED = new RegExp(
  `(?<![\\p{L}\\d])(${NUMBER})\\s+(?:(\\p{Lu}[\\p{Lu}\\d]+)\\s+)?(?:staff\\s+|team\\s+)?(${NOUN})(?!\\p{L})`,
  'gu',
);
/** A quick test first: without such a noun there is no number to look for. */
const COUNTED = new RegExp(`(?:${NOUN})`);
const TOOK_PART =
  /\b(?:took part|participated|composed of|consisted of|comprised|made up|delegation|team of|travelled)\b/i;
/** Meetings are counted only where the sentence says that the mission held them. */
const HELD =
  /\b(?:mission|team|delegation|participants|representatives|experts|members|we)\b[^.]{0,60}\b(?:held|had|conducted|attended)\b/i;
/** How many of them the report lists; 0 where it lists none. */
function listedOf(file: MissionFile, noun: string, body: string | undefined): number {
  if (/^meetings?$/i.test(noun)) return entriesOf(file, 'Meeting').length;
  const participants = entriesOf(file, 'Participant');
  if (body === undefined) return participants.length;
  return participants.filter(({ organization }) => organization?.$refText === body).length;
}

/** True when the sentence says who took part in the mission, or which meetings it held. */
function isAboutMission(text: string, at: number, noun: string): boolean {
  const { start, end } = sentenceAround(text, at);
  return (/^meetings?$/i.test(noun) ? HELD : TOOK_PART).test(text.slice(start, end));
}

/** The number as a figure or a word, after what stood there. */
function written(number: number, instead: string): string {
  const word = /^\d/.test(instead) ? undefined : numberInWords(number);
  if (word === undefined) return String(number);
  return /^\p{Lu}/u.test(instead) ? capitalized(word) : word;
}
