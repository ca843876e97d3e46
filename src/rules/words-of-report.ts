/** What several rules on words need to know of a report, computed once a check. */

import { distance } from 'fastest-levenshtein';
import { PARTICLES, PLACE_WORDS } from '../lexicon/ordinary-words.ts';
import type { Entry } from '../syntax/generated/ast.ts';
import type { Span } from '../syntax/lexer.ts';
import { type Acronym, acronymsIn } from '../terminology/acronyms.ts';
import { type WordedPassage, wordedPassagesOf } from '../terminology/own-prose.ts';
import { type Found, type Sense, sensesIn } from '../terminology/senses.ts';
import { opensSentence } from '../terminology/sentences.ts';
import type { WordToken } from '../terminology/tokens.ts';
import type { Origin } from '../terminology/vocabulary.ts';
import { perCheck, perEntry } from './per-check.ts';
import type { Fix, RuleContext } from './rule.ts';
import { capitalized } from './wording.ts';
import { writeFix } from './write-fix.ts';

export const vocabularyIn = perCheck(({ vocabulary }) => vocabulary());

/** The phrases of the vocabulary that stand in the report, in order. */
export const allSenses = perCheck(context => sensesIn(context.file, vocabularyIn(context)));

// Nearly all are names that are right as they are; no rule asks for these.
const meantIn = perEntry(context => allSenses(context).filter(({ value }) => value.kind !== 'right'));

/** The phrases of one kind that stand in an entry. */
export function sensesOf<K extends Exclude<Sense['kind'], 'right'>>(
  entry: Entry,
  kind: K,
  context: RuleContext,
): readonly (Found & { readonly value: Extract<Sense, { kind: K }> })[] {
  return meantIn(entry, context).filter(
    (found): found is Found & { readonly value: Extract<Sense, { kind: K }> } => found.value.kind === kind,
  );
}

/** The passages of the report, in order. */
export const passagesIn = perCheck(({ file }) => wordedPassagesOf(file));

export const passagesOfEntry = perEntry(passagesIn);

/** The names of the designations that the report mentions. */
export const designationsNamed = perCheck(context => {
  const names = new Set<string>();
  for (const { value } of allSenses(context)) {
    if ('designation' in value && value.designation.name !== undefined) names.add(value.designation.name);
  }
  return names;
});

/** The acronyms of the report, each where it first stands outside of longer names. */
export const acronymsOf = perEntry((context): readonly Acronym[] => {
  // A declared name of one word is told by what it stands for; a word of the vocabulary is none in capitals either.
  const inNames = indexesOf(
    allSenses(context).filter(
      ({ first, after, value, phrase }) =>
        after - first > 1 || value.kind !== 'right' || phrase === phrase.toLowerCase(),
    ),
  );
  return acronymsIn(passagesIn(context), ({ passage }, index) => inNames.get(passage)?.has(index) ?? false);
});

/** By passage, the words that belong to a phrase of the vocabulary. */
export const indexesOfSenses = perCheck(context => indexesOf(allSenses(context)));

function indexesOf(senses: readonly Found[]): ReadonlyMap<WordedPassage['passage'], ReadonlySet<number>> {
  const byPassage = new Map<WordedPassage['passage'], Set<number>>();
  for (const { first, after, worded } of senses) {
    const indexes = byPassage.get(worded.passage) ?? new Set();
    byPassage.set(worded.passage, indexes);
    for (let index = first; index < after; index++) indexes.add(index);
  }
  return byPassage;
}

type FoundIn = Pick<Found, 'worded' | 'start' | 'end'>;

/** Where they stand in the file. */
export function placeOf({ worded, start, end }: FoundIn): Span {
  return worded.passage.span(start, end);
}

/** Writes another text for a phrase; sure where that is the same word in another spelling. */
export function rewriteOf(found: Found, text: string, isSpelling = false): Fix {
  return writeFix(placeOf(found), text, isSpelling ? 'spelling' : undefined);
}

/** The words as the author wrote them. */
export function foundWords({ worded, start, end }: FoundIn): string {
  return worded.passage.text.slice(start, end);
}

/**
 * `replacement` as the author wrote the words: in capitals, or with one where they have one. `phrase` is what the words
 * are in the vocabulary; capitals that stand there too, as in “USA”, tell nothing.
 */
export function inCaseOf(words: string, replacement: string, phrase = words.toLowerCase()): string {
  if (isInCapitals(words)) return isInCapitals(phrase) ? replacement : replacement.toUpperCase();
  const written = words.split(' ');
  const wanted = replacement.split(' ');
  return wanted
    .map((word, i) => {
      const own = written[i] ?? '';
      const isTold = i === 0 || (written.length === wanted.length && isSameWord(own, word));
      return isTold && /^\p{Lu}(?!\p{Lu})/u.test(own) ? capitalized(word) : word;
    })
    .join(' ');
}

function isInCapitals(words: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(words) && words === words.toUpperCase();
}

const OF_STATE =
  /^(?:Government|Republic|State|Kingdom|Federation|Ministry|Minister|Embassy|Ambassador|President|Parliament|Delegation|Mission|Representatives?|Territory|Permanent|Authorities|People)$/;

/** True inside a longer name, which is right as it is: "Kosovo Judicial Council", "Central Macedonia", "Bank of Moldova". */
export function isInLongerName({ worded, first, after }: Found): boolean {
  const { words } = worded;
  const next = words[after];
  if (next?.follows && /^\p{Lu}/u.test(next.text)) return true;
  if (isNameOfPlace(words, first)) return true;
  const joint = words[first - 1]?.lower ?? '';
  const at = joint === 'of' || IN_CHARGE.has(joint) ? first - 2 : first - 1;
  const before = words[at];
  if (!before || !/^\p{Lu}\p{L}*\p{Ll}/u.test(before.text)) return false;
  if (OF_STATE.test(before.text) && !IN_CHARGE.has(joint)) return false;
  return words[at + 1]?.follows === true && words[first]?.follows === true && !opensSentence(worded, at);
}

/** What stands in titles before that with which somebody is charged: the Special Envoy for Syria. */
const IN_CHARGE: ReadonlySet<string> = new Set(['for', 'on', 'pour', 'sur', 'para', 'sobre']);

const PLACES: ReadonlySet<string> = new Set(PLACE_WORDS);
const OF: ReadonlySet<string> = new Set([...PARTICLES, "d'", "l'", 'of', 'the']);

/** True behind a word for a street or a building, as in “rue de Russie”. */
function isNameOfPlace(words: readonly WordToken[], first: number): boolean {
  let at = first - 1;
  while (words[at + 1]?.follows && OF.has(words[at]?.lower ?? '')) at--;
  return words[at + 1]?.follows === true && PLACES.has(words[at]?.lower ?? '');
}

/** True for one word in two spellings: with other blanks or hyphens, or a letter or two apart in the same number. */
export function isSameWord(words: string, text: string): boolean {
  const [one, other] = [words, text].map(each => each.toLowerCase().replace(/[\s\u2010-\u2011-]/g, '')) as [
    string,
    string,
  ];
  if (one === other) return true;
  const isOne = !/\s/.test(words) && !/\s/.test(text);
  return (
    isOne && one.endsWith('s') === other.endsWith('s') && distance(one, other) <= (one.length > 7 ? 2 : 1)
  );
}

/** ` (United Nations: UNTERM)`: whose rule it is, and where it is written. */
export function ruleOf({ owner, text }: Origin): string {
  const told = [owner, text].filter(part => part !== undefined && part !== '').join(': ');
  return told === '' ? '' : ` (${told})`;
}
