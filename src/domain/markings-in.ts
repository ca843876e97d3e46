/** Markings that somebody typed into a text, where they keep nothing back: “CONFIDENTIAL – …”, “[Confidential] …”. */
import forms from '../../language/markings.json' with { type: 'json' };
import { ATTRIBUTE_WORDS, VALUE_WORDS } from '../lexicon/generated/words.ts';
import { folded, meaningsOf } from '../lexicon/intake-words.ts';
import { wordsInAll } from '../lexicon/language-words.ts';
import { FUNCTION_WORDS } from '../lexicon/ordinary-words.ts';
import { CLOSING_MARKS, isShortened } from '../lexicon/sentences.ts';
import { entryWord, isAttributeWord, isReserved } from '../lexicon/words.ts';
import { wordsIn } from '../lexicon/words-in.ts';
import { HIDDEN, shownText } from './characters.ts';
import { countBefore } from './halving.ts';
import type { Marking } from './marking.ts';
import {
  isInCapitals,
  type MarkingWords,
  markingWordsIn,
  readMarking,
  withWordsBeside,
} from './marking-words.ts';

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
  /** True for one right behind a dash. */
  readonly isDashed?: boolean;
  /** True for one of two words and more. */
  readonly isLong?: boolean;
  readonly before?: readonly string[];
  readonly behind?: readonly string[];
}

const FORMS: readonly Form[] = forms;

interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * The markings of a text, in order. `lines` is where lines of the file begin within it, but for the first; `languages` are
 * the report's.
 */
