/** Ids for what a report refers to, each once in a file. */
import { ID } from './generated/terminals.ts';
import { isReserved } from './words.ts';

const WHOLE_ID = new RegExp(`^${ID.source}$`);
/** Names hold letters of the basic plane, but none of those that stand among the symbols, and digits. */
const NOT_IN_A_NAME = /(?:[^\p{L}0-9]|[\u2000-\u2BFF\u{10000}-\u{10FFFF}])+/gu;

/** What is called so has no letter to be named by. */
const NAMELESS = 'x';

export class NameIds {
  private readonly taken: Set<string>;

  /** `known` are the names that stand elsewhere already. */
  constructor(known: Iterable<string> = []) {
    this.taken = new Set(known);
  }

  /** The first of these that may be a name and is free; else the last of them, numbered on. */
  take(...plain: readonly [string, ...string[]]): string {
    const free = plain.find(id => this.isFree(id));
    const last = plain.at(-1) ?? plain[0];
    const id = free ?? this.numbered(last);
    this.taken.add(id);
    return id;
  }

  /** The name as it is, where it may be one and is free; undefined for any other. */
  takeAsItIs(name: string): string | undefined {
    return this.isFree(name) ? this.take(name) : undefined;
  }

  /** What is no name with a number either, such as `M&E`, is written as one before. */
  private numbered(words: string): string {
    const plain = isName(`${words}-2`) ? words : (idOf(words) ?? NAMELESS);
    for (let count = 2; ; count++) {
      const id = `${plain}-${count}`;
      if (this.isFree(id)) return id;
    }
  }

  private isFree(id: string): boolean {
    return isName(id) && !this.taken.has(id);
  }
}

/** True for what an entry may be called. */
export function isName(id: string): boolean {
  return WHOLE_ID.test(id) && !isReserved(id);
}

/** `Élise d'Or` → `elise-d-or`; undefined where no letter is left to begin with. */
export function idOf(words: string): string | undefined {
  const id = words
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(NOT_IN_A_NAME, '-')
    .replace(/^[^\p{L}]+|-+$/gu, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return id === '' ? undefined : id.normalize('NFC');
}
