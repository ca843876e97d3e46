/** How something stands on a day: what was said of it first, and whatever has been said of it since. */

import { byCharacters } from './by-characters.ts';
import { type DateText, lastDay } from './dates.ts';
import { grouped } from './grouped.ts';
import type { FollowedUp } from './scales.ts';

/** What an update says. Without a date it is said of no day, and counts for none. */
export interface Said<Values> {
  /** The name under which it is said. */
  readonly about: string;
  readonly date?: DateText | undefined;
  readonly values: Partial<Values>;
  /** Its own words: of several who say the same, one goes first, in whatever order they are read. */
  readonly words: string;
}

/** What one edition of a report says. */
export interface Edition<Values> {
  /** The day since which it is known, `YYYY-MM-DD`; undefined where nothing tells. */
  readonly since: string | undefined;
  readonly values: Partial<Values>;
}

/** A thing in one of its reports. */
export interface Link<Values> {
  readonly name: string;
  /** Those in which it stands, oldest first; never none. */
  readonly editions: readonly Edition<Values>[];
}

/** One thing: its entries in the reports that `follows` ties together, oldest first, and all updates under any of its names. */
export interface Chain<Values, By> {
  readonly links: readonly Link<Values>[];
  readonly updates: readonly By[];
  read(update: By): Said<Values>;
}

/** A value, and what says it; nothing does where it stands as it was first said. */
export interface StateValue<Value, By> {
  readonly value: Value;
  readonly by?: By;
}

/** What is said otherwise by several on one day, and has not been said by anybody alone since. */
export interface Disagreement<Word, By> {
  readonly word: Word;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly by: readonly By[];
}

/** How it stands, value by value. */
export interface State<Values, By> {
  readonly values: { readonly [Word in keyof Values]?: StateValue<NonNullable<Values[Word]>, By> };
  /** What has been said up to the day, the oldest first. */
  readonly said: readonly By[];
  /** The last of each value that is not decided. */
  readonly disagreements: readonly Disagreement<keyof Values, By>[];
}

/**
 * How a thing stands at the end of a day, `YYYY-MM-DD`: what its newest report says that was known by then, and each update
 * up to the day; under an earlier name, each since that report was first known, which says anew how things stand. A month
 * or a year is its last day. Where what is said on one day differs, the value stays as it was before that day.
 */
export function stateOn<Values extends object, By>(chain: Chain<Values, By>, day: string): State<Values, By> {
  const links = linksOn(chain, day);
  const values = new Map<keyof Values, StateValue<unknown, By>>();
  for (const [word, value] of given(links.at(-1)?.values ?? {})) values.set(word, { value });
  const disagreements = new Map<keyof Values, Disagreement<keyof Values, By>>();
  const inOrder = dated(chain).filter(
    ({ on, about }) => on <= day && links.some(({ name }) => name === about),
  );
  for (const sayings of grouped(inOrder.map(saying => [saying.on, saying])).values()) {
    for (const [word, sayers] of byWord(sayings, links)) {
      const [one] = sayers;
      if (!one) continue;
      if (new Set(sayers.map(({ value }) => JSON.stringify(value))).size === 1) {
        values.set(word, one);
        disagreements.delete(word);
      } else {
        disagreements.set(word, { word, day: sayings[0]?.on ?? day, by: sayers.map(({ by }) => by) });
      }
    }
  }
  return {
    values: Object.fromEntries(values) as State<Values, By>['values'],
    said: inOrder.map(({ by }) => by),
    disagreements: [...disagreements.values()],
  };
}

/** True where one of its reports was known by the end of a day. */
export function isKnownOn<Values>({ links }: Pick<Chain<Values, unknown>, 'links'>, day: string): boolean {
  return links.some(({ editions }) => editions.some(edition => isSince(edition, day)));
}

/**
 * How far something is that was asked for. Where it was rejected after it was said how far it is, that stands no
 * longer.
 */
export function followedUp<By>(
  { status, response }: State<Required<FollowedUp>, By>['values'],
  dateOf: (by: By) => DateText | undefined,
): FollowedUp {
  const dayOf = (by: By | undefined) => lastDay((by && dateOf(by)) ?? '0000');
  const isRefusedSince = response?.value === 'rejected' && dayOf(status?.by) < dayOf(response.by);
  return {
    ...(status && !isRefusedSince && { status: status.value }),
    ...(response && { response: response.value }),
  };
}

interface Dated<Values, By> extends Said<Values> {
  readonly on: string;
  readonly by: By;
}

/** What a link says on a day, and since when it is known itself. */
interface LinkOnDay<Values> extends Edition<Values> {
  readonly name: string;
}

/** Those that are known on a day, each by its edition of then; the first as it was first issued, where none is. */
function linksOn<Values>(
  { links }: Pick<Chain<Values, unknown>, 'links'>,
  day: string,
): readonly LinkOnDay<Values>[] {
  const found = links.flatMap(({ name, editions }) => {
    const edition = editions.findLast(each => isSince(each, day));
    return edition ? { name, since: editions[0]?.since, values: edition.values } : [];
  });
  if (found.length > 0) return found;
  return links
    .slice(0, 1)
    .flatMap(({ name, editions }) => editions.slice(0, 1).map(each => ({ ...each, name })));
}

function isSince({ since }: Edition<unknown>, day: string): boolean {
  return since === undefined || since <= day;
}

/** In the order of their days, and within a day of their words. */
function dated<Values, By>({ updates, read }: Chain<Values, By>): readonly Dated<Values, By>[] {
  return updates
    .flatMap((by): Dated<Values, By> | [] => {
      const saying = read(by);
      return saying.date === undefined ? [] : { ...saying, on: lastDay(saying.date), by };
    })
    .sort((a, b) => byCharacters(a.on, b.on) || byCharacters(a.words, b.words));
}

/** What counts of what is said on a day, value by value. */
function byWord<Values extends object, By>(
  sayings: readonly Dated<Values, By>[],
  links: readonly LinkOnDay<Values>[],
): ReadonlyMap<keyof Values, readonly Required<StateValue<unknown, By>>[]> {
  const newest = links.at(-1);
  const isOvertaken = ({ about, on }: Dated<Values, By>) =>
    about !== newest?.name && on < (newest?.since ?? '');
  return grouped(
    sayings
      .filter(saying => !isOvertaken(saying))
      .flatMap(({ values, by }) => given(values).map(([word, value]) => [word, { value, by }] as const)),
  );
}

function given<Values extends object>(values: Partial<Values>): readonly [keyof Values, unknown][] {
  return (Object.entries(values) as [keyof Values, unknown][]).filter(([, value]) => value !== undefined);
}
