import { goalIdentifier, isGoalOrTarget } from '../domain/development-goals.ts';
import { type PlainAttributeOf, plainAttributesOf } from '../lexicon/attributes.ts';
import type { EntryType } from '../lexicon/words.ts';
import { plainValues } from '../report/plain-values.ts';

/** An entry of the syntax tree that can have the plain attributes of a type. */
type Holder<Type extends EntryType> = { readonly [Word in PlainAttributeOf<Type>]?: unknown };

/** The plain attributes of an entry, each under its word; lists are copied. */
export function plain<Type extends EntryType, Entry extends Holder<Type>>(
  entry: Entry,
  type: Type,
): Pick<Entry, PlainAttributeOf<Type> & keyof Entry> {
  const values = plainAttributesOf(type).map(({ word, value: sort }) => {
    const value: unknown = Reflect.get(entry, word);
    if (sort === 'goals') return [word, identifiers(plainValues(entry, word))];
    return [word, Array.isArray(value) ? [...value] : value];
  });
  return Object.fromEntries(values);
}

function identifiers(numbers: readonly string[]): readonly string[] | undefined {
  const known = numbers.filter(isGoalOrTarget);
  return known.length === 0 ? undefined : known.map(goalIdentifier);
}
