/** The names of months and days in the languages of reports. */
import { wordsOf } from './fold-words.ts';

const LANGUAGES = ['en', 'fr', 'es', 'ru', 'ar', 'zh', 'sq', 'sr-Latn', 'sr-Cyrl'];

/** As `Intl` has them, long and short, in the forms that they have in a date and alone. */
export const CALENDAR_WORDS: ReadonlySet<string> = new Set(LANGUAGES.flatMap(namesIn));

function namesIn(language: string): readonly string[] {
  return (['long', 'short'] as const).flatMap(length => {
    const alone = new Intl.DateTimeFormat(language, { month: length, timeZone: 'UTC' });
    const dated = new Intl.DateTimeFormat(language, { day: 'numeric', month: length, timeZone: 'UTC' });
    const days = new Intl.DateTimeFormat(language, { weekday: length, timeZone: 'UTC' });
    const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 1)));
    const week = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, day + 1)));
    return [
      ...months.flatMap(date => [alone.format(date), dated.format(date)]),
      ...week.map(date => days.format(date)),
    ].flatMap(wordsOf);
  });
}
