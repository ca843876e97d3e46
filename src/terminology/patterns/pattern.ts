/**
 * Patterns of words, written a step a word:
 *
 * - `said`, `said/told`, `<saying>`: one of these words; `<name>` names a list of words, `*erait` an ending.
 * - `<Name>`: a word with a capital letter that is no word of every text; `<number>`: a number below a
 *   thousand, in figures or words; `<figures>`: whatever holds a figure.
 * - `said?` may be left out, `said*` may stand up to three times.
 * - `…`: up to three words, `…5` up to five; `…5-<be>/that` none of which is one of those behind the hyphen.
 * - `!said`: the next word is not this one; `-said`: the word before is not this one.
 * - `,`: a comma or another mark may stand here.
 * - `|`: a part of the sentence ends here; `!|`: it goes on.
 * - `^` before all others: a sentence begins here.
 * - `~`: what stands before must stand there and is not of the words that are found.
 * - `>`: what follows must stand there and is not of the words that are found.
 */
import { FUNCTION_WORDS } from '../../lexicon/ordinary-words.ts';
import type { WordToken } from '../tokens.ts';

/** Lists of words by name; a list may name others, as `<name>`, hold endings, as `*erait`, and leave out words, as `-serait`. */
export type WordLists = Readonly<Record<string, string>>;

/** The words of which one may stand at a place. */
export interface Choice {
  readonly words: ReadonlySet<string>;
  readonly endings: readonly string[];
  readonly except: ReadonlySet<string>;
  readonly isName: boolean;
  readonly isNumber: boolean;
  readonly isFigures: boolean;
  /** How often one of the words may stand in a text. */
  readonly commonness: number;
}

export type Step =
  | { readonly kind: 'word'; readonly choice: Choice; readonly least: number; readonly most: number }
  | { readonly kind: 'gap'; readonly but: Choice | undefined; readonly most: number }
  | { readonly kind: 'not' | 'not behind'; readonly choice: Choice }
  | { readonly kind: 'end'; readonly isOver: boolean }
  | { readonly kind: 'mark' | 'begin' | 'rest' };

/** A pattern that is read; it begins with a word, or with the words that are found. */
export interface Pattern {
  readonly steps: readonly Step[];
  /** The rarest of its words, by which it is looked for, and how many words may stand before. */
  readonly anchor: Place;
  /** Words that must stand right before or behind the anchor: of the places of an everyday word, few have these. */
  readonly neighbours: readonly Neighbour[];
  /** True for what stands at the beginning of sentences only. */
  readonly isOpening: boolean;
  /** The first of the words that are found. */
  readonly focus: Place;
}

/** Where one of some words stands in a pattern. */
export interface Place {
  readonly choice: Choice;
  /** The fewest and the most words before it. */
  readonly least: number;
  readonly reach: number;
}

/** One of some words right before a place, at -1, or right behind it, at 1. */
export interface Neighbour {
  readonly choice: Choice;
  readonly at: -1 | 1;
}

const DEFAULT_GAP = 3;
const MOST_TIMES = 3;

/** Reads a pattern with the lists that it names. */
export function readPattern(text: string, lists: WordLists): Pattern {
  const isOpening = text.startsWith('^ ');
  const steps = (isOpening ? text.slice(2) : text).split(' ').map(step => readStep(step, lists));
  const begin = steps.findIndex(({ kind }) => kind === 'begin');
  if (!isOpening && !isWord(steps.find(({ kind }) => kind !== 'begin' && kind !== 'not behind')))
    throw new Error(`“${text}” must begin with a word.`);
  const places = steps.map((_, index) => placeOf(steps, index));
  const focus = places.slice(begin + 1).find(place => place !== undefined);
  if (!focus) throw new Error(`“${text}” must name the words that are found.`);
  const rest = steps.findIndex(({ kind }) => kind === 'rest');
  const own = places.slice(0, rest < 0 ? undefined : rest).flatMap(place => place ?? []);
  const [anchor = focus] = own.sort((a, b) => a.choice.commonness - b.choice.commonness);
  return { steps, anchor, neighbours: neighboursOf(steps, places.indexOf(anchor)), isOpening, focus };
}

function neighboursOf(steps: readonly Step[], index: number): readonly Neighbour[] {
  const takesWords = (step: Step) => step.kind === 'word' || step.kind === 'gap';
  const before = steps.slice(0, index).findLast(takesWords);
  const behind = steps.slice(index + 1).find(takesWords);
  const step = steps[index];
  // Of several words that the anchor takes, each is looked for.
  if (!isWord(step) || step.most > 1) return [];
  return [
    ...(isWord(before) ? [{ choice: before.choice, at: -1 } as const] : []),
    ...(isWord(behind) ? [{ choice: behind.choice, at: 1 } as const] : []),
  ];
}

