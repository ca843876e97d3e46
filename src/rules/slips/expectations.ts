/** What may stand in a place, in words. */
import type { Shape, Value } from '../../syntax/shape.ts';
import { list } from '../wording.ts';

/** The values of an attribute, as an author would name them. */
function inWords(values: readonly Value[]): string[] {
  return values.map(value => {
    switch (value.kind) {
      case 'date':
        return 'a date such as 2010-06-30, 2010-06 or 2010';
      case 'time':
        return 'a time such as 14:30';
      case 'phrase':
        return 'a phrase in “quotes”';
      case 'code':
        return 'a short code';
      case 'goal':
        return 'a goal or target such as 6 or 6.1';
      case 'word':
        return `one of ${list(value.words, 'or')}`;
      default:
        return NAMES[value.of] ?? `the name of a ${value.of.toLowerCase()}`;
    }
  });
}

const NAMES: Readonly<Record<string, string>> = {
  Answered: 'the name of a finding or recommendation',
  Event: 'the name of a meeting or visit',
  Mission: 'the name of a mission and of its entry, as in mission-2009.backlog',
  Objective: 'the name of an objective',
  Organization: 'the name of an organization',
  Party: 'the name of an organization, participant or person',
};

/** One of these values. */
export function oneOf(values: readonly Value[]): string {
  return inWords(values).join(', or ');
}

/** What an entry can have before its colon. */
export function partsOf({ name, takesTags, flags, attributes }: Shape): string {
  const parts = [
    ...(name === 'none' ? [] : ['a name']),
    ...(takesTags ? ['tags such as #justice'] : []),
    ...flags,
    ...attributes.keys(),
  ];
  return parts.length === 0 ? 'nothing before its colon' : `${list(parts)} before its colon`;
}
