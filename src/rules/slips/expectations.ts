/** What may stand in a place, in words. */
import { listOf } from '../../messages/lists.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Shape, Value } from '../../syntax/shape.ts';
import { quote } from '../wording.ts';

/** The values of an attribute, as an author would name them; words of the language one by one. */
function inWords(value: Value): readonly string[] {
  if (value.kind === 'word') return value.words.map(quote);
  if (value.kind === 'name') return [ruleText('syntax.value.name', { type: value.of })];
  return [ruleText(VALUES[value.kind])];
}

const VALUES = {
  date: 'syntax.value.date',
  time: 'syntax.value.time',
  phrase: 'syntax.value.phrase',
  code: 'syntax.value.code',
  goal: 'syntax.value.goal',
} as const;

export function oneOf(values: readonly Value[]): string {
  return listOf(values.flatMap(inWords), 'or');
}

/** What can stand after an entry word, before the colon. */
export function partsAfter(word: string, { name, takesTags, flags, attributes }: Shape): string {
  const parts = [
    ...(name === 'none' ? [] : [ruleText('syntax.part.name')]),
    ...(takesTags ? [ruleText('syntax.part.tags')] : []),
    ...[...flags, ...attributes.keys()].map(quote),
  ];
  return parts.length === 0
    ? ruleText('syntax.no-parts', { word })
    : ruleText('syntax.parts', { word, parts: listOf(parts) });
}
