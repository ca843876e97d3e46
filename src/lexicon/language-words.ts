/** Words of natural languages that the readers of texts must know, a file a language. */
import ar from '../../language/words/ar.json' with { type: 'json' };
import de from '../../language/words/de.json' with { type: 'json' };
import en from '../../language/words/en.json' with { type: 'json' };
import es from '../../language/words/es.json' with { type: 'json' };
import fr from '../../language/words/fr.json' with { type: 'json' };
import pt from '../../language/words/pt.json' with { type: 'json' };
import ru from '../../language/words/ru.json' with { type: 'json' };
import sq from '../../language/words/sq.json' with { type: 'json' };
import sr from '../../language/words/sr.json' with { type: 'json' };
import { type Phrases, phrasesIn } from './phrases.ts';

/** What is known of one language; a list that a language lacks is not looked for in it. */
export type LanguageWords = Readonly<Partial<Record<WordList, Phrases>>>;

const LANGUAGES = { en, fr, es, pt, de, ru, sr, sq, ar };

type KeyOf<T> = T extends unknown ? keyof T : never;

/** A list of single words; `language/schema/words.json` says what each is. An abbreviation ends in its full stop. */
export type WordList = KeyOf<(typeof LANGUAGES)[keyof typeof LANGUAGES]>;

/** The words of each language, by its tag. */
export const LANGUAGE_WORDS: Readonly<Record<string, LanguageWords>> = LANGUAGES;

/** The words of a list in one language. */
export function wordsOfLanguage(language: string, list: WordList): readonly string[] {
  return Object.hasOwn(LANGUAGE_WORDS, language) ? phrasesIn(LANGUAGE_WORDS[language]?.[list]) : [];
}

/** The words of a list in all languages, each once. */
export function wordsInAll(list: WordList): readonly string[] {
  return [...new Set(Object.values(LANGUAGE_WORDS).flatMap(words => phrasesIn(words[list])))];
}
