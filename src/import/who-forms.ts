/** The forms in which a text says who is to do something. */

import { anyOf, folded } from '../lexicon/import-words.ts';
import { FUNCTION_WORDS, PARTICLES } from '../lexicon/ordinary-words.ts';
import { bare } from './party-names.ts';
import { ROLE } from './person-details.ts';
import { AND, leading } from './small-words.ts';

/** `J. Ekdahl`, `J.-B. Ekdahl`. */
export const INITIALS = /^(?:\p{Lu}\p{Ll}?\.[ -]?)+\p{Lu}\p{Ll}/u;
/** What stands in front of a colon, initials and short titles included. */
export const LEAD = /^((?:[^:.;]|(?<=(?:^|[\s.-])\p{L}{1,4})\.){1,60}?)\s?:\s/u;
const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
/** What goes on with a name. */
export const JOINS = new RegExp(`^(?:${anyOf([...FUNCTION_WORDS])})$`, 'u');

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

const PERSON_NAME = new RegExp(
  `^${CAPITAL}(?:\\s+(?:${AND}\\s+|${leading(PARTICLES)})?${CAPITAL}){0,4}$`,
  'u',
);

/** `J. Ekdahl`, `Nadia and Omar`. */
export function isPersonName(text: string): boolean {
  return PERSON_NAME.test(text);
}

/** “Le” begins a sentence more often than a name. */
const SMALL: ReadonlySet<string> = new Set([...FUNCTION_WORDS].map(folded));

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
