/** Words that tell nothing by themselves, and words that stand about names, in the languages of reports; `language/schema/words.json` says what each list is. */
import words from '../../language/words/all.json' with { type: 'json' };
import { wordsInAll } from './language-words.ts';
import { phrasesIn } from './phrases.ts';

export const FUNCTION_WORDS = setInAll('function');
export const COMMON_WORDS = wordsInAll('common');
export const FORMULA_WORDS = wordsInAll('formula');
export const OFFICES = phrasesIn(words.offices);
export const PARTICLES = phrasesIn(words.particles);
export const SAYING = phrasesIn(words.saying);
export const AGENTS = phrasesIn(words.agents);
export const ENDINGS = phrasesIn(words.endings);
export const JOINING = phrasesIn(words.joining);
export const ARTICLES = phrasesIn(words.articles);
export const PLACE_WORDS = phrasesIn(words.places);
export const BODIES = phrasesIn(words.bodies);
export const INSTRUMENTS = phrasesIn(words.instruments);
export const NORMS = phrasesIn(words.norms);
export const BORN = phrasesIn(words.born);
export const LOCATIVE = phrasesIn(words.locative);
export const TRUSTING = phrasesIn(words.trusting);
export const HAN_TITLES = phrasesIn(words.hanTitles);
export const CURRENCIES = phrasesIn(words.currencies);

function setInAll(list: Parameters<typeof wordsInAll>[0]): ReadonlySet<string> {
  return new Set(wordsInAll(list));
}
