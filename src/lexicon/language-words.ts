/** Words of natural languages that the readers of texts must know, a file a language. */
import ar from '../../language/words/ar.json' with { type: 'json' };
import de from '../../language/words/de.json' with { type: 'json' };
import en from '../../language/words/en.json' with { type: 'json' };
import es from '../../language/words/es.json' with { type: 'json' };
import fr from '../../language/words/fr.json' with { type: 'json' };
import ru from '../../language/words/ru.json' with { type: 'json' };
import sq from '../../language/words/sq.json' with { type: 'json' };
import sr from '../../language/words/sr.json' with { type: 'json' };

/** Lists of words, with a blank between two. An abbreviation ends in its full stop. */
export interface LanguageWords {
  /** What stands before the name of a person and before little else. */
  readonly honorifics: string;
  /** What stands before names and before other words: General Haas, General Assembly. */
  readonly ranks: string;
  /** Abbreviations that end no sentence; those of honorifics are not repeated. */
  readonly abbreviations: string;
}

/** The words of each language, by its tag. */
export const LANGUAGE_WORDS = { en, fr, es, de, ru, sr, sq, ar } satisfies Readonly<
  Record<string, LanguageWords>
>;

/** The words of one list in all languages, each once. */
export function wordsInAll(list: keyof LanguageWords): readonly string[] {
  return [...new Set(Object.values(LANGUAGE_WORDS).flatMap(words => listed(words[list])))];
}

/** The words of a list. */
export function listed(words: string): readonly string[] {
  return words.split(' ').filter(word => word !== '');
}
