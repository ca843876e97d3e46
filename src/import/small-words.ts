/** Small words about names, of all languages, as sources of expressions; those but “and” take the blank behind them along. */
import { anyOf, phrasesOf } from '../lexicon/import-words.ts';
import { ARTICLES, LOCATIVE } from '../lexicon/ordinary-words.ts';

/** One of some words, as they are written. */
export function oneOf(words: readonly string[]): string {
  const sources = [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map(word => word.replaceAll(/['’]/g, "['’]").replaceAll('.', '\\.?').replaceAll(' ', '\\s+'));
  return `(?:${sources.join('|')})`;
}

/** One of some words in front of another one, which stands right behind an apostrophe or a hyphen. */
export function leading(words: readonly string[]): string {
  return `(?:${oneOf(words)}(?:\\s+|(?<=['’-])\\s*))`;
}

/** Every article, and other words with which the name of something begins. */
export const DETERMINERS = [
  ...new Set([...ARTICLES, ...phrasesOf('nameArticles'), ...phrasesOf('determiners')]),
];
/** `and`, `et` */
export const AND = oneOf(phrasesOf('and'));
/** `the`, `une`, `l’` */
export const ARTICLE = leading(phrasesOf('nameArticles'));
/** `of`, `de`, `d’` */
export const OF = leading(phrasesOf('of'));
/** `in`, `au` */
export const AT = leading([...phrasesOf('whereTo'), ...LOCATIVE]);
/** `in`, `near` */
export const LOCATED = leading([...LOCATIVE, ...phrasesOf('located')]);
/** `by`, `avec` */
export const BY_OR_WITH = leading([...phrasesOf('byWord'), ...phrasesOf('withWords')]);
/** `Col. (ret.) Lee`: what is said between a rank and a name. */
export const RETIRED = new RegExp(`\\s\\(${oneOf(phrasesOf('retired'))}\\.?\\)(?=\\s+\\p{Lu})`, 'giu');
/** Small words between those of the name of a body or an office: `of`, `for`. */
export const WITHIN = leading([...phrasesOf('of'), ...phrasesOf('withinNames')]);

const JOINT = new RegExp(
  `(?:[\\s,.;]|${anyOf(['and', 'byWord', 'nameArticles'].flatMap(list => phrasesOf(list)))})+$`,
  'u',
);

/** A text without what joins it to the next name. */
export function withoutJoint(tail: string): string {
  return tail.replace(JOINT, '');
}
