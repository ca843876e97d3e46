/** The figures that are committed, and the table of them in docs/import.md. */
import { readFileSync } from 'node:fs';
import { type Figures, sumOf, tableOf } from './scores.ts';

export const FIGURES = 'test/golden/import-figures.json';

export function committedFigures(file: URL): Readonly<Record<string, Figures>> {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The languages of which parts are recognised, each with its name; the rest are one column. */
const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'English',
  fr: 'French',
  es: 'Spanish',
  pt: 'Portuguese',
};

/** The sums of the languages, and of all that are recognised. */
export function sumsByLanguage(figures: readonly Figures[]): Readonly<Record<string, Figures>> {
  const of = (codes: readonly string[]) => figures.filter(({ language }) => codes.includes(language));
  const known = Object.keys(LANGUAGES);
  const others = figures.filter(({ language }) => !known.includes(language));
  return {
    ...Object.fromEntries(known.map(code => [LANGUAGES[code] ?? code, sumOf(of([code]))])),
    'all four': sumOf(of(known)),
    ...(others.length > 0 ? { 'other languages': sumOf(others) } : {}),
  };
}

const BEGIN = '<!-- made by npm run score:import -->';
const END = '<!-- end -->';

/** The page with the table of these figures in the place for it. */
export function putTable(page: string, figures: Readonly<Record<string, Figures>>): string {
  const [start, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error('docs/import.md has no place for the table of figures');
  const table = tableOf(sumsByLanguage(Object.values(figures)));
  return `${page.slice(0, start + BEGIN.length)}\n\n${table}\n\n${page.slice(end)}`;
}
