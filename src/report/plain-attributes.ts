/** The part of the report model that follows from the rows of plain attributes in the lexicon. */
import * as z from 'zod';
import says from '../../language/messages/en/words.json' with { type: 'json' };
import {
  ATTRIBUTES,
  type PlainAttributeOf,
  type PlainValueOf,
  plainAttributesOf,
} from '../lexicon/attributes.ts';
import { VALUE_WORDS } from '../lexicon/generated/words.ts';
import type { EntryType } from '../lexicon/words.ts';

const { Level, Response, Status } = VALUE_WORDS;

/** How each sort of value stands in a report; goals by their published identifiers, and only where there are some. */
const SCHEMAS = {
  Level: z.enum(Level).optional(),
  Response: z.enum(Response).optional(),
  Status: z.enum(Status).optional(),
  phrase: z.string().optional(),
  phrases: z.array(z.string()),
  goals: z.array(z.string()).optional(),
};

/** The properties of a type of entry, by the words of its plain attributes. */
type PlainShape<Type extends EntryType> = {
  [Word in PlainAttributeOf<Type>]: (typeof SCHEMAS)[PlainValueOf<Word>];
};

/** The schemas of the plain attributes of a type of entry, which are described in English. */
export function plainShape<Type extends EntryType>(type: Type): PlainShape<Type> {
  const schemas = plainAttributesOf(type).map(({ word }) => [
    word,
    SCHEMAS[ATTRIBUTES[word].plain.value].describe(says[`attribute.${word}`]),
  ]);
  return Object.fromEntries(schemas) as PlainShape<Type>;
}
