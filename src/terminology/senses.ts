/** The phrases of a vocabulary in a report, each with the entry of the vocabulary that it is from. */
import { memoizeByText } from '../domain/memoize-by-text.ts';
import type { MissionFile } from '../syntax/generated/ast.ts';
import { withoutArticle } from './articles.ts';
import { type WordedPassage, wordedPassagesOf } from './own-prose.ts';
import { PhraseIndex, type PhraseMatch } from './phrase-index.ts';
import type { ReportVocabulary } from './report-vocabulary.ts';
import {
  type Avoided,
  type Confusable,
  type Designation,
  holdsOn,
  type Term,
  type Vocabulary,
} from './vocabulary.ts';
import { wordReader } from './words-of-language.ts';

export type Sense =
  /** A declared name, or a form that is wanted. */
  | { readonly kind: 'right' }
  /** The full form of a designation, its short form, and one that is not valid. */
  | { readonly kind: 'full'; readonly designation: Designation }
  | { readonly kind: 'short'; readonly designation: Designation }
  | { readonly kind: 'invalid'; readonly designation: Designation }
  | { readonly kind: 'avoided'; readonly entry: Avoided }
  | { readonly kind: 'confusable'; readonly entry: Confusable }
  | { readonly kind: 'term'; readonly entry: Term };

/** A phrase of the vocabulary where it stands in a report. */
export interface Found extends PhraseMatch<Sense> {
  readonly worded: WordedPassage;
}

const RIGHT: Sense = { kind: 'right' };
const indexes = new WeakMap<Vocabulary, Map<string, PhraseIndex<Sense>>>();

/**
 * All phrases of the vocabulary in a report, in order; where two begin, the longer counts. A designation is found within a
 * phrase that is to be put otherwise, too, which names what the designation does.
 */
export function sensesIn(
  file: MissionFile,
  { vocabulary, language, day, declared }: ReportVocabulary,
): readonly Found[] {
  const index = indexFor(vocabulary, language, day);
  const names = declared.map(each => namesOf(JSON.stringify([language, ...each.keys()])));
  const found: Found[] = [];
  for (const worded of wordedPassagesOf(file)) {
    for (let at = 0; at < worded.words.length; at++) {
      let match = index.at(worded.words, at);
      for (const each of names) {
        const name = each.at(worded.words, at);
        if (name && (!match || name.after >= match.after)) match = name;
      }
      if (!match) continue;
      found.push({ ...match, worded });
      const named = isToRewrite(match.value) ? designationsWithin(match, worded, index) : [];
      found.push(...named);
      at = Math.max(match.after, named.at(-1)?.after ?? 0) - 1;
    }
  }
  return found;
}

function isToRewrite({ kind }: Sense): boolean {
  return kind === 'avoided' || kind === 'term' || kind === 'confusable';
}

function isOfDesignation(sense: Sense): boolean {
  return 'designation' in sense;
}

/** The designations that begin within a phrase; the last may reach beyond it. */
function designationsWithin(
  { first, after }: PhraseMatch<Sense>,
  worded: WordedPassage,
  index: PhraseIndex<Sense>,
): readonly Found[] {
  const found: Found[] = [];
  for (let at = first; at < after; at++) {
    const match = index.at(worded.words, at, isOfDesignation);
    if (!match) continue;
    found.push({ ...match, worded });
    at = match.after - 1;
  }
  return found;
}

/** Characters of names that are kept with their index: those of one long report, and of the programmes that others are under. */
const KEPT = 1_000_000;
/** The names of a language, which stands before them. */
const namesOf = memoizeByText(KEPT, text => {
  const [language = '', ...names]: readonly string[] = JSON.parse(text);
  const index = new PhraseIndex<Sense>(wordReader(language));
  for (const name of names) index.add(name, RIGHT);
  return index;
});

/** The phrases that hold on a day, made once for each vocabulary and day. */
function indexFor(vocabulary: Vocabulary, language: string, day = ''): PhraseIndex<Sense> {
  const byDay = indexes.get(vocabulary) ?? new Map<string, PhraseIndex<Sense>>();
  indexes.set(vocabulary, byDay);
  const key = `${language} ${day}`;
  const index = byDay.get(key) ?? makeIndex(vocabulary, language, day === '' ? undefined : day);
  byDay.set(key, index);
  return index;
}

function makeIndex(vocabulary: Vocabulary, language: string, day: string | undefined): PhraseIndex<Sense> {
  const index = new PhraseIndex<Sense>(wordReader(language));
  const designations = vocabulary.designations.filter(designation => holdsOn(designation, day));
  for (const designation of designations) {
    const { wanted, short, avoided, mode } = designation;
    index.add(wanted, { kind: mode === 'starred' ? 'short' : 'full', designation });
    index.add(withoutArticle(wanted, language), { kind: 'full', designation });
    for (const form of short) index.add(form, { kind: 'short', designation });
    for (const form of avoided) index.add(form, { kind: 'invalid', designation });
  }
  for (const entry of vocabulary.confusables) index.add(entry.wrong, { kind: 'confusable', entry });
  for (const entry of vocabulary.avoided) {
    for (const phrase of entry.phrases) index.add(phrase, { kind: 'avoided', entry });
  }
  for (const entry of vocabulary.terms.filter(term => holdsOn(term, day))) {
    index.add(entry.wanted, RIGHT);
    for (const form of entry.avoided) index.add(form, { kind: 'term', entry });
  }
  return index;
}