/** Where the words of a step stand; undefined where none must stand. */
function placeOf(steps: readonly Step[], index: number): Place | undefined {
  const step = steps[index];
  if (!isWord(step)) return undefined;
  const before = steps.slice(0, index);
  return {
    choice: step.choice,
    least: before.reduce((sum, each) => sum + (each.kind === 'word' ? each.least : 0), 0),
    reach: before.reduce((sum, each) => sum + lengthOf(each), 0),
  };
}

/** What a word that is in every text counts for, beside one that is not, and what an open list does, which holds such words. */
const COMMON = 50;
const OPEN = 5 * COMMON;

function isWord(step: Step | undefined): step is Extract<Step, { kind: 'word' }> {
  return step?.kind === 'word' && step.least > 0;
}

/** The most words that a step takes. */
function lengthOf(step: Step): number {
  return step.kind === 'word' || step.kind === 'gap' ? step.most : 0;
}

function readStep(text: string, lists: WordLists): Step {
  if (text === ',') return { kind: 'mark' };
  if (text === '|') return { kind: 'end', isOver: true };
  if (text === '!|') return { kind: 'end', isOver: false };
  if (text === '>') return { kind: 'rest' };
  if (text === '~') return { kind: 'begin' };
  if (text.startsWith('!')) return { kind: 'not', choice: readChoice(text.slice(1), lists) };
  if (text.startsWith('-')) return { kind: 'not behind', choice: readChoice(text.slice(1), lists) };
  const [, length, but] = /^…(\d*)(?:-(.+))?$/.exec(text) ?? [];
  if (length !== undefined)
    return {
      kind: 'gap',
      most: Number(length || DEFAULT_GAP),
      but: but ? readChoice(but, lists) : undefined,
    };
  const [, words = '', often = ''] = /^(.+?)([?*]?)$/.exec(text) ?? [];
  const [least, most] = often === '' ? [1, 1] : [0, often === '?' ? 1 : MOST_TIMES];
  return { kind: 'word', choice: readChoice(words, lists), least, most };
}

const choices = new WeakMap<WordLists, Map<string, Choice>>();

/** Reads each choice of a language once, since many patterns ask for the same words. */
function readChoice(text: string, lists: WordLists): Choice {
  const known = choices.get(lists) ?? new Map<string, Choice>();
  choices.set(lists, known);
  const choice = known.get(text) ?? makeChoice(text, lists);
  known.set(text, choice);
  return choice;
}

function makeChoice(text: string, lists: WordLists): Choice {
  const words = new Set<string>();
  const endings: string[] = [];
  const except = new Set<string>();
  let [isName, isNumber, isFigures] = [false, false, false];
  const read = (part: string): void => {
    const list = /^<(.+)>$/.exec(part)?.[1];
    if (list === 'Name') isName = true;
    else if (list === 'figures') isFigures = true;
    else if (list !== undefined) {
      isNumber ||= list === 'number';
      const listed = lists[list];
      if (listed === undefined) throw new Error(`There is no list “${list}”.`);
      for (const word of listed.split(' ')) read(word);
    } else if (part.startsWith('*')) endings.push(part.slice(1));
    else if (part.startsWith('-')) except.add(part.slice(1));
    else if (part !== '') words.add(part);
  };
  for (const part of text.split('/')) read(part);
  const isOpen = endings.length > 0 || isName || isNumber || isFigures;
  const common = [...words].filter(word => FUNCTION.has(word)).length;
  const commonness = words.size + common * COMMON + (isOpen ? OPEN : 0);
  return { words, endings, except, isName, isNumber, isFigures, commonness };
}

const FUNCTION: ReadonlySet<string> = new Set(FUNCTION_WORDS);
const FIGURE = /^\d{1,3}$/;
const HAS_FIGURE = /\p{N}/u;

/** True for a figure that counts something, and no year. */
export function isFigure(word: string): boolean {
  return FIGURE.test(word);
}

/** True when a word is one of those that may stand there. */
export function isOneOf({ text, lower }: WordToken, choice: Choice): boolean {
  if (choice.words.has(lower)) return !choice.except.has(lower);
  if (choice.isNumber && isFigure(lower)) return true;
  if (choice.isFigures && HAS_FIGURE.test(lower)) return true;
  if (choice.isName && text !== lower && /^\p{Lu}/u.test(text) && !FUNCTION.has(lower)) return true;
  return choice.endings.length > 0 && hasEnding(lower, choice.endings) && !choice.except.has(lower);
}

function hasEnding(lower: string, endings: readonly string[]): boolean {
  for (const ending of endings) if (lower.endsWith(ending) && lower.length > ending.length) return true;
  return false;
}
