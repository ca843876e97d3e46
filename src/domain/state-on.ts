/** How something stands on a day: what was said of it first, and whatever has been said of it since. */

import { byCharacters } from './by-characters.ts';
import { type DateText, lastDay } from './dates.ts';
import { grouped } from './grouped.ts';
import type { FollowedUp } from './scales.ts';

/** What is said of something on a day. Without a date it is said of no day, and counts for none. */
export interface Said<Values> {
  readonly date?: DateText | undefined;
  readonly values: Partial<Values>;
  /** Its own words: of several who say the same, one goes first, in whatever order they are read. */
  readonly words: string;
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
 * How something stands at the end of a day, `YYYY-MM-DD`. A month or a year is its last day. Where what is said on one
 * day differs, the value stays as it was before that day.
 */
export function stateOn<Values extends object, By>(
  first: Partial<Values>,
  said: readonly By[],
  read: (each: By) => Said<Values>,
  day: string,
): State<Values, By> {
  const values = new Map<keyof Values, StateValue<unknown, By>>();
  for (const [word, value] of given(first)) values.set(word, { value });
  const disagreements = new Map<keyof Values, Disagreement<keyof Values, By>>();
  const inOrder = dated(said, read).filter(({ on }) => on <= day);
  for (const sayings of grouped(inOrder.map(saying => [saying.on, saying])).values()) {
    for (const [word, sayers] of byWord(sayings)) {
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

/** In the order of their days, and within a day of their words. */
function dated<Values, By>(
  said: readonly By[],
  read: (each: By) => Said<Values>,
): readonly Dated<Values, By>[] {
  return said
    .flatMap((by): Dated<Values, By> | [] => {
      const saying = read(by);
      return saying.date === undefined ? [] : { ...saying, on: lastDay(saying.date), by };
    })
    .sort((a, b) => byCharacters(a.on, b.on) || byCharacters(a.words, b.words));
}

function byWord<Values, By>(
  sayings: readonly Dated<Values, By>[],
): ReadonlyMap<keyof Values, readonly Required<StateValue<unknown, By>>[]> {
  return grouped(
    sayings.flatMap(({ values, by }) => given(values).map(([word, value]) => [word, { value, by }] as const)),
  );
}

function given<Values extends object>(values: Partial<Values>): readonly [keyof Values, unknown][] {
  return (Object.entries(values) as [keyof Values, unknown][]).filter(([, value]) => value !== undefined);
}
