import { type ChangingValues, type PlainAttributeOf, plainAttributesOf } from '../lexicon/attributes.ts';
import type { AttributeWord } from '../lexicon/words.ts';

/** What an entry of the report, or of the syntax tree, says under a plain attribute: no text, one, or several. */
export function plainValues(entry: object, word: AttributeWord): readonly string[] {
  const value: unknown = Reflect.get(entry, word);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((text): text is string => typeof text === 'string' && text !== '');
}

/** All that an entry says under plain attributes that an update may change. */
export function plainChanges(entry: object): Partial<Pick<ChangingValues, PlainAttributeOf<'Update'>>> {
  const said = plainAttributesOf('Update').flatMap(({ word }) =>
    plainValues(entry, word).map(value => [word, value]),
  );
  return Object.fromEntries(said);
}
