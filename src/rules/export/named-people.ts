/** Whom an export must not name, and by which words its texts do so all the same. */
import type { LangiumDocument } from 'langium';
import { type FoundPerson, type PeopleFinder, peopleFinder } from '../../domain/find-people.ts';
import { namesIn } from '../../domain/person-names.ts';
import { fileOf } from '../../syntax/file-of.ts';
import type { Entry, Participant, Person } from '../../syntax/generated/ast.ts';
import { isHeader, isParticipant, isPerson } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { referredEntries } from '../../syntax/referred-entries.ts';
import { indexOf } from '../../workspace/index-manager.ts';
import { perCheck } from '../per-check.ts';
import type { RuleContext } from '../rule.ts';
import { isWithheld, openNames } from './leaving.ts';
import { textsOf } from './texts-of.ts';

/** Somebody with a name in the report or in a vocabulary. */
export type Individual = Participant | Person;

/** Those whom the report declares or refers to, the mission's own members included. */
const own = perCheck(({ document }): readonly Individual[] => peopleOf(document));

/** The names by which they are mentioned. */
export const mentionedPeople = perCheck(
  (context): ReadonlySet<string> => new Set(own(context).flatMap(({ name }) => name ?? [])),
);

/** Those whom another version that goes out with the report declares or refers to, and this one does not. */
const ofOtherVersion = perCheck((context): readonly Individual[] => {
  const { otherVersion } = context;
  const isOwn = (entry: Individual) =>
    own(context).some(
      each => each === entry || (each.name === entry.name && titleOf(each) === titleOf(entry)),
    );
  return otherVersion ? peopleOf(otherVersion).filter(entry => !isOwn(entry)) : [];
});

function peopleOf(document: LangiumDocument): readonly Individual[] {
  return [...new Set([...fileOf(document).entries, ...referredEntries(document)])].filter(isIndividual);
}

/** True for somebody whom the report knows only from another version of it. */
export function isOfOtherVersion(person: Individual, context: RuleContext): boolean {
  return ofOtherVersion(context).includes(person);
}

/** Those whom only the vocabularies around the report declare. */
const others = perCheck((context): readonly Individual[] => {
  const known = new Set([...own(context), ...ofOtherVersion(context)]);
  const shared = indexOf(context.services.shared)
    .shared('party', context.document.uri)
    .values()
    .map(({ node }) => node);
  return shared.filter(isIndividual).filter(entry => !known.has(entry));
});

function isIndividual(entry: unknown): entry is Individual {
  return isPerson(entry) || isParticipant(entry);
}

/** Those whom the readers know by a pseudonym only, or not at all. */
export const hiddenPeople = perCheck((context): readonly Individual[] =>
  [...own(context), ...ofOtherVersion(context), ...others(context)].filter(entry => isHidden(entry, context)),
);

/** True for a person whose name does not reach the readers. */
export function isHidden(entry: Entry, context: RuleContext): entry is Individual {
  const { audience, staffNames } = context;
  if (!isIndividual(entry)) return false;
  return isWithheld(entry, context) || (audience === 'public' && (isPerson(entry) || !staffNames));
}

/** The titles of all persons whose names may be read, in whichever version they stand. */
const shownPeople = perCheck((context): readonly string[] => {
  const hidden = new Set(
    ofOtherVersion(context)
      .filter(entry => isHidden(entry, context))
      .map(titleOf),
  );
  return own(context)
    .filter(entry => !isHidden(entry, context))
    .map(titleOf)
    .filter(title => !hidden.has(title));
});

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
  const findOwn = peopleFinder(hidden([...own(context), ...ofOtherVersion(context)]), surroundings);
  const findOthers = peopleFinder(hidden(others(context)), surroundings);
  return {
    inText: text =>
      together(
        findOwn.inText(text),
        findOthers.inText(text).filter(({ isWhole }) => isWhole),
      ),
    inName: name => findOwn.inName(name),
  };
});

/** What is found first, and of others what stands elsewhere. */
export function together(
  found: readonly FoundPerson<Individual>[],
  others: readonly FoundPerson<Individual>[],
): readonly FoundPerson<Individual>[] {
  const isNew = ({ start, end }: FoundPerson<Individual>) =>
    !found.some(each => each.start < end && start < each.end);
  return [...found, ...others.filter(isNew)];
}

/** The phrases that say what a person does: the function, and the title of an entry that gives no name. */
export function functionsOf(person: Individual): readonly string[] {
  const title = titleOf(person);
  return [...(person.role ? [person.role] : []), ...(namesIn(title).length === 0 ? [title] : [])];
}

function titleOf(person: Individual): string {
  return proseOf(person).title.text;
}
