/** What has been said of an earlier report since it was issued, as far as the next one begins with it. */
import { followedUp } from '../domain/state-on.ts';
import { CHANGING_ROWS } from '../lexicon/attributes.ts';
import { textOf } from '../rules/update/agrees.ts';
import { entriesOf } from '../syntax/entries.ts';
import type { Finding, Followed, PartyName, Update } from '../syntax/generated/ast.ts';
import type { HowFar } from '../syntax/goes-on.ts';
import { proseOf } from '../syntax/prose.ts';
import { dayOf, keyOf, standingOn } from '../syntax/updates.ts';

export interface Since {
  readonly howFar: HowFar;
  /** True for a finding that no longer holds. */
  isResolved(finding: Finding): boolean;
  /** The attributes that are other than the report says, as updates write them. */
  changed(entry: Followed): ReadonlyMap<string, string>;
  /** Who follows it up. */
  ownersOf(entry: Followed): readonly PartyName[];
}

/** For a report of which nothing has been said. */
export const NOTHING_SINCE: Since = {
  howFar: entry => entry,
  isResolved: () => false,
  changed: () => new Map(),
  ownersOf: entry => ('owner' in entry ? entry.owner : []),
};

/** By these updates on the entries of a mission, up to a day. */
export function sinceIssue(mission: string, updates: readonly Update[], day: string): Since {
  const valuesOf = (entry: Followed) => {
    const own = updates.filter(update => keyOf(update) === `${mission}.${entry.name ?? ''}`);
    return standingOn(entry, own, day).values;
  };
  const howFar = (entry: Followed) => followedUp(valuesOf(entry), dayOf);
  return {
    howFar,
    isResolved: finding => howFar(finding).status === 'done',
    changed: entry => {
      const values = valuesOf(entry);
      return new Map(
        CHANGING_ROWS.flatMap(({ word }) => {
          const by = values[word]?.by;
          if (!by) return [];
          return [[word, word === 'owner' ? ownerOf(by) : textOf(by, word)] as const];
        }),
      );
    },
    ownersOf: entry => valuesOf(entry).owner?.by?.owner ?? NOTHING_SINCE.ownersOf(entry),
  };
}

/** Who follows it up; whoever only the file of updates knows is no name elsewhere. */
function ownerOf({ owner, $container }: Update): string {
  const isReport = entriesOf($container, 'Mission').length > 0;
  const names = owner.map(({ party, text }) => {
    if (party?.ref && !isReport && party.ref.$container === $container)
      return inMarks(proseOf(party.ref).title.text);
    return text === undefined ? (party?.$refText ?? '') : inMarks(text);
  });
  return `owner ${names.join(', ')}`;
}

function inMarks(words: string): string {
  return words.includes('"') ? `“${words}”` : `"${words}"`;
}
