/** Hours as reports write them: `9 h 30`, `à 10 heures`, `2 p.m.`, `15:00 horas`. */
import { readTimes, type TimeReading } from '../domain/read-dates.ts';
import { flat } from '../lexicon/flat.ts';
import { anyOf, phrasesOf } from '../lexicon/import-words.ts';
import { leading, oneOf } from './small-words.ts';

/** An hour with which a text begins, and where what follows it begins. */
export interface LeadingHour {
  readonly from: string;
  readonly end: number;
}

const HOUR_WORDS = anyOf(phrasesOf('hourWords'));
/** What stands before an hour, as words of a flat text. */
const AT_HOUR = phrasesOf('atHour').map(flat);
/** One hour: with minutes, with a word or a letter for hours, or with the half of the day. */
const HOUR = `\\d{1,2}(?:\\s?[:h.]\\s?\\d{2}(?!\\d)|\\s?h(?![\\p{L}\\d])|(?=\\s${HOUR_WORDS}|\\s?[ap]\\.?\\s?m(?!\\p{L})))(?:\\s?[ap]\\.?\\s?m(?!\\p{L})\\.?)?(?:\\s?(?:h(?![\\p{L}\\d])|${HOUR_WORDS})\\.?)?`;
const LEADING = new RegExp(
  `^[\\s,;–—-]*${leading(AT_HOUR)}?(?<hour>${HOUR})(?:\\s*(?:-|–|—|${oneOf(AT_HOUR)})\\s*${HOUR})?(?!\\d)`,
  'u',
);
/** What makes one piece of the hours that are written apart; “for 2 hours” says how long. */
const APART: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d)\s?h\s?(?=\d{2}(?!\d))/gu, 'h'],
  [/(?<=\d)\s?h(?![\p{L}\d])/gu, 'h'],
  [new RegExp(`(?<=(?:^|(?<!\\p{L})${oneOf(AT_HOUR)}\\s|[,;(–-]\\s?)\\d{1,2})\\s${HOUR_WORDS}`, 'gu'), 'h'],
  [/(?<=(?<![\d.:])\d{1,2})\s?(?=[ap]\.?\s?m(?!\p{L}))/gu, ':00'],
];

/** The first hour that a text says, with its end where one is given. */
export function hoursIn(text: string): TimeReading | undefined {
  return readTimes(
    APART.reduce((plain, [pattern, together]) => plain.replace(pattern, together), flat(text)),
  );
}

/** The hour with which a text begins. */
export function leadingHour(text: string): LeadingHour | undefined {
  const found = LEADING.exec(flat(text));
  const from = found ? hoursIn(found.groups?.hour ?? '')?.from : undefined;
  return found && from !== undefined ? { from, end: found[0].length } : undefined;
}
