/** What headings say of the parts that they head, by the words of language/import/. */

import { flat, foldedWords } from '../lexicon/flat.ts';
import { anyOf, folded, meaningsOf, phrasesOf, wordSet } from '../lexicon/import-words.ts';
import { splitMark } from './marks.ts';
import { OF_MISSION } from './mission-words.ts';
import { negationsIn } from './negations.ts';
import { AND, ARTICLE, AT, OF } from './small-words.ts';

/** What a part of a report is about; background is what somebody tells besides. */
export type PartKind =
  | 'objectives'
  | 'participants'
  | 'persons'
  | 'activities'
  | 'findings'
  | 'recommendations'
  | 'actions'
  | 'acronyms'
  | 'background';

/** Parts that say what was found, what is asked and what will be done. */
export const STATEMENTS: ReadonlySet<string> = new Set(['findings', 'recommendations', 'actions']);

interface Phrase {
  readonly words: readonly string[];
  readonly kind: PartKind;
}

const BY_FIRST_WORD = new Map<string, Phrase[]>();
for (const [phrase, meaning] of meaningsOf('headings')) {
  const words = phrase.split(' ');
  const [first = ''] = words;
  const phrases = [...(BY_FIRST_WORD.get(first) ?? []), { words, kind: meaning as PartKind }];
  BY_FIRST_WORD.set(
    first,
    phrases.sort((a, b) => b.words.length - a.words.length),
  );
}
const FILLERS = wordSet('fillers');
const ANNEXES = new Set(phrasesOf('annexes').map(folded));
const PAPERS = new Set(phrasesOf('papers').map(folded));

/** What a heading says its part is. */
export interface HeadingReading {
  readonly kind: PartKind;
  /** True when the heading says nothing else, so that even a bare line may be one. */
  readonly isWhole: boolean;
}

/** Reads a heading; undefined when it heads none of the known parts. */
export function readHeading(text: string): HeadingReading | undefined {
  const words = foldedWords(withoutNumber(text));
  if (headsUncovered(words)) {
    // “The town was not visited” is a sentence.
    const isPhrase = isCovering(words.at(-1) ?? '') && !BEING.test(words.join(' '));
    return { kind: 'background', isWhole: isPhrase || ASKING.test(words.join(' ')) };
  }
  const { kinds: named, isWhole } = kindsIn(words);
  // “Participants in the focus groups”, “Staff of the hospital” were hardly of the mission.
  const isKnown = isWhole || kindsIn(withoutAnnex(words)).isWhole || headsTeam(words);
  // Neither were “Useful contacts” met.
  const isMet = isKnown || headsMet(words);
  const kinds = named.filter(kind => (kind === 'participants' ? isKnown : kind === 'persons' ? isMet : true));
  if (kinds.length === 0) return readClause(words) ?? readJoined(words);
  // “Agreed with the counterparts”: with whom it was is not what the part is about.
  const isPeople = kinds.every(kind => kind === 'persons' || kind === 'participants');
  const clause = isPeople && PARTICIPLE.test(words.join(' ')) ? readClause(words) : undefined;
  if (clause) return clause;
  // “Background and objective” tells mostly the first.
  if (kinds[0] === 'background' && kinds.includes('objectives')) return { kind: 'background', isWhole };
  const telling = kinds.filter(kind => kind !== 'background');
  const kind =
    telling.find(found => found === 'participants' || found === 'persons') ?? telling[0] ?? kinds[0];
  return kind && { kind, isWhole };
}

/** True for `Persons met`, and for `Interlocutors in Dorra`: nothing but where or whose they are stands behind. */
function headsMet(words: readonly string[]): boolean {
  const at = words.findIndex((_, index) => phraseAt(words, index)?.kind === 'persons');
  const phrase = phraseAt(words, at)?.words ?? [];
  const behind = words.slice(at + phrase.length).join(' ');
  return (
    phrase.length > 1 || behind === '' || OF_OTHERS.test(behind) || IS_AND.test(behind.split(' ')[0] ?? '')
  );
}

/** True for `Équipe d’examen`, and not for `Team of the hospital`. */
function headsTeam(words: readonly string[]): boolean {
  const at = words.findIndex((_, index) => phraseAt(words, index)?.kind === 'participants');
  const phrase = phraseAt(words, at)?.words ?? [];
  const isOthers = OF_OTHERS.test(words.slice(at + phrase.length).join(' '));
  return OF_MISSION.test(phrase.join(' ')) && !isOthers;
}

const OF_OTHERS = new RegExp(`^(?:${OF}|${AT})`, 'u');

/** `Annex 2: …`: what an annex is about. */
function withoutAnnex(words: readonly string[]): readonly string[] {
  return ANNEXES.has(words[0] ?? '') ? words.slice(1) : words;
}

/** True for a heading of what the mission did not see: `What was not covered`, `Persons not met`. */
function headsUncovered(words: readonly string[]): boolean {
  const isDenied = (at: number) => NEGATIONS.excludes(words.slice(Math.max(0, at - 4), at).join(' '));
  return words.length < 9 && words.some((word, at) => isCovering(word) && isDenied(at));
}

