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

/**
 * What is known of one language; a list that a language lacks is not looked for in it. Lists of words have a blank
 * between two, and an abbreviation ends in its full stop.
 */
export interface LanguageWords {
  /** What stands before the name of a person and before little else. */
  readonly honorifics?: string;
  /** What stands before names and before other words: General Haas, General Assembly. */
  readonly ranks?: string;
  /** Abbreviations that end no sentence; those of honorifics are not repeated. */
  readonly abbreviations?: string;
  /** Articles, prepositions, pronouns, auxiliaries and numbers. */
  readonly function?: string;
  /** Words behind which a noun or a name stands. */
  readonly prepositions?: string;
  /** What stands between two things of a list. */
  readonly joints?: string;
  /** Words with which a new noun begins. */
  readonly determiners?: string;
  /** Of these, those that follow a verb and no noun. */
  readonly openers?: string;
  /** Words with which the verb of a sentence begins. */
  readonly auxiliaries?: string;
  /** Those that stand before the bare form of a verb. */
  readonly modals?: string;
  /** Words with which a clause begins. */
  readonly conjunctions?: string;
  /** Words before two things that are joined. */
  readonly pairing?: string;
  /** Past forms of verbs that are neither nouns nor participles. */
  readonly past?: string;
  /** Irregular forms of verbs that are past forms and participles. */
  readonly participles?: string;
  /** Words behind a noun that tell when, or set it apart. */
  readonly asides?: string;
  /** Words that any report may use. */
  readonly common?: string;
  /** Words of the phrases that reports are made of, such as “should take all necessary measures to ensure”. */
  readonly formula?: string;
  /** Words before an apostrophe that are words of their own: `l'hôpital`. */
  readonly elided?: string;
  /** The numbers from zero to nineteen. */
  readonly numbers?: string;
  /** The tens from twenty to ninety. */
  readonly tens?: string;
  /** The months; every check asks for those of some languages, which `Intl` takes long to say. */
  readonly months?: string;
  /** Their short names. */
  readonly shortMonths?: string;
  /** The first to the fourth of something, and the last; a slash stands between the forms of one. */
  readonly ordinals?: string;
  /** What a quarter of a year is called: “third quarter”, “Q3”. */
  readonly quarters?: string;
  /** What half a year is called. */
  readonly halves?: string;
  /** Words behind which stands when something begins: “after”. */
  readonly following?: string;
  /** Words behind which stands when it is too late for something: “before”. */
  readonly preceding?: string;
  /** Acronyms of every day, of clocks, money and measures, of what every household, radio or hospital has, and symbols of standards: nobody asks what they stand for. */
  readonly acronyms?: string;
  /** Words that signs, headings and markings have in capitals. */
  readonly capitals?: string;
  /** Letters that stand in brackets at a paragraph that not everybody may see: (C), (S//NF). */
  readonly portions?: string;
  /** Such letters at one that everybody may see: (U). */
  readonly openPortions?: string;
}

/** A list of single words. */
export type WordList = keyof LanguageWords;

/** The words of each language, by its tag. */
export const LANGUAGE_WORDS: Readonly<Record<string, LanguageWords>> = { en, fr, es, pt, de, ru, sr, sq, ar };

/** The words of a list in one language. */
export function wordsOfLanguage(language: string, list: WordList): readonly string[] {
  return Object.hasOwn(LANGUAGE_WORDS, language) ? listed(LANGUAGE_WORDS[language]?.[list]) : [];
}

/** The words of a list in all languages, each once. */
export function wordsInAll(list: WordList): readonly string[] {
  return [...new Set(Object.values(LANGUAGE_WORDS).flatMap(words => listed(words[list])))];
}

/** The words of a list that is written with a blank between two. */
export function listed(words = ''): readonly string[] {
  return words.split(' ').filter(word => word !== '');
}
