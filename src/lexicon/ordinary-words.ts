/** Words that tell nothing by themselves, and words that stand about names, in the languages of reports. */
import words from '../../language/words/all.json' with { type: 'json' };
import { wordsInAll } from './language-words.ts';
import { phrasesIn } from './phrases.ts';

/** Articles, prepositions, pronouns, auxiliaries and numbers. */
export const FUNCTION_WORDS = wordsInAll('function');

/** Words that any report may use. */
export const COMMON_WORDS = wordsInAll('common');

/** Words of the phrases that reports are made of, such as “should take all necessary measures to ensure”. */
export const FORMULA_WORDS = wordsInAll('formula');

/** Words by which a post is called: who is called by one of them alone is not named. */
export const OFFICES = phrasesIn(words.offices);

/** Small words within names, such as “van”. */
export const PARTICLES = phrasesIn(words.particles);

/** Forms of the verbs of saying and acting, which follow whoever is named. */
export const SAYING = phrasesIn(words.saying);

/** Words before whoever did, said or gave something. */
export const AGENTS = phrasesIn(words.agents);

/** What inflection puts at the end of a name. */
export const ENDINGS = phrasesIn(words.endings);

/** Words after which a hyphen at a word's end stands for a part left out, as in “mid- and long-term”. */
export const JOINING = phrasesIn(words.joining);

/** Articles: what follows one is hardly a person. */
export const ARTICLES = phrasesIn(words.articles);

/** Words that make a place or an institution of the name beside them. */
export const PLACE_WORDS = phrasesIn(words.places);

/** Words before the name that somebody had at birth or is called by. */
export const BORN = phrasesIn(words.born);

/** Prepositions after which a place is named. */
export const LOCATIVE = phrasesIn(words.locative);

/** Posts and titles that follow a Chinese surname. */
export const HAN_TITLES = phrasesIn(words.hanTitles);

/** The codes of currencies, after ISO 4217. */
export const CURRENCIES = phrasesIn(words.currencies);
