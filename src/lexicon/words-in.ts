const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text, in order: unbroken letters, their marks and digits, of any script, as they are written. */
export function wordsIn(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}
