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
import type { Choice } from './choice.ts';
import type { Step, StepReader } from './step.ts';

/** A pattern that is read; it begins with a word, or with the words that are found. */
export interface Pattern {
  readonly steps: readonly Step[];
  /** The rarest of its words, by which it is looked for. */
  readonly anchor: Anchor;
  /** Words that must stand right before or behind the anchor: of the places of an everyday word, few have these. */
  readonly neighbours: readonly Neighbour[];
  /** True for what stands at the beginning of sentences only. */
  readonly isOpening: boolean;
}

/** Where one of some words stands in a pattern. */
export interface Anchor {
  readonly step: number;
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

export function readPattern(text: string, reader: StepReader): Pattern {
  const isOpening = text.startsWith('^ ');
  const steps = (isOpening ? text.slice(2) : text).split(' ').map(step => reader.read(step));
  const first = steps.find(({ kind }) => kind !== 'begin' && kind !== 'not behind');
  if (!isOpening && !mustStand(first)) throw new Error(`“${text}” must begin with a word.`);
  const anchor = anchorOf(steps);
  if (!anchor) throw new Error(`“${text}” must name the words that are found.`);
  return { steps, anchor, neighbours: neighboursOf(steps, anchor.step), isOpening };
}

/** The rarest word that must stand there, the first of several that are as rare; none of what is only asked for behind. */
function anchorOf(steps: readonly Step[]): Anchor | undefined {
  let anchor: Anchor | undefined;
  let [least, reach] = [0, 0];
  for (const [index, step] of steps.entries()) {
    if (step.kind === 'rest') break;
    if (step.kind === 'gap') reach += step.most;
    if (step.kind !== 'word') continue;
    const { choice } = step;
    if (step.least > 0 && !(anchor && anchor.choice.commonness <= choice.commonness))
      anchor = { step: index, choice, least, reach };
    least += step.least;
    reach += step.most;
  }
  return anchor;
}

function neighboursOf(steps: readonly Step[], index: number): readonly Neighbour[] {
  const step = steps[index];
  // Of several words that the anchor takes, each is looked for.
  if (!mustStand(step) || step.most > 1) return NONE;
  const before = nextTo(steps, index, -1);
  const behind = nextTo(steps, index, 1);
  return [
    ...(before ? [{ choice: before, at: -1 } as const] : []),
    ...(behind ? [{ choice: behind, at: 1 } as const] : []),
  ];
}

/** The words right before a step or right behind it, where such must stand there. */
function nextTo(steps: readonly Step[], index: number, at: Neighbour['at']): Choice | undefined {
  let next = index + at;
  while (steps[next] && !takesWords(steps[next])) next += at;
  const step = steps[next];
  return mustStand(step) ? step.choice : undefined;
}

const NONE: readonly Neighbour[] = [];

function takesWords(step: Step | undefined): boolean {
  return step?.kind === 'word' || step?.kind === 'gap';
}

function mustStand(step: Step | undefined): step is Extract<Step, { kind: 'word' }> {
  return step?.kind === 'word' && step.least > 0;
}
