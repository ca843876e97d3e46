/** A dictionary as Hunspell reads it, loaded when it is first asked for. */

/** The two files of a dictionary, unchanged. */
export interface DictionaryFiles {
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

export async function readDictionary({ words, affixes }: DictionaryFiles): Promise<Dictionary> {
  // It is no module, so that a bundle gives it as a whole only.
  const { default: hunspellAsm } = await import('hunspell-asm');
  const factory = await hunspellAsm.loadModule();
  const hunspell = factory.create(
    factory.mountBuffer(affixes, 'language.aff'),
    factory.mountBuffer(words, 'language.dic'),
  );
  return { has: word => hunspell.spell(word), suggest: word => hunspell.suggest(word) };
}
