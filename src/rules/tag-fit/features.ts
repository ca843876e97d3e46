/** What a text is about, as far as its words show: their stems, and the subjects that these belong to. */
import { wordSet } from '../../domain/word-set.ts';
import { foldedWords } from '../../lexicon/flat.ts';
import { COMMON_WORDS, FORMULA_WORDS, FUNCTION_WORDS } from '../../lexicon/ordinary-words.ts';
import { subjectsOf } from '../../lexicon/related-words.ts';
import { likeness, SHARED_LETTERS, stemOf } from '../../lexicon/stems.ts';

/** Stems and subjects, each with its weight. */
export type Features = ReadonlyMap<string, number>;

/** A text, and how much its words count. */
export interface Weighted {
  readonly text: string;
  readonly weight: number;
}

const FILLERS = wordSet(() => FUNCTION_WORDS.flatMap(foldedWords));
const FORMULAS = wordSet(() => [...FORMULA_WORDS, ...COMMON_WORDS].flatMap(foldedWords).map(stemOf));
/** What any report may say tells less. */
const OF_A_FORMULA = 0.35;
/** Words about one subject need not be about one thing. */
const OF_A_SUBJECT = 0.7;
const SUBJECT = '§';

/**
 * The features of texts. A stem counts as its best place does. A subject counts for more with each word that is about
 * it, and for less by a word that is about several.
 */
export function featuresOf(texts: readonly Weighted[]): Features {
  const features = new Map<string, number>();
  const about = new Map<string, number>();
  for (const { text, weight } of texts) {
    for (const word of foldedWords(text)) {
      if (word.length < 2 || /^\d/.test(word) || FILLERS.has(word)) continue;
      const stem = stemOf(word);
      const counts = weight * (FORMULAS.has(stem) ? OF_A_FORMULA : 1);
      features.set(stem, Math.max(counts, features.get(stem) ?? 0));
      about.set(stem, Math.max(weight, about.get(stem) ?? 0));
    }
  }
  const subjects = new Map<string, number>();
  for (const [stem, weight] of about) {
    const named = subjectsOf(stem);
    const counts = (weight * OF_A_SUBJECT) / named.length;
    for (const name of named) {
      const before = subjects.get(name) ?? 0;
      subjects.set(name, before + (1 - before) * counts);
    }
  }
  for (const [name, counts] of subjects) features.set(SUBJECT + name, counts);
  return features;
}

/** How much each feature speaks for each of several choices, by their places. */
export class FeatureTable {
  private readonly rows = new Map<string, number[]>();
  /** The long stems by the letters that likeness begins with. */
  private readonly alike = new Map<string, string[]>();

  constructor(choices: readonly Features[]) {
    for (const [place, features] of choices.entries()) {
      for (const [feature, weight] of features) {
        const row = this.rows.get(feature) ?? Array<number>(choices.length).fill(0);
        row[place] = weight;
        this.rows.set(feature, row);
      }
    }
    for (const stem of this.rows.keys()) {
      if (stem.length < SHARED_LETTERS || stem.startsWith(SUBJECT)) continue;
      const start = stem.slice(0, SHARED_LETTERS);
      this.alike.set(start, [...(this.alike.get(start) ?? []), stem]);
    }
  }

  /** The weights of a feature, or for each choice that of the one most like it; undefined where there is none. */
  weightsOf(feature: string): readonly number[] | undefined {
    const exact = this.rows.get(feature);
    const others = this.alike.get(feature.slice(0, SHARED_LETTERS)) ?? [];
    return others.reduce<readonly number[] | undefined>((weights, stem) => {
      const like = stem === feature ? 0 : likeness(stem, feature);
      const row = this.rows.get(stem);
      return like === 0 || !row ? weights : highest(weights, row, like);
    }, exact);
  }
}

/** For each place the higher of two weights, the second of them reduced. */
export function highest(
  one: readonly number[] | undefined,
  other: readonly number[] | undefined,
  share = 1,
): readonly number[] | undefined {
  if (!other) return one;
  return other.map((weight, place) => Math.max(one?.[place] ?? 0, weight * share));
}
