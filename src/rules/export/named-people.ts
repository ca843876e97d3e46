/** Whom an export must not name, and by which words its texts do so all the same. */
import { type FoundPerson, type PeopleFinder, peopleFinder } from '../../domain/find-people.ts';
import { namesIn } from '../../domain/person-names.ts';
import type { Entry, Participant, Person } from '../../syntax/generated/ast.ts';
import { isHeader, isParticipant, isPerson } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { indexOf } from '../../workspace/index-manager.ts';
import { perCheck } from '../per-check.ts';
import type { RuleContext } from '../rule.ts';
import { isWithheld, openNames } from './leaving.ts';
import { textsOf } from './texts-of.ts';

/** Somebody with a name in the report or in a vocabulary. */
export type Individual = Participant | Person;

/** Those whom the report declares or refers to, the mission's own members included. */
const own = perCheck(({ file, document }): readonly Individual[] => {
  const referred = document.references.map(reference => ('ref' in reference ? reference.ref : undefined));
  return [...new Set([...file.entries, ...referred])].filter(isIndividual);
});

/** The names by which they are mentioned. */
export const mentionedPeople = perCheck(
  (context): ReadonlySet<string> => new Set(own(context).flatMap(({ name }) => name ?? [])),
);

/** Those whom only the vocabularies around the report declare. */
const others = perCheck((context): readonly Individual[] => {
  const known = new Set(own(context));
  const shared = [...indexOf(context.services.shared).shared('party').values()].map(({ node }) => node);
  return shared.filter(isIndividual).filter(entry => !known.has(entry));
});

function isIndividual(entry: unknown): entry is Individual {
  return isPerson(entry) || isParticipant(entry);
}

/** Those whom the readers know by a pseudonym only, or not at all. */
export const hiddenPeople = perCheck((context): readonly Individual[] =>
  [...own(context), ...others(context)].filter(entry => isHidden(entry, context)),
);

/** True for a person whose name does not reach the readers. */
export function isHidden(entry: Entry, context: RuleContext): entry is Individual {
  const { audience, staffNames } = context;
  if (!isIndividual(entry)) return false;
  return isWithheld(entry, context) || (audience === 'public' && (isPerson(entry) || !staffNames));
}

/** The titles of all persons whose names may be read. */
const shownPeople = perCheck((context): readonly string[] =>
  own(context)
    .filter(entry => !isHidden(entry, context))
    .map(titleOf),
);

/** The titles of all whose names may be read: of persons, and of whatever else has a name. */
export const shownNames = perCheck((context): readonly string[] => [
  ...shownPeople(context),
  ...openNames(context),
]);

/** Where a text names somebody who is hidden; a person whom only a vocabulary declares, only where the name is whole. */
export const peopleIn = perCheck((context): PeopleFinder<Individual> => {
  const hidden = (people: readonly Individual[]) =>
    people.filter(entry => isHidden(entry, context)).map(entry => ({ title: titleOf(entry), value: entry }));
  const texts = context.file.entries.flatMap(entry =>
    isHeader(entry) || isIndividual(entry) ? [] : textsOf(entry).map(({ text }) => text),
  );
  const surroundings = { shown: shownPeople(context), things: openNames(context), texts };
  const findOwn = peopleFinder(hidden(own(context)), surroundings);
  const findOthers = peopleFinder(hidden(others(context)), surroundings);
  return {
    inText: text => together(findOwn.inText(text), findOthers.inText(text)),
    inName: name => findOwn.inName(name),
  };
});

function together(
  found: readonly FoundPerson<Individual>[],
  others: readonly FoundPerson<Individual>[],
): readonly FoundPerson<Individual>[] {
  const isNew = ({ start, end }: FoundPerson<Individual>) =>
    !found.some(each => each.start < end && start < each.end);
  return [...found, ...others.filter(each => each.isWhole && isNew(each))];
}

/** The phrases that say what a person does: the function, and the title of an entry that gives no name. */
export function functionsOf(person: Individual): readonly string[] {
  const title = titleOf(person);
  return [...(person.role ? [person.role] : []), ...(namesIn(title).length === 0 ? [title] : [])];
}

function titleOf(person: Individual): string {
  return proseOf(person).title.text;
}
