import { monthNames, weekdayNames } from '../lexicon/calendar.ts';
import { bareWords } from './fold-words.ts';

const LANGUAGES = ['en', 'fr', 'es', 'ru', 'ar', 'zh', 'sq', 'sr-Latn', 'sr-Cyrl'];
const LENGTHS = ['long', 'short'] as const;

/** Long and short, in the forms that they have in a date and alone. */
export function calendarWords(): readonly string[] {
  return LANGUAGES.flatMap(language => [
    ...monthNames(language, LENGTHS).flatMap(names => [...names]),
    ...weekdayNames(language, LENGTHS),
  ]).flatMap(bareWords);
}
