/** What has been said of an earlier report since it was issued, as far as the next one begins with it. */
import { isDate } from '../domain/dates.ts';
import { followedUp } from '../domain/state-on.ts';
import { CHANGING_ROWS } from '../lexicon/attributes.ts';
import { isName } from '../lexicon/free-names.ts';
import { textOf } from '../rules/update/agrees.ts';
import { entriesOf } from '../syntax/entries.ts';
import { type Followed, isAction, isFinding, type PartyName, type Update } from '../syntax/generated/ast.ts';
import type { HowFar } from '../syntax/goes-on.ts';
import { proseOf } from '../syntax/prose.ts';
import { type Changing, changingIn, dayOf, standingOn, type Thing } from '../syntax/updates.ts';

export interface Since {
  readonly howFar: (entry: Followed) => ReturnType<HowFar>;
  /** The attributes that are other than the report says, as they are written; nothing for what is said no longer. */
  changed(entry: Followed): ReadonlyMap<string, string>;
  /** Who follows it up. */
  ownersOf(entry: Followed): readonly PartyName[];
}

/** For a report of which nothing has been said. */
export const NOTHING_SINCE: Since = {
  howFar: entry => (isFinding(entry) ? {} : entry),
  changed: () => new Map(),
  ownersOf: entry => ('owner' in entry ? entry.owner : []),
};

/** As things stand on a day. */
export function sinceIssue(thingOf: (entry: Followed) => Thing, day: string): Since {
  const valuesOf = (entry: Followed) => standingOn(thingOf(entry), day).values;
  return {
    howFar: entry => followedUp(valuesOf(entry), dayOf),
    changed: entry => {
      const values = valuesOf(entry);
      const own = changingIn(entry);
      const words = CHANGING_ROWS.map(({ word }) => word).filter(
        word => values[word]?.by || values[word]?.value !== own[word],
      );
      return new Map(
        words.filter(word => canSay(entry, word)).map(word => [word, written(word, values[word])]),
      );
    },
    ownersOf: entry => valuesOf(entry).owner?.by?.owner ?? NOTHING_SINCE.ownersOf(entry),
  };
}

/** False for an attribute that entries of its sort do not have: what it says stands in updates alone. */
function canSay(entry: Followed, word: keyof Changing): boolean {
  return !isFinding(entry) && !(isAction(entry) && word === 'response');
}

function written(
  word: keyof Changing,
  state: { readonly value: string; readonly by?: Update } | undefined,
): string {
  if (!state) return '';
  const { value, by } = state;
  if (by) return word === 'owner' ? ownerOf(by) : textOf(by, word);
  const names = word === 'owner' ? value.split(', ') : [value];
  const isPhrase = CHANGING_ROWS.some(row => row.word === word && row.value === 'phrase');
  const isWord = (name: string) => (word === 'due' ? isDate(name) : !isPhrase && isName(name));
  return `${word} ${names.map(name => (isWord(name) ? name : inMarks(name))).join(', ')}`;
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
