import { expect, test } from 'vitest';
import type { Marking } from '../../src/domain/marking.ts';
import { lostMarkings } from '../../src/syntax/standing-markings.ts';

/** A marking as `place level`, with the entry where it is known: `structure confidential`, `text confidential first`. */
const marking = (written: string) => {
  const [place, level, entry] = written.split(' ') as ['text' | 'outside' | 'structure', Marking, string?];
  return { place, level, words: level, ...(entry !== undefined && { entry }) };
};
const written = ({ place, level }: { readonly place: string; readonly level: Marking }) =>
  `${place} ${level}`;

test.each([
  ['one that stays', ['structure confidential'], ['structure confidential'], []],
  ['one that goes', ['structure confidential'], [], ['structure confidential']],
  [
    'one that is weakened',
    ['structure strictly-confidential'],
    ['structure confidential'],
    ['structure strictly-confidential'],
  ],
  ['one that is raised', ['structure confidential'], ['structure strictly-confidential'], []],
  [
    'one that moves to where it does less',
    ['structure confidential'],
    ['text confidential'],
    ['structure confidential'],
  ],
  ['one that moves to where it does more', ['text confidential'], ['structure confidential'], []],
  [
    'one for two',
    ['text confidential', 'outside confidential'],
    ['structure confidential'],
    ['text confidential'],
  ],
  [
    'of two in the text of an entry that is marked now',
    ['text confidential first', 'text confidential first'],
    ['structure confidential first'],
    [],
  ],
  [
    'of two in an entry that is marked lower',
    ['text strictly-confidential first', 'text strictly-confidential first'],
    ['structure confidential first'],
    ['text strictly-confidential', 'text strictly-confidential'],
  ],
  [
    'of two in two entries of which one is marked now',
    ['text confidential first', 'text confidential second'],
    ['structure confidential first'],
    ['text confidential'],
  ],
  [
    'a strong one, which takes the place that a weak one could have had',
    ['text confidential', 'structure strictly-confidential'],
    ['structure strictly-confidential', 'text strictly-confidential'],
    [],
  ],
  [
    'the weaker of two for which there is one left',
    ['structure confidential', 'structure strictly-confidential'],
    ['structure strictly-confidential'],
    ['structure confidential'],
  ],
] as const)('of the markings before a change is lost: %s', (_, before, after, lost) => {
  expect(lostMarkings(before.map(marking), after.map(marking)).map(written)).toEqual(lost);
});
