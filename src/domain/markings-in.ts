/** Markings that somebody typed into a text, where they keep nothing back: “CONFIDENTIAL – …”, “[Confidential] …”. */
import forms from '../../language/markings.json' with { type: 'json' };
import { wordsInAll } from '../lexicon/language-words.ts';
import type { Stretch } from '../lexicon/sentences.ts';
import { wordsIn } from '../lexicon/words-in.ts';
import { HIDDEN, visibleText } from './characters.ts';
import type { Marking } from './marking.ts';
import {
  isInCapitals,
  type MarkingWords,
  markingWordsIn,
  readMarking,
  withWordsBeside,
} from './marking-words.ts';
import { AROUND, QUOTATION, Surroundings } from './surroundings.ts';

/** What is certain can be meant for nothing else; what is likely may be a word of the text. */
export type Degree = 'certain' | 'likely';

/** A marking within a text, with the brackets that it stands in. */
export interface TypedMarking {
  readonly degree: Degree;
  /** What a report can’t have as its marking is taken for confidential. */
  readonly level: Marking;
  readonly start: number;
  readonly end: number;
}

/** One way in which a marking stands in a text; what it leaves out may be anything. The first that fits counts. */
interface Form {
  readonly degree: string;
  /** `exact` is the word of the language that is no word of English, `strictly-confidential`. */
  readonly words: readonly string[];
  readonly letters?: readonly string[];
  /** Those in which it stands, alone or with words that may stand beside it, or true for any; what is before and behind are these. */
  readonly brackets?: boolean | string;
  /** True for one that is emphasized, with nothing else. */
  readonly isEmphasized?: boolean;
  /** True for one between the same signs, `~~confidential~~`; what is before and behind are these. */
  readonly isFramed?: boolean;
  /** True for one in quotation marks, with nothing else; what is before and behind are these. */
  readonly isQuoted?: boolean;
  /** True for one right behind a dash. */
  readonly isDashed?: boolean;
  /** True for one of two words and more. */
  readonly isLong?: boolean;
  readonly before?: readonly string[];
  readonly behind?: readonly string[];
}

const FORMS: readonly Form[] = forms;

/** More words describe nothing: “this paragraph is confidential”. */
const MOST_OF_DESCRIPTION = 2;

/**
 * The markings of a text, in order. `lines` is where lines of the file begin within it, but for the first; `languages` are
 * the report's.
 */
