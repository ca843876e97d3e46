/** The names of months and weekdays in the languages of reports, as `Intl` has them. */
import { wordsOfLanguage } from './language-words.ts';

type Length = 'long' | 'short';

/** Of the others, short names are common words too: the Portuguese “set” and “out”. */
const READ_SHORT = ['en', 'en-GB', 'fr', 'es', 'de', 'ru', 'sr', 'sr-Latn'];
const READ_LONG = [...READ_SHORT, 'es-PE', 'de-AT', 'pt', 'ar', 'ar-SY', 'sq'];

/** The names of each month in a language, alone and beside a day, where some languages give them another case. */
export function monthNames(language: string, lengths: readonly Length[]): readonly ReadonlySet<string>[] {
  const formats = lengths.flatMap(month => [
    new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' }),
    new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' }),
  ]);
  return Array.from({ length: 12 }, (_, month) => {
    const date = new Date(Date.UTC(2024, month, 1));
    return new Set(formats.map(format => partOf('month', format, date)));
  });
}

const weekdaysKept = new Map<string, readonly string[]>();

/** The names of the days of the week in a language, from Monday; kept, since making a format takes long. */
export function weekdayNames(language: string, lengths: readonly Length[]): readonly string[] {
  return lengths.flatMap(weekday => {
    const key = `${language} ${weekday}`;
    const names = weekdaysKept.get(key) ?? weekdaysIn(language, weekday);
    weekdaysKept.set(key, names);
    return names;
  });
}

function weekdaysIn(language: string, weekday: Length): readonly string[] {
  const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) =>
    partOf('weekday', format, new Date(Date.UTC(2024, 0, day + 1))),
  );
}

function partOf(type: 'month' | 'weekday', format: Intl.DateTimeFormat, date: Date): string {
  return format.formatToParts(date).find(part => part.type === type)?.value ?? '';
}

let numbers: ReadonlyMap<string, number> | undefined;

/** The number of each month by its names in all languages: small letters, with and without accents, no full stop. */
export function monthNumbers(): ReadonlyMap<string, number> {
  numbers ??= new Map(
    [
      ...READ_SHORT.map(each => monthNames(each, ['short'])),
      ...READ_LONG.map(each => monthNames(each, ['long'])),
    ]
      .flatMap(months => months.flatMap((names, index) => [...names].map(name => [name, index + 1] as const)))
      .flatMap(([name, number]) => {
        const plain = name.toLowerCase().replace(/\.$/, '');
        return [plain, withoutAccents(plain)].map(spelling => [spelling, number] as const);
      }),
  );
  return numbers;
}

function withoutAccents(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '');
}

let weekdays: readonly string[] | undefined;

/** The names of the days of the week in all languages. */
export function allWeekdays(): readonly string[] {
  weekdays ??= [...new Set(READ_LONG.flatMap(language => weekdayNames(language, ['long'])))];
  return weekdays;
}

/** The English names of the months, in order, and then their abbreviations. */
export const ENGLISH_MONTHS: readonly string[] = [
  ...wordsOfLanguage('en', 'months'),
  ...wordsOfLanguage('en', 'shortMonths'),
];
