/** The words by which the parts of reports are known, of all languages that have them in language/intake/. */
import { flat, foldedWords } from './flat.ts';
import { INTAKE_LANGUAGES } from './generated/intake-words.ts';

/** Phrases with `|` between two, by what they mean. */
type Meanings = Readonly<Record<string, string>>;
type Value = string | Meanings;

/** The words of one language; what it lacks is not recognised in it. */
type LanguageWords = Readonly<Record<string, Value>>;

const LANGUAGES: Readonly<Record<string, LanguageWords>> = INTAKE_LANGUAGES;

/** Groups of phrases that have a meaning each. */
export type PhraseGroup =
  | 'headings'
  | 'labels'
  | 'codes'
  | 'particulars'
  | 'columns'
  | 'levels'
  | 'statuses'
  | 'markings'
  | 'headingVerbs'
  | 'leadVerbs';

/** The languages of which something is known. */
export const INTAKE_TAGS: readonly string[] = Object.keys(LANGUAGES);

/** True for a language in which the parts of reports are recognised. */
export function hasHeadings(language: string): boolean {
  return Object.hasOwn(LANGUAGES, language) && LANGUAGES[language]?.headings !== undefined;
}

/** The text of a list in one language, as it is written. */
export function writtenIn(language: string, list: string): string | undefined {
  const value = Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language]?.[list] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** The phrases of a list: of one language, or of all. */
export function phrasesOf(list: string, language?: string): readonly string[] {
  const wanted = language !== undefined && hasHeadings(language) ? [language] : INTAKE_TAGS;
  return [...new Set(wanted.flatMap(tag => listed(writtenIn(tag, list) ?? '')))];
}

/** What the phrases of a group mean, folded: of all languages; the first meaning counts. */
export function meaningsOf(group: PhraseGroup): ReadonlyMap<string, string> {
  const meanings = new Map<string, string>();
  for (const words of Object.values(LANGUAGES)) {
    const value = words[group];
    if (typeof value !== 'object') continue;
    for (const [meaning, phrases] of Object.entries(value)) {
      for (const phrase of listed(phrases).map(folded))
        if (!meanings.has(phrase)) meanings.set(phrase, meaning);
    }
  }
  return meanings;
}

function listed(phrases: string): readonly string[] {
  return phrases.split('|').filter(phrase => phrase !== '');
}

/** A phrase as its folded words with a blank between two. */
export function folded(text: string): string {
  return foldedWords(text).join(' ');
}

/** The single words of a list with blanks, of all languages, folded. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(INTAKE_TAGS.flatMap(tag => foldedWords(writtenIn(tag, list) ?? '')));
}

/**
 * An expression for one of the phrases as whole words of a flat text, longest first; the flag `u` is needed. One of
 * `between` may stand between their words.
 */
export function anyOf(phrases: readonly string[], between: readonly string[] = []): string {
  const others = between.map(phrase => foldedWords(flat(phrase)).join("[\\s'’-]+")).join('|');
  const joint = others === '' ? "[\\s'’-]+" : `[\\s'’-]+(?:(?:${others})\\s+)?`;
  const sources = phrases
    .map(phrase => foldedWords(flat(phrase)).join(joint))
    .filter(source => source !== '')
    .sort((a, b) => b.length - a.length);
  return sources.length === 0 ? '(?!)' : `(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`;
}