export function markingsIn(
  written: string,
  languages: readonly string[] = [],
  lines: readonly number[] = [],
): readonly TypedMarking[] {
  const shown = visibleText(written.replace(/\r\n/g, ' \n').replace(/[\r\v\f\x85\u2028\u2029]/g, '\n'));
  const { text } = shown;
  const words = markingWordsIn(text, languages);
  const around = new Surroundings(text, lines);
  const found = [
    ...portionMarksIn(text, around),
    ...words.flatMap(each => markingAt(text, each, around)),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  return found
    .filter(({ start }, i) => i === 0 || start >= (found[i - 1]?.end ?? 0))
    .map(({ start, end, ...rest }) => ({ ...rest, ...shown.place(start, end) }));
}

/** Where in a text a marking may stand, in order, whatever it is in its place. */
export function placesOfMarkings(text: string, languages: readonly string[]): readonly number[] {
  // An ordinary word in small letters is one only behind a label: “Distribution: internal”.
  // Several words may run into the next entry.
  const mayBe = ({ sort, start, end }: MarkingWords) =>
    sort !== 'ordinary' ||
    /\s/.test(text.slice(start, end)) ||
    /\p{Lu}$|[:：]\s?\p{Ll}$/u.test(text.slice(Math.max(0, start - 2), start + 1));
  const found = [
    ...markingWordsIn(text, languages)
      .filter(mayBe)
      .map(({ start }) => start),
    ...Array.from(text.matchAll(PORTION), ({ index }) => index),
    ...Array.from(text.matchAll(HIDDEN), ({ index }) => index),
  ];
  return found.sort((a, b) => a - b);
}

function markingAt(text: string, found: MarkingWords, around: Surroundings): readonly TypedMarking[] {
  const whole = around.onItsLine(found, withWordsBeside(text, found));
  // In small letters, what stands beside a marking that reports have may be what it describes.
  const isWhole =
    found.sort === 'other' ||
    isInCapitals(text.slice(whole.start, whole.end)) ||
    wordsIn(text.slice(found.start, found.end)).length > MOST_OF_DESCRIPTION;
  const words = isWhole ? { ...found, ...whole } : found;
  const { level, start, end } = words;
  const said = text.slice(start, end);
  const brackets = bracketsAround(text, words);
  const frame = signsAround(text, words);
  const quotes = quotesAround(text, words);
  const bare = around.of(brackets ?? words);
  const framed = frame && around.of(frame);
  const quoted = quotes && around.of(quotes);
  const own = [/^strictly[-\u2010-\u2013]confidential$/iu.test(said) ? 'exact' : '', words.sort];
  const sorts = words.isMisspelt ? [...own, 'own'] : own;
  const letters = lettersOf(text, words, brackets !== undefined);
  const form = FORMS.find(
    each =>
      each.words.some(sort => sorts.includes(sort)) &&
      (each.letters?.includes(letters) ?? true) &&
      (!each.brackets || (brackets !== undefined && isOneOf(text.charAt(brackets.start), each.brackets))) &&
      (!each.isEmphasized || isEmphasized(text, words)) &&
      (!each.isDashed || /\p{Pd}\s*$/u.test(text.slice(Math.max(0, start - 3), start))) &&
      (!each.isLong || wordsIn(said).length > 1) &&
      stands(each, each.isQuoted ? quoted : each.isFramed ? framed : bare) &&
      (each.brackets ||
        each.isFramed ||
        brackets === undefined ||
        each.letters?.includes('capital') === false ||
        each.words.includes('exact')),
  );
  if (!form || (bare.before === 'quotation' && !form.isQuoted && !sorts.includes('exact'))) return [];
  const place = (form.isQuoted ? quotes : form.isFramed ? frame : brackets) ?? words;
  const isCertain = form.degree === 'certain' && form.words.some(sort => own.includes(sort));
  return [{ degree: isCertain ? 'certain' : 'likely', level, start: place.start, end: place.end }];
}

function stands({ before, behind }: Form, at: ReturnType<Surroundings['of']> | undefined): boolean {
  return at !== undefined && (before?.includes(at.before) ?? true) && (behind?.includes(at.behind) ?? true);
}

const PAIRS = ['[]', '()', '{}', '<>', '［］', '（）', '【】', '//'];
const OPENING = /([[({<［（【]|(?<![^\s/])\/)[*_\s]*((?:[^[\](){}<>［］（）【】/\n]{0,40}[\s/])?)$/u;
const CLOSING = /^([^[\](){}<>［］（）【】/\n]{0,40})[*_\s]*([\])}>］）】]|\/(?![^\s/]))/u;

function isOneOf(bracket: string, brackets: boolean | string): boolean {
  return brackets === true || (brackets !== false && brackets.includes(bracket));
}

function isEmphasized(text: string, { start, end }: Stretch): boolean {
  return /[*_]/.test(text.charAt(start - 1)) && /[*_]/.test(text.charAt(end));
}

/** Signs that neither quote, nor part sentences, nor stand between words. */
const SIGN = `(?![*_\`/|.,;:…"'、。，：；！？])[\\p{S}\\p{Pd}\\p{Po}]`;
const SIGNS_BEFORE = new RegExp(`(?:${SIGN})+[^\\S\\n]*$`, 'u');
const SIGNS_BEHIND = new RegExp(`^[^\\S\\n]*(?:${SIGN})+`, 'u');
const FRAME = 20;

/** The signs around a marking, where they are the same on both sides: `>>> confidential <<<`. */
function signsAround(text: string, { start, end }: Stretch): Stretch | undefined {
  const [left = ''] = SIGNS_BEFORE.exec(text.slice(Math.max(0, start - FRAME), start)) ?? [];
  const [right = ''] = SIGNS_BEHIND.exec(text.slice(end, end + FRAME)) ?? [];
  const inner = left.trimEnd().at(-1);
  const isSame = inner !== undefined && right.trimStart().startsWith(inner === '>' ? '<' : inner);
  return isSame ? { start: start - left.length, end: end + right.length } : undefined;
}

const QUOTE_BEHIND = /^[*_\s]*["“”»’']/u;

function quotesAround(text: string, { start, end }: Stretch): Stretch | undefined {
  const [left] = QUOTATION.exec(text.slice(Math.max(0, start - FRAME), start)) ?? [];
  const [right] = QUOTE_BEHIND.exec(text.slice(end, end + FRAME)) ?? [];
  return left === undefined || right === undefined
    ? undefined
    : { start: start - left.length, end: end + right.length };
}

/** The brackets around a marking that say nothing else; a link has none. */
function bracketsAround(text: string, { start, end }: Stretch): Stretch | undefined {
  const left = text.slice(Math.max(0, start - 60), start);
  const [opened, opening = '', before = ''] = OPENING.exec(left) ?? [];
  const [closed, behind = '', closing = ''] = CLOSING.exec(text.slice(end, end + 60)) ?? [];
  if (opened === undefined || closed === undefined || !PAIRS.includes(opening + closing)) return undefined;
  const at = end + closed.length;
  const isAlone = /^[^\p{L}\p{N}]*$/u.test(before + behind);
  const isBeside = isAlone || readMarking(before + text.slice(start, end) + behind) !== undefined;
  if (!isBeside || (closing === ']' && text.charAt(at) === '(')) return undefined;
  // A bracket right behind a word belongs to it, as in “prison(s)”.
  return /[\p{L}\p{N}]$/u.test(left.slice(0, -opened.length)) && /[[({<]/.test(opening)
    ? undefined
    : { start: start - opened.length, end: at };
}

const CAPITALS_BEFORE = /(?<!\p{L})(?:\p{Lu}{2,}[\s-]{1,3}){0,8}$/u;
const CAPITALS_BEHIND = /^(?:[\s-]{1,3}\p{Lu}{2,}(?!\p{Ll})){0,8}/u;
/** A longer run of capitals is a heading, and what stands in it may be a word of that. */
const MOST_OF_RUN = 2;

/** How the words are written: letters without capitals, such as Chinese ones, count as one that begins with a capital. */
function lettersOf(text: string, { start, end, sort }: MarkingWords, isBracketed: boolean): string {
  const said = text.slice(start, end);
  if (/^\p{L}[\s._-]+\p{L}[\s._-]+\p{L}(?!\p{L})/u.test(said)) return 'spaced';
  if (/^\p{Ll}/u.test(said)) return 'small';
  if (!isInCapitals(said)) return 'capital';
  const [before = ''] = CAPITALS_BEFORE.exec(text.slice(Math.max(0, start - AROUND), start)) ?? [];
  const [behind = ''] = CAPITALS_BEHIND.exec(text.slice(end, end + AROUND)) ?? [];
  const run = before + said + behind;
  const isAlone = isBracketed || run === said || readMarking(run) !== undefined;
  return isAlone || (sort === 'own' && wordsIn(run).length <= MOST_OF_RUN) ? 'capitals' : 'capital';
}

/** What stands before the words of a line, and what sets a marking apart from what follows it. */
const BEGUN = /^\s*(?:[-*+•]\s+|\d{1,9}[.)]\s+|#{1,6}\s+)?(?:[-–—]\s+)?[*_]{0,3}$/u;
const MARK = /^[*_]{0,3}(?:\s*[:：.|]|\s*[–—]|\s+-{1,3}(?=\s))?[*_]{0,3}[^\S\n]*/u;

/** A marking with the marks and blanks that set it apart, so that none is left over; the bars of a row stay. */
export function withMarks(text: string, { start, end }: Stretch): Stretch {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (/^\s*\|/u.test(line)) return { start, end };
  const mark = MARK.exec(text.slice(end))?.[0].length ?? 0;
  const emphasis = /[*_]*$/u.exec(line)?.[0].length ?? 0;
  if (BEGUN.test(line) || /^[*_]{0,3}\s*[:：–—]/u.test(text.slice(end)))
    return { start: start - emphasis, end: end + mark };
  const blanks = /(?:\s+(?:[-–—|]|\/\/)|[–—])?\s*[*_]*$/u.exec(line)?.[0].length ?? 0;
  return { start: start - blanks, end: end + (/^[*_]*/u.exec(text.slice(end))?.[0].length ?? 0) };
}

/** Letters in brackets by which houses mark a paragraph: (C), (S//NOFORN), (U//FOUO). */
const PORTION = new RegExp(
  `[[(](?:(${wordsInAll('portions').join('|')})|[A-Z]{1,3}/{1,2}[A-Z][A-Z0-9 ,/-]*)[\\])]`,
  'g',
);
/** A letter of a list that goes on: (A), (B), (C). */
const LISTED = /\([ABDE]\)/iu;

function portionMarksIn(text: string, around: Surroundings): readonly TypedMarking[] {
  const isListed = LISTED.test(text);
  return Array.from(text.matchAll(PORTION), ({ 0: whole, 1: letters, index: start }): TypedMarking[] => {
    const end = start + whole.length;
    const isBeginning = ['edge', 'item', 'sentence'].includes(around.before(start));
    const isEnd = ['edge', 'stop'].includes(around.behind(end));
    const isOther =
      letters !== undefined && (isListed || (!isBeginning && !endsSentence(text.slice(0, start), letters)));
    const isMark = (isBeginning || isEnd) && !isOther && !/^\s*\d{4}/u.test(text.slice(end, end + 8));
    return isMark ? [{ degree: 'likely', level: 'confidential', start, end }] : [];
  }).flat();
}

/** True where such letters are no unit, and not short for the words before them: “State Border Unit (SBU)”. */
function endsSentence(before: string, letters: string): boolean {
  const words = wordsIn(/[^.!?:;|\n]{0,80}$/u.exec(before.slice(-AROUND))?.[0] ?? '');
  const initials = words.filter(word => /^\p{Lu}/u.test(word)).map(word => word.charAt(0));
  const isShort = initials.join('').endsWith(letters);
  return words.length > 2 && !isShort && !/\p{N}/u.test(words.at(-1) ?? '');
}
