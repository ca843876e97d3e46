import type { PlainAttribute } from '../lexicon/attributes.ts';

/** What an entry of the report, or of the syntax tree, says under a plain attribute: no text, one, or several. */
export function plainValues(entry: object, word: PlainAttribute): readonly string[] {
  const value: unknown = Reflect.get(entry, word);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((text): text is string => typeof text === 'string' && text !== '');
}
