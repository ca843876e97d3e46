/** What must be known of a language beside its dictionary to tell what is misspelt in it, a file a language. */
import en from '../../language/spelling/en.json' with { type: 'json' };
import es from '../../language/spelling/es.json' with { type: 'json' };
import fr from '../../language/spelling/fr.json' with { type: 'json' };
import ru from '../../language/spelling/ru.json' with { type: 'json' };
import type { Phrases } from './phrases.ts';

/** Words that are right in another way of writing than the dictionary's, such as those in -ize beside those in -ise. */
export interface Twins {
  /** The letters that another way of writing has, one of several, and what stands for them in the dictionary. */
  readonly write: Phrases;
  readonly as: string;
  /** One of these must follow them; where this is left out, anything may. */
  readonly followedBy?: Phrases;
  /** What may not stand before them, up to the beginning of the word. */
  readonly never?: Phrases;
}

export interface LanguageSpelling {
  /** The package from which the build takes the dictionary. */
  readonly dictionary: string;
  /** What its words are written with; a word with another letter is of another language. */
  readonly letters: string;
  /** Words that the dictionary lacks and that reports may use. */
  readonly also: Phrases;
  /** What other words may begin with, with a hyphen or without. */
  readonly parts: Phrases;
  readonly twins: readonly Twins[];
}

/** A language, and what is otherwise in regions, by their codes in small letters. */
interface SpellingFile extends LanguageSpelling {
  readonly regions?: Readonly<Record<string, Pick<LanguageSpelling, 'dictionary' | 'twins'>>>;
}

const LANGUAGE_SPELLING: Readonly<Record<string, SpellingFile>> = { en, fr, es, ru };

/** What is known of each language, and of each of its regions that is otherwise, by their tags in small letters. */
const SPELLINGS: ReadonlyMap<string, LanguageSpelling> = new Map(
  Object.entries(LANGUAGE_SPELLING).flatMap(([language, { regions = {}, ...spelling }]) => [
    [language, spelling] as const,
    ...Object.entries(regions).map(
      ([region, other]) => [`${language}-${region}`, { ...spelling, ...other }] as const,
    ),
  ]),
);

/** What is known of the language and region of a tag such as `en-GB`; undefined where there is no dictionary for them. */
export function spellingOf(tag: string): LanguageSpelling | undefined {
  const [language = '', region] = tag.toLowerCase().split('-');
  return SPELLINGS.get(`${language}-${region}`) ?? SPELLINGS.get(language);
}
