/** The words by which the parts of reports are known, of all languages that have them in language/import/. */
import { flat, foldedWords } from './flat.ts';
import { IMPORT_LANGUAGES } from './generated/import-words.ts';
import { type Phrases, phrasesIn } from './phrases.ts';

type Meanings = Readonly<Record<string, Phrases>>;
/** A text is written as it stands; the phrases of a list are looked for. */
type Value = string | Phrases | Meanings;

/** The words of one language; what it lacks is not recognised in it. */
type LanguageWords = Readonly<Record<string, Value>>;

const LANGUAGES: Readonly<Record<string, LanguageWords>> = IMPORT_LANGUAGES;

/** Groups of phrases that have a meaning each. */
export type PhraseGroup =
  | 'headings'
  | 'labels'
  | 'codes'
  | 'particulars'
  | 'columns'
  | 'levels'
  | 'statuses'
  | 'responses'
  | 'followUpColumns'
  | 'markings'
  | 'headingVerbs';

/** The languages of which something is known. */
export const IMPORT_TAGS: readonly string[] = Object.keys(LANGUAGES);

/** True for a language in which the parts of reports are recognised. */
export function hasHeadings(language: string): boolean {
  return Object.hasOwn(LANGUAGES, language) && LANGUAGES[language]?.headings !== undefined;
}

/** What an import writes by itself in a language. */
export function writtenIn(language: string, text: string): string | undefined {
  const value = valueIn(language, text);
  return typeof value === 'string' ? value : undefined;
}

/** The phrases of a list in one language; none in a language that has no such list. */
export function phrasesOfLanguage(language: string, list: string): readonly string[] {
  const value = valueIn(language, list);
  return isList(value) ? phrasesIn(value) : [];
}

/** The phrases of a list in all languages as they are written, with what stands for each other in brackets. */
export function phrasesAsWritten(list: string): readonly string[] {
  return IMPORT_TAGS.flatMap(tag => {
    const value = valueIn(tag, list);
    return isList(value) ? value.map(phrase => (typeof phrase === 'string' ? phrase : phrase.join(''))) : [];
  });
}

function valueIn(language: string, key: string): Value | undefined {
  return Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language]?.[key] : undefined;
}

function isList(value: Value | undefined): value is Phrases {
  return Array.isArray(value);
}

/** The languages of which the words are looked for in a text of one: that one where its parts are recognised, or all. */
export function languagesFor(language?: string): readonly string[] {
  return language !== undefined && hasHeadings(language) ? [language] : IMPORT_TAGS;
}

/** The phrases of a list: of one language, or of all. */
export function phrasesOf(list: string, language?: string): readonly string[] {
  const wanted = languagesFor(language);
  const key = `${list} ${wanted}`;
  const phrases = phrasesKept.get(key) ?? [...new Set(wanted.flatMap(tag => phrasesOfLanguage(tag, list)))];
  phrasesKept.set(key, phrases);
  return phrases;
}

/** Asked for again with each text that is read. */
const phrasesKept = new Map<string, readonly string[]>();

/** What the phrases of a group mean, folded: of these languages, or of all; the first meaning counts. */
export function meaningsOf(group: PhraseGroup, languages = IMPORT_TAGS): ReadonlyMap<string, string> {
  const meanings = new Map<string, string>();
  for (const language of languages) {
    const value = valueIn(language, group);
    if (typeof value !== 'object' || isList(value)) continue;
    for (const [meaning, phrases] of Object.entries(value)) {
      for (const phrase of phrasesIn(phrases).map(folded))
        if (!meanings.has(phrase)) meanings.set(phrase, meaning);
    }
  }
  return meanings;
}

/** A phrase as its folded words with a blank between two. */
export function folded(text: string): string {
  return foldedWords(text).join(' ');
}

/** The single words of a list, of all languages, folded. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(phrasesOf(list).flatMap(foldedWords));
}

/**
 * An expression for one of the phrases as whole words of a flat text, longest first; the flag `u` is needed. One of
 * `between` may stand between their words.
 */
export function anyOf(phrases: readonly string[], between: readonly string[] = []): string {
  const key = `${phrases.join('\n')}\n\n${between.join('\n')}`;
  const source = sourcesKept.get(key) ?? sourceOf(phrases, between);
  sourcesKept.set(key, source);
  return source;
}

const sourcesKept = new Map<string, string>();

function sourceOf(phrases: readonly string[], between: readonly string[]): string {
  const others = between.map(phrase => foldedWords(flat(phrase)).join("[\\s'’-]+")).join('|');
  const joint = others === '' ? "[\\s'’-]+" : `[\\s'’-]+(?:(?:${others})\\s+)?`;
  const sources = phrases
    .map(phrase => foldedWords(flat(phrase)).join(joint))
    .filter(source => source !== '')
    .sort((a, b) => b.length - a.length);
  return sources.length === 0 ? '(?!)' : `(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`;
}
