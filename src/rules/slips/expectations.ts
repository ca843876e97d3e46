/** What may stand in a place, in words. */
import { listOf } from '../../messages/lists.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Shape, Value } from '../../syntax/shape.ts';
import { quote } from '../wording.ts';

/** The values of an attribute, as an author would name them; words of the language one by one. */
function inWords(value: Value): readonly string[] {
  switch (value.kind) {
    case 'date':
      return [ruleText('syntax.value.date')];
    case 'time':
      return [ruleText('syntax.value.time')];
    case 'phrase':
      return [ruleText('syntax.value.phrase')];
    case 'code':
      return [ruleText('syntax.value.code')];
    case 'goal':
      return [ruleText('syntax.value.goal')];
    case 'word':
      return value.words.map(quote);
    default:
      return [ruleText('syntax.value.name', { type: value.of })];
  }
}

/** One of these values. */
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
