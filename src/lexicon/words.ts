/** The words of the language, as an author may spell them. */
import { ATTRIBUTE_WORDS, ENTRY_WORDS, RESERVED_WORDS } from './generated/words.ts';

export type EntryWord = keyof typeof ENTRY_WORDS;
/** The type in the syntax tree of the entries that a word begins. */
export type EntryType = (typeof ENTRY_WORDS)[EntryWord]['type'];
export type AttributeWord = (typeof ATTRIBUTE_WORDS)[number];

/** Spellings that are accepted besides; the tools write the UN one. */
const OTHER_SPELLINGS: Readonly<Record<string, EntryWord>> = {
  organisation: 'organization',
  program: 'programme',
};

export const ENTRY_SPELLINGS: readonly string[] = [
  ...Object.keys(ENTRY_WORDS),
  ...Object.keys(OTHER_SPELLINGS),
];

const ATTRIBUTES: ReadonlySet<string> = new Set(ATTRIBUTE_WORDS);
const RESERVED: ReadonlySet<string> = new Set(RESERVED_WORDS);

/** The entry word that `text` spells, capitalised or not, in either spelling. */
export function entryWord(text: string): EntryWord | undefined {
  const word = text.toLowerCase();
  if (Object.hasOwn(OTHER_SPELLINGS, word)) return OTHER_SPELLINGS[word];
  return isEntryWord(word) ? word : undefined;
}

function isEntryWord(word: string): word is EntryWord {
  return Object.hasOwn(ENTRY_WORDS, word);
}

/** True for a word that introduces an attribute, as an author spells it. */
export function isAttributeWord(word: string): word is AttributeWord {
  return ATTRIBUTES.has(word);
}

/** True for a word that can be the name of no entry. */
export function isReserved(word: string): boolean {
  return RESERVED.has(word);
}
