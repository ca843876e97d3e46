import { ENTRY_WORD_LANGUAGES } from './generated/entry-words.ts';
import { type Phrases, phrasesIn } from './phrases.ts';
import { type EntryWord, entryWord } from './words.ts';

const LANGUAGES: Readonly<Record<string, Readonly<Record<EntryWord, Phrases>>>> = ENTRY_WORD_LANGUAGES;

/** What the entries of a word are called in a language, the usual word first; nothing for a language that nobody has added. */
export function entryWordIn(language: string, word: EntryWord): readonly string[] {
  return Object.hasOwn(LANGUAGES, language) ? phrasesIn(LANGUAGES[language]?.[word]) : [];
}

/** The words of other languages for an entry, each with the entry word that it means: `hallazgo`. */
export const ENTRY_WORDS_ABROAD: ReadonlyMap<string, EntryWord> = new Map(
  Object.values(LANGUAGES)
    .flatMap(words => Object.entries(words) as [EntryWord, Phrases][])
    .flatMap(([word, phrases]) => phrasesIn(phrases).map(phrase => [phrase, word] as const))
    .filter(([phrase]) => entryWord(phrase) === undefined)
    .reverse(),
);
