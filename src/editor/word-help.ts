/** The words of the language explained to authors, for hover and completion. */
import { VALUE_WORDS } from '../lexicon/generated/words.ts';
import { type AttributeWord, type EntryWord, isAttributeWord } from '../lexicon/words.ts';
import { isWordText, wordText } from '../messages/words.ts';

/** What a word means, in a sentence, and a line that has it. */
export interface WordHelp {
  readonly says: string;
  readonly example?: string;
}

type ValueWord = (typeof VALUE_WORDS)[keyof typeof VALUE_WORDS][number];

const VALUES: ReadonlySet<string> = new Set(Object.values(VALUE_WORDS).flat());

/** What the entries are that a word begins. */
export function helpForEntry(word: EntryWord): WordHelp {
  return helpUnder(`entry.${word}`);
}

/** What a word inside an entry means; undefined for what is no word of the language. */
export function helpFor(word: string): WordHelp | undefined {
  if (isAttributeWord(word)) return helpUnder(`attribute.${word}`);
  return isValueWord(word) ? helpUnder(`value.${word}`) : undefined;
}

function helpUnder(id: `entry.${EntryWord}` | `attribute.${AttributeWord}` | `value.${ValueWord}`): WordHelp {
  const example = `${id}.example`;
  return { says: wordText(id), ...(isWordText(example) ? { example: wordText(example) } : {}) };
}

function isValueWord(word: string): word is ValueWord {
  return VALUES.has(word);
}