/** The parts that the words of a heading name, and whether they say nothing else. */
function kindsIn(words: readonly string[]): {
  readonly kinds: readonly PartKind[];
  readonly isWhole: boolean;
} {
  const kinds: PartKind[] = [];
  let isWhole = true;
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at);
    // “Follow-up by the members”: who did it is not what the part is about.
    if (kinds.length > 0 && BY.has(words[at] ?? '')) break;
    if (phrase) kinds.push(phrase.kind);
    else if (!isFiller(words[at] ?? '')) {
      isWhole = false;
      // What follows a foreign word says what that is about, not what the part is.
      if (kinds.length === 0 && !ANNEXES.has(words[0] ?? '')) break;
    }
    at += phrase?.words.length ?? 1;
  }
  return { kinds, isWhole };
}

function phraseAt(words: readonly string[], at: number): Phrase | undefined {
  return BY_FIRST_WORD.get(words[at] ?? '')?.find(({ words: wanted }) =>
    wanted.every((word, index) => words[at + index] === word),
  );
}

function isFiller(word: string): boolean {
  return FILLERS.has(word) || /^(?:\d+|[ivx]+|[a-z])$/.test(word);
}

/** `What I advised`, `Agreed with the hosts`: a clause says by its verb what its part is. */
function readClause(words: readonly string[]): HeadingReading | undefined {
  const text = words.join(' ');
  const isClause = words.length < 9 && (ASKING.test(text) || PARTICIPLE.test(text));
  if (!isClause) return undefined;
  const kind = VERBS.find(([, verbs]) => verbs.test(text))?.[0];
  return kind && { kind, isWhole: words.length < 7 && ASKING.test(text) };
}

/** `Authorities and organizations met`: of two sorts of people, the second says that they were met. */
function readJoined([, join = '', ...others]: readonly string[]): HeadingReading | undefined {
  const { kinds } = IS_AND.test(join) ? kindsIn(others) : { kinds: [] };
  return kinds[0] === 'persons' ? { kind: 'persons', isWhole: false } : undefined;
}

const IS_AND = new RegExp(`^${AND}$`, 'u');
const NEGATIONS = negationsIn();
/** What a mission does with what it covers. */
const isCovering = (word: string) => phrasesOf('coverStems').some(stem => word.startsWith(folded(stem)));
const BEING = new RegExp(anyOf(phrasesOf('beings')), 'u');
const BY = wordSet('byWord');
const ASKING = new RegExp(`^(?:${phrasesOf('interrogatives').map(folded).join('|')}) `, 'u');
const PARTICIPLE = new RegExp(`^(?:${phrasesOf('participles').map(folded).join('|')})(?: |$)`, 'u');
/** Beginnings of verbs, by what a part is whose heading has one. */
const VERBS = [...kindsOf(meaningsOf('headingVerbs'))].map(
  ([kind, verbs]) => [kind, new RegExp(`(?<!\\p{L})(?:${verbs.join('|')})`, 'u')] as const,
);

function kindsOf(meanings: ReadonlyMap<string, string>): ReadonlyMap<PartKind, readonly string[]> {
  const kinds = new Map<PartKind, string[]>();
  for (const [verb, kind] of meanings)
    kinds.set(kind as PartKind, [...(kinds.get(kind as PartKind) ?? []), verb]);
  return kinds;
}

/** A heading without the number in front of it. */
export function withoutNumber(text: string): string {
  return (splitMark(text)?.text ?? text).replace(/^[*_]+|[*_:\s]+$/g, '');
}

/** `For the Ministry`: the body for which people came. */
export function sideOf(heading: string): string | undefined {
  const plain = withoutNumber(heading);
  const [found] = SIDE.exec(flat(plain)) ?? [];
  return found === undefined ? undefined : folded(plain.slice(found.length));
}

const NAME_FIRST = new RegExp(`^${ARTICLE}?\\p{Lu}`, 'u');

/** True for such a heading that calls the body by a name: “From the villages” does not. */
export function namesSide(heading: string): boolean {
  const plain = withoutNumber(heading);
  const [found] = SIDE.exec(flat(plain)) ?? [];
  return found !== undefined && NAME_FIRST.test(plain.slice(found.length));
}

/** True where a heading of its own words only divides a part of a kind: below “Interviewees” nobody is a member. */
export function mayDivide(kind: string, heading: string): boolean {
  return kind === 'participants' ? namesSide(heading) : kind !== 'objectives' && kind !== 'acronyms';
}

/** What stands in front of such a body. */
export const SIDE = new RegExp(`^(?:${anyOf(phrasesOf('onBehalf'))})\\s+`, 'u');

/** True when a heading opens an annex. */
export function headsAnnex(text: string): boolean {
  return ANNEXES.has(foldedWords(text)[0] ?? '');
}

/** True when a line says only what sort of paper this is: a report, a memorandum, an aide-mémoire. */
export function isReportLabel(text: string): boolean {
  return PAPERS.has(folded(text));
}