export function markingsIn(
  written: string,
  languages: readonly string[] = [],
  lines: readonly number[] = [],
): readonly TypedMarking[] {
  const shown = shownText(written);
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
  const mayBe = ({ sort, start }: MarkingWords) =>
    sort !== 'ordinary' || /\p{Lu}$|[:：]\s?\p{Ll}$/u.test(text.slice(Math.max(0, start - 2), start + 1));
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
  const whole = withWordsBeside(text, found);
  // In small letters, what stands beside a marking that reports have may be what it describes.
  const isWhole = found.sort === 'other' || isInCapitals(text.slice(whole.start, whole.end));
  const words = isWhole ? { ...found, ...whole } : found;
  const { level, start, end } = words;
  const said = text.slice(start, end);
  const brackets = bracketsAround(text, words);
  const frame = signsAround(text, words);
  const own = around.of(brackets ?? words);
  const framed = frame && around.of(frame);
  const sorts = [/^strictly-confidential$/iu.test(said) ? 'exact' : '', words.sort];
  const letters = lettersOf(text, words, brackets !== undefined);
  const form = FORMS.find(
    each =>
      each.words.some(sort => sorts.includes(sort)) &&
      (each.letters?.includes(letters) ?? true) &&
      (!each.brackets || (brackets !== undefined && isOneOf(text.charAt(brackets.start), each.brackets))) &&
      (!each.isEmphasized || isEmphasized(text, words)) &&
      (!each.isDashed || /\p{Pd}\s*$/u.test(text.slice(Math.max(0, start - 3), start))) &&
      (!each.isLong || wordsIn(said).length > 1) &&
      stands(each, each.isFramed ? framed : own) &&
      (each.brackets ||
        brackets === undefined ||
        each.letters?.join() === 'capitals' ||
        each.words.includes('exact')),
  );
  if (!form || (own.before === 'quotation' && !sorts.includes('exact'))) return [];
  const place = (form.isFramed ? frame : brackets) ?? words;
  return [
    { degree: form.degree === 'certain' ? 'certain' : 'likely', level, start: place.start, end: place.end },
  ];
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

function isEmphasized(text: string, { start, end }: Place): boolean {
  return /[*_]/.test(text.charAt(start - 1)) && /[*_]/.test(text.charAt(end));
}

/** Signs that neither quote, nor part sentences, nor stand between words. */
const SIGN = `(?![*_\`/|.,;:…"'、。，：；！？])[\\p{S}\\p{Pd}\\p{Po}]`;
const SIGNS_BEFORE = new RegExp(`(?:${SIGN})+[^\\S\\n]*$`, 'u');
const SIGNS_BEHIND = new RegExp(`^[^\\S\\n]*(?:${SIGN})+`, 'u');
const FRAME = 20;

/** The signs around a marking, where they are the same on both sides: `>>> confidential <<<`. */
function signsAround(text: string, { start, end }: Place): Place | undefined {
  const [left = ''] = SIGNS_BEFORE.exec(text.slice(Math.max(0, start - FRAME), start)) ?? [];
  const [right = ''] = SIGNS_BEHIND.exec(text.slice(end, end + FRAME)) ?? [];
  const inner = left.trimEnd().at(-1);
  const isSame = inner !== undefined && right.trimStart().startsWith(inner === '>' ? '<' : inner);
  return isSame ? { start: start - left.length, end: end + right.length } : undefined;
}

/** The brackets around a marking that say nothing else; a link has none. */
function bracketsAround(text: string, { start, end }: Place): Place | undefined {
  const left = text.slice(Math.max(0, start - 60), start);
  const [opened, opening = '', before = ''] = OPENING.exec(left) ?? [];
  const [closed, behind = '', closing = ''] = CLOSING.exec(text.slice(end, end + 60)) ?? [];
  if (opened === undefined || closed === undefined || !PAIRS.includes(opening + closing)) return undefined;
  const at = end + closed.length;
  const isAlone = /^[*_\s:：.]*$/u.test(before + behind);
  const isBeside = isAlone || readMarking(before + text.slice(start, end) + behind) !== undefined;
  if (!isBeside || (closing === ']' && text.charAt(at) === '(')) return undefined;
  // A bracket right behind a word belongs to it, as in “prison(s)”.
  return /[\p{L}\p{N}]$/u.test(left.slice(0, -opened.length)) && /[[({<]/.test(opening)
    ? undefined
    : { start: start - opened.length, end: at };
}

/** What stands before the first word of a line: bullets, numbers, ticks, dashes, signs. */
const LEAD = /^(?:\d{1,3}[.)]\s|\[[xX✓✔]\]\s|[^\p{L}\p{N}"“„«‘'([{<［（【])*$/u;
const SENTENCE_END = /[.!?…][)"”’»\]]*\s+[^\p{L}\p{N}"“„«‘'([{<]{0,6}$|[。！？]\s*$/u;
const BRACKET_BEFORE = /[[({<［（【][*_\s]*$/u;
const BRACKET_BEHIND = /^\s*(?:[,;:]|[–—-]\s)[^[\](){}<>［］（）【】\n]{1,60}[\])}>］）】]/u;
const DASH_BEFORE = /(?:\s(?:-{1,3}|\|)|[–—])\s*[*_]{0,3}$/u;
const QUOTATION = /(?:["“„‘'][*_]*|«[*_\s]*)$/u;
const PARTICULAR = /(?:^|[^\p{L}\p{N}\s]\s+)([\p{L} ]{4,40}?)\s*[:：]\s*$/u;
const PARTICULARS = meaningsOf('particulars');
/** A clause of more words is a sentence. */
const MOST_OF_LABEL = 4;

/** So much of a text around a marking tells where it stands. */
const AROUND = 200;

/** What stands before and behind places of a text. */
class Surroundings {
  private readonly begun: ReadonlySet<number>;
  private starts: readonly number[] | undefined;

  constructor(
    private readonly text: string,
    lines: readonly number[],
  ) {
    this.begun = new Set(lines);
  }

  of({ start, end }: Place) {
    return { before: this.before(start), behind: this.behind(end) };
  }

  before(start: number): string {
    const { text } = this;
    const line = this.lineOf(start);
    const isRow = /^\s*\|/u.test(text.slice(line, line + AROUND));
    const near = text.slice(Math.max(line, start - AROUND), start);
    const left = isRow ? near.slice(near.lastIndexOf('|') + 1) : near;
    if (LEAD.test(left) && (isRow || start - line <= AROUND)) {
      if (!this.isWrapped(line)) return 'edge';
      const above = this.paragraphBefore(start);
      if (readsAsStructure(above)) return 'structure';
      return BEGUN_STRUCTURE.test(above) ? 'begun' : 'line';
    }
    if (SENTENCE_END.test(left) && !isShortened(left.trimEnd())) return 'sentence';
    if (QUOTATION.test(left)) return 'quotation';
    if (DASH_BEFORE.test(left)) return 'dash';
    if (BRACKET_BEFORE.test(left)) return 'bracket';
    const particular = PARTICULARS.get(folded(PARTICULAR.exec(left)?.[1] ?? ''));
    if (particular === 'distribution' || particular === 'classification') return 'particular';
    return clauseBefore(left);
  }

  behind(end: number): string {
    const [whole = ''] = /^[^\n|]*/u.exec(this.text.slice(end, end + AROUND)) ?? [];
    const line = whole.slice(0, this.lineAfter(end) - end);
    if (/^[^\p{L}\p{N}.!?:：。…"”’»)\]]*$/u.test(line)) return 'edge';
    if (/^[*_\s]*[.!?。][*_]*\s*$/u.test(line)) return 'stop';
    if (/^[*_]*(?:[.!?][*_]*\s|。)/u.test(line)) return 'sentence';
    if (/^[*_\s]*[:：](?!\d)/u.test(line)) return 'colon';
    if (/^[*_]*(?:\s+-{1,3}|\.-|\s*[–—])(?:\s|$)/u.test(line)) return 'dash';
    if (BRACKET_BEHIND.test(line)) return 'bracket';
    if (STRUCTURE_BEHIND.test(line)) return 'structure';
    if (/^\s*\([^()]{1,60}\)\s*[:：]/u.test(line)) return 'remark';
    if (/^[*_]*\s*;/u.test(line)) return 'semicolon';
    return /^[*_]*\s+\p{Lu}(?!\p{Lu})/u.test(line) ? 'capital' : 'words';
  }

  /** Where the line begins in which a place is: one of the text, or one of the file. */
  private lineOf(place: number): number {
    this.starts ??= [
      0,
      ...Array.from(this.text.matchAll(/\n/g), ({ index }) => index + 1),
      ...this.begun,
    ].sort((a, b) => a - b);
    return this.starts[countBefore(this.starts, start => start <= place) - 1] ?? 0;
  }

  private lineAfter(place: number): number {
    this.lineOf(place);
    const starts = this.starts ?? [];
    return starts[countBefore(starts, start => start <= place)] ?? this.text.length;
  }

  /** The words of the paragraph before a place, up to as many as a head has. */
  private paragraphBefore(place: number): string {
    const near = this.text.slice(Math.max(0, place - AROUND), place);
    return near.slice(near.lastIndexOf('\n\n') + 1);
  }

  /** True for a line of the file that goes on with the sentence above it. */
  private isWrapped(line: number): boolean {
    const above = this.text.slice(Math.max(0, line - AROUND), line).trimEnd();
    return this.begun.has(line) && this.text.charAt(line - 1) !== '\n' && !CLOSING_MARKS.test(above);
  }
}

const VALUES: ReadonlySet<string> = new Set(Object.values(VALUE_WORDS).flat());
const PHRASE = /"[^"\n]*"|“[^“”\n]*”|„[^“”\n]*[“”]|«[^«»\n]*»/gu;
const NAME = /^[\p{L}_][\p{L}\p{N}._-]*$/u;
const ATTRIBUTE = `(?:${ATTRIBUTE_WORDS.join('|')})\\s+(?:["“”„«'‘]|(?:${[...VALUES].join('|')})(?![\\p{L}-]))`;
/** What begins as the words before a colon do, though not all of it reads: a tag, or an attribute and what it quotes. */
const BEGUN_STRUCTURE = new RegExp(`^\\s*(?:[a-z-]+ )?(?:#\\p{L}|${ATTRIBUTE})`, 'u');
const STRUCTURE_BEHIND = new RegExp(`^\\s+(?:\\p{Ll}+ )?(?:#\\p{L}|${ATTRIBUTE})`, 'u');
/** The bullet, number or sign before an entry that was pasted into a list, a quotation or code. */
const PASTED = /^\s*(?:(?:[-*+•>]|\d{1,9}[.)])\s+)*`*/u;

/**
 * True for words that read as the head of an entry: its own words and values, tags, phrases, figures, and a name behind
 * the word of an entry, an attribute or a comma.
 */
function readsAsStructure(left: string): boolean {
  const parts =
    left
      .replace(PASTED, '')
      .replace(PHRASE, ' "" ')
      .match(/,|[^\s,]+/gu) ?? [];
  let mayBeName = false;
  return (
    parts.length > 0 &&
    parts.every(part => {
      const isEntry = entryWord(part) !== undefined;
      const isWord = isEntry || isReserved(part) || VALUES.has(part);
      const reads = isWord || /^(?:,|""|#\S+|\d[\d:./-]*)$/u.test(part) || (mayBeName && NAME.test(part));
      mayBeName = part === ',' || isEntry || isAttributeWord(part);
      return reads;
    })
  );
}

/** `structure` is what belongs before the colon, `begun` what begins so; a `label` has no word that makes a sentence. */
function clauseBefore(left: string): string {
  if (/[:：]\s*$/u.test(left)) return 'colon';
  const clause = left.split(/[.!?…]\s/u).at(-1) ?? '';
  if (readsAsStructure(clause)) return 'structure';
  if (BEGUN_STRUCTURE.test(clause)) return 'begun';
  if (/[,;]\s*$/u.test(left)) return 'comma';
  const words = clause.split(/\s+/u).filter(word => word !== '');
  const isLabel =
    words.length <= MOST_OF_LABEL && !words.some(word => FUNCTION_WORDS.has(word.toLowerCase()));
  return isLabel ? 'label' : 'words';
}

const CAPITALS_BEFORE = /(?:\p{Lu}{2,}[\s-]{1,3}){0,8}$/u;
const CAPITALS_BEHIND = /^(?:[\s-]{1,3}\p{Lu}{2,}(?!\p{Ll})){0,8}/u;
/** A longer run of capitals is a heading, and what stands in it may be a word of that. */
const MOST_OF_RUN = 2;

/** How the words are written: letters without capitals, such as Chinese ones, count as one that begins with a capital. */
function lettersOf(text: string, { start, end, sort }: MarkingWords, isBracketed: boolean): string {
  const said = text.slice(start, end);
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
export function withMarks(text: string, { start, end }: Place): Place {
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
    const isBeginning = ['edge', 'sentence'].includes(around.before(start));
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
