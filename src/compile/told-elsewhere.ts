import type { Link } from '../report/report.ts';
import type { Entry, Followed, Update } from '../syntax/generated/ast.ts';
import { isFinding, isMission } from '../syntax/generated/ast.ts';
import type { IssuedValues } from '../syntax/issued-editions.ts';
import { effectiveMarking } from '../syntax/markings.ts';
import { editionValues, namedInUpdates, type Thing } from '../syntax/updates.ts';
import { date, given } from './given.ts';
import { partyNames } from './parties.ts';
import { plain } from './plain.ts';

/** What reports and updates say of things that a mission tells of, and whom they name; each with all that is told of it. */
export function elsewhere(
  mission: string,
  things: ReadonlyMap<Followed, Thing>,
  isHeld: (entry: Followed | Update) => boolean,
): {
  readonly links: readonly Link[];
  readonly updates: readonly Update[];
  readonly parties: readonly Entry[];
} {
  const all = [...things.values()];
  const others = new Set(
    all.flatMap(thing => thing.updates).filter(({ about }) => about?.mission?.$refText !== mission),
  );
  const owners = all.flatMap(({ entries }) =>
    entries.flatMap(entry => ('owner' in entry ? entry.owner : [])),
  );
  return {
    links: [...things].flatMap(([{ name = '' }, { entries }]) =>
      entries.flatMap(entry => linksOf(name, entry, isHeld)),
    ),
    updates: [...others],
    parties: [...namedInUpdates([...others]), ...owners.flatMap(({ party }) => party?.ref ?? [])],
  };
}

function linksOf(id: string, entry: Followed, isHeld: (entry: Followed) => boolean): readonly Link[] {
  const mission = entry.$container.entries.find(isMission)?.name;
  if (!mission || !entry.name) return [];
  const about = { id, in: { mission, id: entry.name } };
  const marking = isHeld(entry) ? 'strictly-confidential' : effectiveMarking(entry);
  return editionValues(entry, valuesOf).map(({ since, values }) => ({
    ...about,
    ...given({ since: date(since) }),
    ...values,
    marking,
  }));
}

function valuesOf(said: Followed | IssuedValues): Omit<Link, 'id' | 'in' | 'since' | 'marking'> {
  if (isFinding(said)) return { owner: [] };
  const { due, dueText } = said;
  return {
    owner: said.owner.flatMap(party =>
      'name' in party ? { ...given({ id: party.id }), name: party.name } : partyNames([party]),
    ),
    ...given({ due: date(due), dueText, ...plain(said, 'Update') }),
  };
}
