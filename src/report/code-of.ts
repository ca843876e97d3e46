/** The short codes under which readers cite numbered entries: F12, R3, A2. */
import { ENTRY_KINDS, type TypeOf } from '../lexicon/entry-kinds.ts';
import { ENTRY_WORDS } from '../lexicon/generated/words.ts';

/** A type of entry that is cited by a code, as the report model spells it. */
export type Numbered = Lowercase<TypeOf<{ readonly letter: string }>>;

/** `F12` for the twelfth finding. */
export function codeOf(target: Numbered, number: number): string {
  return `${ENTRY_KINDS[target].letter}${number}`;
}

/** True when entries of this sort are cited by a code. */
export function isNumbered(target: string): target is Numbered {
  if (!Object.hasOwn(ENTRY_KINDS, target)) return false;
  const word = target as keyof typeof ENTRY_KINDS;
  return 'letter' in ENTRY_KINDS[word] && ENTRY_WORDS[word].type.toLowerCase() === target;
}
