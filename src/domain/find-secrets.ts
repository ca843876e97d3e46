/** Whatever must not be read, by all that it is known by: names of persons and of things, numbers and mailboxes. */

import { bodyFinder } from './find-bodies.ts';
import { peopleFinder } from './find-people.ts';
import { identifiersIn } from './identifiers.ts';
import type { FoundSecret, Secret, SecretFinder, Surroundings } from './secret.ts';

/** A search for all of these, where the report around the text is known. */
export function secretFinder<T>(secrets: readonly Secret<T>[], surroundings: Surroundings): SecretFinder<T> {
  const people = peopleFinder(
    secrets.filter(({ sort }) => sort === 'person'),
    surroundings,
  );
  const bodies = bodyFinder(secrets, surroundings);
  const identifiers = new Map(
    secrets.flatMap(({ texts = [], value }) =>
      texts
        .flatMap(identifiersIn)
        .filter(({ isFigure }) => !isFigure)
        .map(({ key }) => [key, value] as const),
    ),
  );
  const reached = (text: string): readonly FoundSecret<T>[] =>
    identifiersIn(text).flatMap(({ key, isFigure = false, start, end }) => {
      const value = identifiers.get(key);
      return value === undefined ? [] : [{ value, start, end, isSure: !isFigure, isWhole: !isFigure }];
    });
  return {
    inText: text => {
      const first = identifiers.size === 0 ? [] : reached(text);
      return together(together(first, people.inText(text)), bodies.inText(text));
    },
    inName: name => together(people.inName(name), bodies.inName(name)),
  };
}

/** What is found first, and of others what stands elsewhere; a name that is sure goes before one that is not. */
export function together<T>(
  found: readonly FoundSecret<T>[],
  others: readonly FoundSecret<T>[],
): readonly FoundSecret<T>[] {
  const meets = (one: FoundSecret<T>, other: FoundSecret<T>) =>
    one.start < other.end && other.start < one.end;
  const isLess = (one: FoundSecret<T>) =>
    !one.isSure && others.some(other => other.isSure && meets(one, other));
  const first = found.filter(each => !isLess(each));
  return [...first, ...others.filter(other => !first.some(each => meets(each, other)))];
}
