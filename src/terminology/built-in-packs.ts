/** The packs of the product, which `npm run generate` has read from language/packs/, so that no process has to. */
import { BUILT_IN_PACKS } from './generated/built-in-packs.ts';
import { combine, type Vocabulary } from './vocabulary.ts';

type BuiltInPack = (typeof BUILT_IN_PACKS)[number];

const vocabularies = new Map<BuiltInPack, Vocabulary>();

/** What a pack of the product says for reports in a language; each part of it is read when it is first asked for. */
export function builtInPack(name: string, language: string): Vocabulary {
  const parts = BUILT_IN_PACKS.filter(pack => pack.name === name && pack.language === language);
  return combine(parts.map(vocabularyOf));
}

/** What the abbreviations of all of them stand for. */
export function meaningsInPacks(): readonly string[] {
  return BUILT_IN_PACKS.flatMap(pack =>
    [...vocabularyOf(pack).abbreviations.values()].map(({ meaning }) => meaning),
  );
}

function vocabularyOf(pack: BuiltInPack): Vocabulary {
  const known = vocabularies.get(pack);
  if (known) return known;
  const { disclaimers, abbreviations, ...others } = JSON.parse(pack.written);
  const vocabulary = {
    ...others,
    disclaimers: new Map(disclaimers),
    abbreviations: new Map(abbreviations),
  };
  vocabularies.set(pack, vocabulary);
  return vocabulary;
}
