/** Markings that somebody typed into a text, as letters and Word files have them: “CONFIDENTIAL – …”, “[Confidential] …”. */
import { shownText } from './characters.ts';
import { keptByText } from './kept-by-text.ts';
import type { Marking } from './marking.ts';
import { markingCalled, readMarking } from './read-marking.ts';

/** A marking within a paragraph, with the brackets or the mark that sets it off. */
export interface TypedMarking {
  /** What it is meant for; what a report can’t have as its marking is taken for confidential. */
  readonly level: Marking;
  readonly start: number;
  readonly end: number;
}

/** Where a paragraph stands: further down, a word with a colon may as well be one that is explained. */
export type ParagraphPlace = 'title' | 'opening' | 'further';

/** Characters of paragraphs that are kept with their markings: of some reports, and the programme that these are under. */
const KEPT = 250_000;

/** What the paragraphs of each place tell. */
export function byPlace<Told>(
  read: (place: ParagraphPlace) => (written: string) => Told,
): Readonly<Record<ParagraphPlace, (written: string) => Told>> {
  const kept = (place: ParagraphPlace) => keptByText(KEPT, read(place));
  return { title: kept('title'), opening: kept('opening'), further: kept('further') };
}

const BEFORE = /^(?:#{1,6}\s+|>\s*)*/;
const EMPHASIS = '[*_]{0,3}';
const INNER = '([^\\[\\]()［］（）【】\\n]{2,60}?)';
const MARK = '(?:\\s*[:：|.]|\\s+[-–—]|\\s*[–—])';

const BRACKETED = new RegExp(
  `^${EMPHASIS}(?:[[(]{1,2}${INNER}[\\])]{1,2}${EMPHASIS}${MARK}?(?:\\s+|$)|[［（【]${INNER}[］）】]${MARK}?\\s*)`,
  'u',
);
const EMPHASISED =
  /^([*_]{1,3})([^*_\n]{2,60}?)(?:[:：.]\1\s*|\1(?:\s*[:：|.]\s*|\s+[-–—]\s+|\s+(?=[\p{Lu}\p{N}"“«])|\s*$))/u;
const SET_APART =
  /^(?:[-–—]\s+)?(\p{L}[^:：–—|.\n*_[\]()［］（）【】]{1,60}?)(?:\s*[:：|]\s*|\s+[-–—]\s+|\s*[–—]\s*|\.\s+|\.?\s*$)/u;
const SHOUTED = /^(\p{Lu}{4,}(?:[ -]\p{Lu}{2,})*)\s+(?!\p{Lu}{2})(?=[\p{Lu}\p{N}"“«])/u;
/** What may stand behind a marking at the end of a text. */
const END = `${EMPHASIS}\\s*\\.?$`;
/** In brackets, or behind a dash. */
const AT_END = [
  new RegExp(`\\s*${EMPHASIS}[[［【]([^[\\]［］【】\\n]{2,60})[\\]］】]${END}`, 'u'),
  new RegExp(`\\s*${EMPHASIS}\\(([\\p{Lu}\\p{Lo}][^()\\n]{1,60})\\)${END}`, 'u'),
  new RegExp(`\\s*（([^（）\\n]{2,60})）${END}`, 'u'),
  new RegExp(
    `(?:\\s+[-–—|]|\\s*[–—])\\s*${EMPHASIS}([\\p{Lu}\\p{Lo}](?:(?!\\s-)[^–—|\\n]){1,60}?)${END}`,
    'u',
  ),
];
const LONGEST_END = 80;

/** The marking with which a paragraph begins, which it is, or which stands apart at its end, as a reader sees it. */
export function typedMarking(written: string, place: ParagraphPlace): TypedMarking | undefined {
  return typedAt[place](written);
}

const typedAt = byPlace(place => written => {
  const shown = shownText(written);
  const found = markingIn(shown.text, place);
  return found && { ...found, ...shown.place(found.start, found.end) };
});

function markingIn(text: string, place: ParagraphPlace): TypedMarking | undefined {
  const start = BEFORE.exec(text)?.[0].length ?? 0;
  const said = text.slice(start);
  const began = bracketed(said) ?? emphasised(said) ?? setApart(said, place) ?? shouted(said);
  return began ? { level: began.level, start, end: start + began.length } : atEnd(text, AT_END);
}

/**
 * The marking that these words are. One that a report can’t have, such as SECRET, counts where capitals show that no
 * ordinary word is meant.
 */
export function wordsOfMarking(words: string): Marking | undefined {
  return markingCalled(words) ?? (isInCapitals(words) ? readMarking(words)?.level : undefined);
}

interface Beginning {
  readonly level: Marking;
  readonly length: number;
}

function bracketed(text: string): Beginning | undefined {
  const [whole = '', first, second] = BRACKETED.exec(text) ?? [];
  return beginning(whole, inBrackets(first ?? second));
}

function emphasised(text: string): Beginning | undefined {
  const [whole = '', , words] = EMPHASISED.exec(text) ?? [];
  return beginning(whole, called(words));
}

function setApart(text: string, place: ParagraphPlace): Beginning | undefined {
  const [whole = '', words] = SET_APART.exec(text) ?? [];
  const isSure = place !== 'further' || whole.length === text.length || isInCapitals(words ?? '');
  return isSure ? beginning(whole, called(words)) : undefined;
}

function shouted(text: string): Beginning | undefined {
  const [whole = '', words = ''] = SHOUTED.exec(text) ?? [];
  return beginning(whole, markingCalled(words));
}

/** The marking at the end of a text, in one of these ways. */
export function atEnd(text: string, ways: readonly RegExp[]): TypedMarking | undefined {
  const cut = Math.max(0, text.length - LONGEST_END);
  for (const way of ways) {
    const found = way.exec(text.slice(cut));
    const level = called(found?.[1]);
    if (found && level) return { level, start: cut + found.index, end: text.length };
  }
  return undefined;
}

function beginning({ length }: string, level: Marking | undefined): Beginning | undefined {
  return level && { level, length };
}

/** What brackets hold may have words beside the marking: “[for official use only]”, “(UN CONFIDENTIAL)”. */
function inBrackets(words: string | undefined): Marking | undefined {
  const read = words === undefined ? undefined : readMarking(words);
  return read?.isUnderstood ? read.level : called(words);
}

function called(words: string | undefined): Marking | undefined {
  return words === undefined ? undefined : wordsOfMarking(words);
}

function isInCapitals(words: string): boolean {
  return /^[\P{L}\p{Lu}]+$/u.test(words) && /\p{Lu}{3}/u.test(words) && !/\p{N}/u.test(words);
}
