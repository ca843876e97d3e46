/** What a text is about, as far as its words show: their stems, and the subjects and fields that these belong to. */
import { wordSet } from '../../domain/word-set.ts';
import { foldedWords } from '../../lexicon/flat.ts';
import { COMMON_WORDS, FORMULA_WORDS } from '../../lexicon/ordinary-words.ts';
import {
  distinctiveWords,
  type RelatedLanguage,
  relatedLanguagesOf,
  subjectsNear,
  subjectsOf,
} from '../../lexicon/related-words.ts';
import { stemOf } from '../../lexicon/stems.ts';

/** Stems, subjects and fields, each with its weight. */
export type Features = ReadonlyMap<string, number>;

/** A text, and how much its words count. */
export interface Weighted {
  readonly text: string;
  readonly weight: number;
}

const FORMULAS = wordSet(() => [...FORMULA_WORDS, ...COMMON_WORDS].flatMap(foldedWords).map(stemOf));
/** What any report may say tells less. */
const OF_A_FORMULA = 0.35;
/** Words about one subject need not be about one thing. */
const OF_A_SUBJECT = 0.7;
/** A word about a whole field, and one about a subject in it, for what else is in that field. */
const OF_A_FIELD = 0.5;
const OF_A_PART = 0.25;
/** What remains of a subject whose field the rest of the text says nothing of. */
const ALONE = 0.7;
/** A subject that shares all its words with another would count for it so much. */
const MOST_NEAR = 0.7;
const SUBJECT = '§';

/** True for a subject or a field, and not for a stem. */
export function isSubject(feature: string): boolean {
  return feature.startsWith(SUBJECT);
}

/** The languages in which texts tell what they are about. */
export function languagesOf(texts: readonly Weighted[]): readonly RelatedLanguage[] {
  return relatedLanguagesOf(texts.map(({ text }) => text).join(' '));
}

/**
 * The features of texts. A stem counts as its best place does. A subject counts for more with each word that is about
 * it, and for less by a word that is about several, or where the text is about another field.
 */
export function featuresOf(texts: readonly Weighted[], languages = languagesOf(texts)): Features {
  const features = new Map<string, number>();
  /** What each stem adds to each subject and field. */
  const about = new Map<string, Map<string, number>>();
  for (const { text, weight } of texts) {
    const words = distinctiveWords(text, languages);
    const subjects = subjectsOf(words, languages);
    for (const [at, word] of words.entries()) {
      const stem = stemOf(word);
      raise(features, stem, weight * (FORMULAS.has(stem) ? OF_A_FORMULA : 1));
      for (const [subject, share] of sharesOf(subjects[at] ?? [])) {
        const adds = about.get(subject) ?? new Map<string, number>();
        about.set(subject, adds);
        raise(adds, stem, weight * share);
      }
    }
  }
  const sums = new Map([...about].map(([subject, adds]) => [subject, together(adds.values())]));
  const mostOfAField = Math.max(...[...sums].map(([name, sum]) => (name === fieldOf(name) ? sum : 0)));
  for (const [subject, sum] of sums) {
    const ofField = (sums.get(fieldOf(subject)) ?? 0) / mostOfAField;
    features.set(SUBJECT + subject, sum * (ALONE + (1 - ALONE) * ofField));
  }
  return features;
}

/** Features with the subjects that are near to theirs: who asks for sanitation means pits too. */
export function widened(features: Features, languages: readonly RelatedLanguage[]): Features {
  const wide = new Map(features);
  for (const [feature, weight] of features) {
    const subject = feature.slice(SUBJECT.length);
    if (!isSubject(feature) || subject === fieldOf(subject)) continue;
    for (const [other, near] of subjectsNear(subject, languages)) {
      if (other !== fieldOf(other)) raise(wide, SUBJECT + other, weight * Math.min(MOST_NEAR, near));
    }
  }
  return wide;
}

/** How much a word is about each of its subjects and their fields. */
function sharesOf(subjects: readonly string[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const subject of subjects) {
    const field = fieldOf(subject);
    const isWhole = field === subject;
    if (!isWhole) shares.set(subject, OF_A_SUBJECT / Math.sqrt(subjects.length));
    const more = (isWhole ? OF_A_FIELD : OF_A_PART) / subjects.length;
    shares.set(field, Math.min(OF_A_FIELD, (shares.get(field) ?? 0) + more));
  }
  return shares;
}

function fieldOf(subject: string): string {
  return subject.split('/')[0] ?? subject;
}

/** What several that each leave something to say say together. */
function together(shares: Iterable<number>): number {
  let left = 1;
  for (const share of shares) left *= 1 - share;
  return 1 - left;
}

function raise(weights: Map<string, number>, key: string, to: number): void {
  weights.set(key, Math.max(to, weights.get(key) ?? 0));
}

/** How much there is of features, for what says much would fit everything. */
export function extentOf(features: readonly Features[]): number {
  return Math.sqrt(
    features.reduce((sum, each) => sum + [...each.values()].reduce((of, weight) => of + weight ** 2, 0), 0),
  );
}
