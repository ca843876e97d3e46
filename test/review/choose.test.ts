/** Which changes are taken in for what somebody asks for on the command line. */
import { expect, test } from 'vitest';
import type { Change } from '../../src/review/change.ts';
import { type Choice, chosenBy, readChoice } from '../../src/review/choose.ts';
import cases from './choose.json' with { type: 'json' };

interface Case {
  readonly name: string;
  readonly accept: readonly string[];
  readonly reject?: readonly string[];
  /** The numbers of what is taken in. */
  readonly then: readonly number[];
}

const EDITS = [{ start: 0, end: 0, text: 'New.' }];
const change = (number: number, author: string, state: Change['state'] = 'offered'): Change => ({
  ...{ number, author, date: undefined, state, entry: 'wells' },
  ...{ kind: 'inserted', old: '', new: 'New.', edits: EDITS },
});
const CHANGES = [
  change(1, 'Ann Lee'),
  change(2, 'Bo Wu'),
  change(3, 'Ann Lee', 'collides'),
  change(4, 'Ann Lee'),
  change(5, 'Ann Lee', 'taken'),
];

const choices = (texts: readonly string[] = []): readonly Choice[] =>
  texts.flatMap(text => readChoice(text) ?? []);

test.each(cases as readonly Case[])('$name', ({ accept, reject, then }) => {
  expect([...chosenBy(CHANGES, choices(accept), choices(reject))]).toEqual(then);
});
