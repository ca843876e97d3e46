/** The forms in which a text says who is to do something. */
import { flat } from '../lexicon/flat.ts';
import { anyOf, folded, phrasesOf } from '../lexicon/intake-words.ts';
import { FUNCTION_WORDS } from '../lexicon/ordinary-words.ts';
import { bare } from './party-names.ts';
import { ROLE } from './person-details.ts';

/** `J. Ekdahl`, `J.-B. Ekdahl`. */
export const INITIALS = /^(?:\p{Lu}\p{Ll}?\.[ -]?)+\p{Lu}\p{Ll}/u;
/** What stands in front of a colon, initials and short titles included. */
export const LEAD = /^((?:[^:.;]|(?<=(?:^|[\s.-])\p{L}{1,4})\.){1,60}?)\s?:\s/u;
/** What goes on with a name. */
export const JOINS = /^(?:and|et|y|e|of|de|du|des|del|for|pour|para|in|en|on|au|aux|al)$/u;

/** `The administrator`: an office, whoever holds it. */
export function isOffice(text: string): boolean {
  const words = folded(bare(text)).split(' ');
  return words.length < 8 && ROLE.test(words.slice(0, 2).join(' ')) && !/[,:;()\d]/.test(text);
}

/** True for a text that begins with a capital letter. */
export function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

/** A name and no sentence. */
export function isOwner(text: string): boolean {
  return text.split(/\s+/).length < 8 && !/\d/.test(text);
}

/** `J. Ekdahl`, `Nadia and Omar`. */
export function isPersonName(text: string): boolean {
  return /^(?:\p{Lu}[\p{L}\p{M}'’.-]*)(?:\s+(?:(?:and|et|y|de|van|von|da|di|el)\s+)?\p{Lu}[\p{L}\p{M}'’.-]*){0,4}$/u.test(
    text,
  );
}

/** “Le” begins a sentence more often than a name. */
const SMALL: ReadonlySet<string> = new Set(FUNCTION_WORDS.map(folded));

/** True for a name in capitals of somebody who is known, whatever stands in front of it. */
export function isNamedElsewhere(name: string, isKnown: (name: string) => boolean): boolean {
  const plain = name.replace(/^(?:\p{Lu}\p{Ll}{0,4}\.?\s)(?=\p{Lu})/u, '');
  return (
    isCapital(name) &&
    !SMALL.has(folded(name)) &&
    isCapital(name.split(/\s+/).at(-1) ?? '') &&
    [name, plain].some(each => isKnown(each))
  );
}

/** True for what may name anybody: a few words behind an article, and no sentence. */
export function isNounPhrase(text: string, hasArticle: boolean): boolean {
  const name = bare(text);
  const isLed = hasArticle || name.length < text.trim().length;
  const words = name.split(/\s+/);
  return (
    isLed &&
    words.length < 9 &&
    /^[\p{L}\s'’-]{3,}$/u.test(name) &&
    !SMALL.has(folded(words[0] ?? '')) &&
    !VERB.test(flat(name))
  );
}

const VERB = new RegExp(anyOf([...phrasesOf('beings'), ...phrasesOf('relatives')]), 'u');
