/** Ids for what a report refers to, each once in a file. */

const RESERVED: ReadonlySet<string> = new Set(
  `to by on of at as in with for due owner serves severity priority status response follows against rated
  gap need observation good-practice observed stated reported confidential strictly-confidential`.split(
    /\s+/,
  ),
);

/** Names hold letters of the basic plane, but none of those that stand among the symbols, and digits. */
const NOT_IN_A_NAME = /(?:[^\p{L}0-9]|[\u2000-\u2BFF\u{10000}-\u{10FFFF}])+/gu;

/** The ids of one file. */
export class NameIds {
  private readonly taken = new Set<string>();

  /** `plain`, numbered on where something else in the file has it. */
  take(plain: string): string {
    for (let count = 1; ; count++) {
      const id = count === 1 ? plain : `${plain}-${count}`;
      if (RESERVED.has(id) || this.taken.has(id)) continue;
      this.taken.add(id);
      return id;
    }
  }
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
