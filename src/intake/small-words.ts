/** Small words about names, of all languages, as sources of expressions; those but “and” take the blank behind them along. */
import { phrasesOf } from '../lexicon/intake-words.ts';
import { ARTICLES, LOCATIVE } from '../lexicon/ordinary-words.ts';

const oneOf = (words: readonly string[]) =>
  `(?:${[...new Set(words)].sort((a, b) => b.length - a.length).join('|')})`;

/** `and`, `et` */
export const AND = oneOf(phrasesOf('and'));
/** `the`, `l’` */
export const THE = `(?:${oneOf(ARTICLES)}\\s+|l['’]\\s*)`;
/** `the`, `une`: an article of whichever kind in front of a name. */
export const ARTICLE = `(?:${oneOf(phrasesOf('nameArticles'))}\\s+|l['’]\\s*)`;
/** `of`, `de`, `d’` */
export const OF = `(?:${oneOf(phrasesOf('of'))}\\s+|d['’]\\s*)`;
/** `in`, `au` */
export const AT = `(?:${oneOf([...phrasesOf('whereTo'), ...LOCATIVE])}\\s+)`;
