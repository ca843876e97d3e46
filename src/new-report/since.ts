/** What has been said of an earlier report since it was issued, as far as the next one begins with it. */
import { followedUp } from '../domain/state-on.ts';
import { attributesOf } from '../syntax/attributes.ts';
import type { Finding, Followed, Update } from '../syntax/generated/ast.ts';
import type { HowFar } from '../syntax/goes-on.ts';
import { type Changing, dayOf, keyOf, standingOn } from '../syntax/updates.ts';

export interface Since {
  readonly howFar: HowFar;
  /** True for a finding that no longer holds. */
  isResolved(finding: Finding): boolean;
  /** The attributes that are other than the report says, as updates write them. */
  changed(entry: Followed): ReadonlyMap<string, string>;
}

/** For a report of which nothing has been said. */
export const NOTHING_SINCE: Since = {
  howFar: entry => entry,
  isResolved: () => false,
  changed: () => new Map(),
};

/** What the next report says itself, in words that stand in no other. */
const CARRIED: readonly (keyof Changing)[] = ['status', 'response', 'due', 'cost'];

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
        CARRIED.flatMap(word => {
          const by = values[word]?.by;
          return by ? [[word, textOf(by, word)] as const] : [];
        }),
      );
    },
  };
}

/** An attribute as it is written. */
function textOf(update: Update, word: string): string {
  const { start = 0, end = 0 } = attributesOf(update).find(({ name }) => name === word) ?? {};
  return update.$cstNode?.root.fullText.slice(start, end) ?? '';
}
