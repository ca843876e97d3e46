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

/**
 * What is known of one language; a list that a language lacks is not looked for in it. An
 * abbreviation ends in its full stop.
 */
export interface LanguageWords {
  /** What stands before the name of a person and before little else. */
  readonly honorifics?: Phrases;
  /** What stands before names and before other words: General Haas, General Assembly. */
  readonly ranks?: Phrases;
  /** Abbreviations that end no sentence; those of honorifics are not repeated. */
  readonly abbreviations?: Phrases;
  /** Articles, prepositions, pronouns, auxiliaries and numbers. */
  readonly function?: Phrases;
  /** Words behind which a noun or a name stands. */
  readonly prepositions?: Phrases;
  /** What stands between two things of a list. */
  readonly joints?: Phrases;
  /** Words with which a new noun begins. */
  readonly determiners?: Phrases;
  /** Of these, those that follow a verb and no noun. */
  readonly openers?: Phrases;
  /** Words with which the verb of a sentence begins. */
  readonly auxiliaries?: Phrases;
  /** Those that stand before the bare form of a verb. */
  readonly modals?: Phrases;
  /** Words with which a clause begins. */
  readonly conjunctions?: Phrases;
  /** Words before two things that are joined. */
  readonly pairing?: Phrases;
  /** Past forms of verbs that are neither nouns nor participles. */
  readonly past?: Phrases;
  /** Irregular forms of verbs that are past forms and participles. */
  readonly participles?: Phrases;
  /** Words behind a noun that tell when, or set it apart. */
  readonly asides?: Phrases;
  /** Words that any report may use. */
  readonly common?: Phrases;
  /** Words of the phrases that reports are made of, such as “should take all necessary measures to ensure”. */
  readonly formula?: Phrases;
  /** Words before an apostrophe that are words of their own: `l'hôpital`. */
  readonly elided?: Phrases;
  /** The numbers from zero to nineteen. */
  readonly numbers?: Phrases;
  /** The tens from twenty to ninety. */
  readonly tens?: Phrases;
  /** The months; every check asks for those of some languages, which `Intl` takes long to say. */
  readonly months?: Phrases;
  /** Their short names. */
  readonly shortMonths?: Phrases;
  /** The forms of “first”, as a quarter of a year is counted; then those of the others, and of “last”. */
  readonly first?: Phrases;
  readonly second?: Phrases;
  readonly third?: Phrases;
  readonly fourth?: Phrases;
  readonly last?: Phrases;
  /** What a quarter of a year is called: “third quarter”, “Q3”. */
  readonly quarters?: Phrases;
  /** What half a year is called. */
  readonly halves?: Phrases;
  /** Words behind which stands when something begins: “after”. */
  readonly following?: Phrases;
  /** Words behind which stands when it is too late for something: “before”. */
  readonly preceding?: Phrases;
  /** Acronyms of every day, of clocks, money and measures, of what every household, radio or hospital has, and symbols of standards: nobody asks what they stand for. */
  readonly acronyms?: Phrases;
  /** Words that signs, headings and markings have in capitals. */
  readonly capitals?: Phrases;
  /** Letters that stand in brackets at a paragraph that not everybody may see: (C), (S//NF). */
  readonly portions?: Phrases;
  /** Such letters at one that everybody may see: (U). */
  readonly openPortions?: Phrases;
}

/** A list of single words. */
export type WordList = keyof LanguageWords;

/** The words of each language, by its tag. */
export const LANGUAGE_WORDS: Readonly<Record<string, LanguageWords>> = { en, fr, es, pt, de, ru, sr, sq, ar };

/** The words of a list in one language. */
export function wordsOfLanguage(language: string, list: WordList): readonly string[] {
  return Object.hasOwn(LANGUAGE_WORDS, language) ? phrasesIn(LANGUAGE_WORDS[language]?.[list]) : [];
}

/** The words of a list in all languages, each once. */
export function wordsInAll(list: WordList): readonly string[] {
  return [...new Set(Object.values(LANGUAGE_WORDS).flatMap(words => phrasesIn(words[list])))];
}
