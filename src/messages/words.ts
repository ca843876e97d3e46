/** What the words of the language mean, with examples. */
import english from '../../language/messages/en/words.json' with { type: 'json' };
import type { Texts } from './generated/words.ts';
import { textsOf } from './texts.ts';

export const wordText = textsOf<Texts>('words', english);

/** True for the id of a text; not every word needs an example. */
export function isWordText(id: string): id is keyof Texts {
  return Object.hasOwn(english, id);
}
