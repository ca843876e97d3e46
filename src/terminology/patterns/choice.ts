/** The words that a step of a pattern takes; `pattern.ts` says how they are written. */
import { FUNCTION_WORDS } from '../../lexicon/ordinary-words.ts';
import { type Phrases, phrasesIn } from '../../lexicon/phrases.ts';
import type { WordToken } from '../tokens.ts';

/** Lists of words by name; a list may name others, as `<name>`, hold endings, as `*erait`, and leave out words, as `-serait`. */
export type WordLists = Readonly<Record<string, Phrases>>;

/** What a choice takes. */
interface Taken {
  readonly words: ReadonlySet<string>;
  readonly endings: readonly string[];
  readonly except: ReadonlySet<string>;
  readonly isName: boolean;
  readonly isNumber: boolean;
  readonly isFigures: boolean;
}

/** What a word that is in every text counts for, beside one that is not, and what an open list does, which holds such words. */
const COMMON = 50;
const OPEN = 5 * COMMON;
/** These take words by what they are; of numbers, some are listed besides. */
const OPEN_LISTS: ReadonlySet<string> = new Set(['<Name>', '<number>', '<figures>']);
const FIGURE = /^\d{1,3}$/;
const HAS_FIGURE = /\p{N}/u;

/** The words of which one may stand at a place. They are gathered when first asked for: most never are. */
export class Choice {
  private known: Taken | undefined;

  /**
   * @param commonness how often one of the words may stand in a text, as a number to compare
   * @param gather what it takes
   */
  constructor(
    readonly commonness: number,
    private readonly gather: () => Taken,
  ) {}

  get taken(): Taken {
    this.known ??= this.gather();
    return this.known;
  }

  /** True when a word is one of those that may stand there. */
  takes({ text, lower }: WordToken): boolean {
    const { words, endings, except, isName, isNumber, isFigures } = this.taken;
    if (words.has(lower)) return !except.has(lower);
    if (isNumber && isFigure(lower)) return true;
    if (isFigures && HAS_FIGURE.test(lower)) return true;
    if (isName && text !== lower && /^\p{Lu}/u.test(text) && !FUNCTION_WORDS.has(lower)) return true;
    return endings.length > 0 && hasEnding(lower, endings) && !except.has(lower);
  }
}

/** Reads choices with the lists that they name, each once, since many patterns ask for the same words. */
export class ChoiceReader {
  private readonly choices = new Map<string, Choice>();
  private readonly parts = new Map<string, readonly string[]>();
  private readonly commonness = new Map<string, number>();

  constructor(private readonly lists: WordLists) {}

  read(text: string): Choice {
    const known = this.choices.get(text);
    if (known) return known;
    const parts = text.split('/');
    const choice = new Choice(this.commonnessOf(parts), () => this.gather(parts));
    this.choices.set(text, choice);
    return choice;
  }

  private commonnessOf(parts: readonly string[]): number {
    return parts.reduce((sum, part) => sum + this.commonnessOfPart(part), 0);
  }

  private commonnessOfPart(part: string): number {
    if (part.startsWith('-')) return 0;
    if (part.startsWith('*')) return OPEN;
    if (!part.startsWith('<')) return FUNCTION_WORDS.has(part) ? COMMON + 1 : 1;
    const known = this.commonness.get(part);
    if (known !== undefined) return known;
    const commonness = this.commonnessOf(this.partsOf(part)) + (OPEN_LISTS.has(part) ? OPEN : 0);
    this.commonness.set(part, commonness);
    return commonness;
  }

  private gather(parts: readonly string[]): Taken {
    const words = new Set<string>();
    const endings: string[] = [];
    const except = new Set<string>();
    const open = new Set<string>();
    const add = (part: string): void => {
      if (part.startsWith('<')) {
        if (OPEN_LISTS.has(part)) open.add(part);
        for (const listed of this.partsOf(part)) add(listed);
      } else if (part.startsWith('*')) endings.push(part.slice(1));
      else if (part.startsWith('-')) except.add(part.slice(1));
      else words.add(part);
    };
    for (const part of parts) add(part);
    return {
      words,
      endings,
      except,
      isName: open.has('<Name>'),
      isNumber: open.has('<number>'),
      isFigures: open.has('<figures>'),
    };
  }

  /** What a list holds. */
  private partsOf(name: string): readonly string[] {
    const known = this.parts.get(name);
    if (known) return known;
    const listed = this.lists[name.slice(1, -1)];
    if (listed === undefined && !OPEN_LISTS.has(name)) throw new Error(`There is no list “${name}”.`);
    const parts = phrasesIn(listed);
    this.parts.set(name, parts);
    return parts;
  }
}

/** True for a figure that counts something, and no year. */
export function isFigure(word: string): boolean {
  return FIGURE.test(word);
}

function hasEnding(lower: string, endings: readonly string[]): boolean {
  for (const ending of endings) if (lower.endsWith(ending) && lower.length > ending.length) return true;
  return false;
}
