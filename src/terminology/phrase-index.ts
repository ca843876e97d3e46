import type { WordToken } from './tokens.ts';
import type { WordReader } from './words-of-language.ts';

/** Where a phrase stands among the words of a text. */
export interface PhraseMatch<T> {
  readonly value: T;
  /** As it stands in the vocabulary. */
  readonly phrase: string;
  /** Index of the first word, and of the one after the last. */
  readonly first: number;
  readonly after: number;
  readonly start: number;
  readonly end: number;
}

interface Phrase<T> {
  readonly text: string;
  readonly words: readonly WordToken[];
  readonly value: T;
}

/** The phrases that are alike so far, and how they go on. */
interface Node<T> {
  /** Those that end here. */
  readonly phrases: Phrase<T>[];
  /** By the next word; most phrases are alone with their last words. */
  next?: Map<string, Node<T>>;
}

/**
 * Phrases as a tree of their words, so that a lookup does not go through the thousands that begin with the same word. A
 * word with a capital matches only itself; one without matches any case. Of two phrases of the same words the one in the
 * same capitals counts, or else the first.
 */
export class PhraseIndex<T> {
  private readonly root: Node<T> = { phrases: [] };

  /** `read` reads phrases as the texts are read in which they are looked for. */
  constructor(private readonly read: WordReader) {}

  add(phrase: string, value: T): void {
    const words = this.read(phrase.replace(/["“”„«»]/g, ' '));
    if (words.length === 0) return;
    let node = this.root;
    for (const { lower } of words) {
      node.next ??= new Map();
      const next: Node<T> = node.next.get(lower) ?? { phrases: [] };
      node.next.set(lower, next);
      node = next;
    }
    node.phrases.push({ text: phrase, words, value });
  }

  /** The longest phrase that begins with a word, among those whose value is wanted. */
  at(
    words: readonly WordToken[],
    first: number,
    isWanted: (value: T) => boolean = () => true,
  ): PhraseMatch<T> | undefined {
    let found: PhraseMatch<T> | undefined;
    let following = this.root.next;
    for (let at = first; following; at++) {
      const word = words[at];
      if (!word) break;
      const next = following.get(word.lower);
      // The last word may be a genitive.
      const base = word.lower.endsWith("'s") ? following.get(word.lower.slice(0, -2)) : undefined;
      // No phrase goes on with this word, as none begins with nearly every word of a report.
      if (!next && !base) break;
      const all = base ? [...(next?.phrases ?? []), ...base.phrases] : (next?.phrases ?? []);
      const phrase = bestOf(
        all.filter(({ value }) => isWanted(value)),
        words,
        first,
      );
      const start = words[first]?.start;
      const wanted = phrase?.words.at(-1);
      if (phrase && wanted && start !== undefined)
        found = {
          value: phrase.value,
          phrase: phrase.text,
          first,
          after: at + 1,
          start,
          end: word.start + wanted.text.length,
        };
      following = next?.next;
    }
    return found;
  }
}

/** Of phrases that differ in capitals, the one that is written as the text has it. */
function bestOf<T>(
  all: readonly Phrase<T>[],
  words: readonly WordToken[],
  first: number,
): Phrase<T> | undefined {
  const [only] = all;
  if (all.length < 2) return only && isAt(only, words, first) ? only : undefined;
  const fitting = all.filter(each => isAt(each, words, first));
  return (
    fitting.find(each => each.words.every(({ text }, i) => text === words[first + i]?.text)) ?? fitting[0]
  );
}

/** True when the words from `first` on are those of the phrase; the last may be a genitive of it. */
function isAt<T>(phrase: Phrase<T>, words: readonly WordToken[], first: number): boolean {
  return phrase.words.every((wanted, index) => {
    const found = words[first + index];
    if (!found || (index > 0 && wanted.follows && !found.follows)) return false;
    const { text, lower } = found;
    if (lower === wanted.lower) return isInCase(text, wanted);
    const isLast = index === phrase.words.length - 1;
    return isLast && lower === `${wanted.lower}'s` && isInCase(text.slice(0, -2), wanted);
  });
}

function isInCase(text: string, wanted: WordToken): boolean {
  return wanted.text === wanted.lower || text === wanted.text;
}
