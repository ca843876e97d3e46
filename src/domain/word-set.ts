export interface WordSet {
  has(word: string): boolean;
}

/** The words are asked for once, and then not before somebody wants to know. */
export function wordSet(words: () => Iterable<string>): WordSet {
  let known: ReadonlySet<string> | undefined;
  return {
    has: word => {
      known ??= new Set(words());
      return known.has(word);
    },
  };
}
