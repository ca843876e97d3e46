/** Whom a public export must not name, and where a text does so all the same. */
import { wordsOf } from '../../domain/word-runs.ts';
import type { Entry, Participant, Person } from '../../syntax/generated/ast.ts';
import { isParticipant, isPerson } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { indexOf } from '../../workspace/index-manager.ts';
import { perCheck } from '../per-check.ts';
import type { RuleContext } from '../rule.ts';

/** Somebody with a name in the report or in a vocabulary. */
export type Individual = Participant | Person;

/** A title before a name, which makes it the name of a person whoever that is. */
export const HONORIFIC = /(?<![\p{L}\p{N}])(?:H\.?E\.?|Mr|Ms|Mrs|Mme|Dr|Prof)\.?\s+/u;

/** Everybody that the report can name, the mission's own members included. */
const everybody = perCheck(({ file, document, services }): readonly Individual[] => {
  const shared = [...indexOf(services.shared).shared('party').values()].map(({ node }) => node);
  const referred = document.references.map(reference => ('ref' in reference ? reference.ref : undefined));
  const all = new Set([...file.entries, ...referred, ...shared]);
  return [...all].filter(entry => isPerson(entry) || isParticipant(entry));
});

/** Those whom public readers know by a pseudonym only. */
export const hiddenPeople = perCheck((context): readonly Individual[] =>
  everybody(context).filter(entry => isHidden(entry, context)),
);

/** The surnames that anybody may read, since the mission's members are named. */
export const shownSurnames = perCheck(
  (context): ReadonlySet<string> =>
    new Set(
      everybody(context)
        .filter(entry => !isHidden(entry, context))
        .flatMap(entry => nameOf(entry).at(-1) ?? []),
    ),
);

/** True for an entry that a public export puts a pseudonym in the place of. */
export function isHidden(entry: Entry, { staffNames }: RuleContext): entry is Individual {
  return isPerson(entry) || (!staffNames && isParticipant(entry));
}

/** The name of a person as its words, without the title before it. */
export function nameOf(person: Individual): readonly string[] {
  const { text } = proseOf(person).title;
  return wordsOf(text.replace(new RegExp(`^(?:${HONORIFIC.source})+`, 'u'), ''));
}
