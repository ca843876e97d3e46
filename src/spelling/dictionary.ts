/** A dictionary as Hunspell reads it, loaded when it is first asked for. */

/** The two files of a dictionary, unchanged. */
export interface DictionaryFiles {
  /** The words. */
  readonly words: Uint8Array;
  /** What may be put before and behind them. */
  readonly affixes: Uint8Array;
}

/** The words of a language. */
export interface Dictionary {
  has(word: string): boolean;
  /** What may have been meant, the likeliest first; takes up to half a second. */
  suggest(word: string): readonly string[];
}

/** Reads a dictionary; the program that does it is loaded with the first. */
export async function readDictionary({ words, affixes }: DictionaryFiles): Promise<Dictionary> {
  const { loadModule } = await import('hunspell-asm');
  const factory = await loadModule();
  const hunspell = factory.create(
    factory.mountBuffer(affixes, 'language.aff'),
    factory.mountBuffer(words, 'language.dic'),
  );
  return { has: word => hunspell.spell(word), suggest: word => hunspell.suggest(word) };
}
