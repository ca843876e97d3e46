/** Names of months, in the languages in which reports are written. */

const LANGUAGES = ['en', 'fr', 'es', 'pt', 'de', 'ru', 'ar', 'sq', 'sr', 'sr-Latn'];
const SHORT_ENGLISH = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

let numbers: ReadonlyMap<string, number> | undefined;

/** The number of a month by its name, whole or as an English abbreviation; undefined when it is none. */
export function monthNumber(name: string): number | undefined {
  numbers ??= readMonths();
  return numbers.get(name.toLowerCase().replace(/\.$/, ''));
}

function readMonths(): ReadonlyMap<string, number> {
  const months = new Map(SHORT_ENGLISH.map((name, i) => [name, i + 1]));
  months.set('sept', 9);
  for (const language of LANGUAGES) {
    for (let month = 1; month <= 12; month++) {
      const day = new Date(Date.UTC(2001, month - 1, 15));
      // With a day beside it, a month has another case in some languages.
      for (const shape of [{ month: 'long' }, { month: 'long', day: 'numeric' }] as const) {
        const parts = new Intl.DateTimeFormat(language, { ...shape, timeZone: 'UTC' }).formatToParts(day);
        const name = parts.find(({ type }) => type === 'month')?.value.toLowerCase();
        if (name && !months.has(name)) months.set(name, month);
      }
    }
  }
  return months;
}

/** The English name of a month. */
export function monthName(number: number): string {
  const day = new Date(Date.UTC(2001, number - 1, 15));
  return new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(day);
}
