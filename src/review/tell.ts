/** Changes for those who decide on them, a line each. */
import type { Effect } from '../changes/effect.ts';
import { effectLabel } from '../changes/effect-label.ts';
import { oneLine } from '../lexicon/one-line.ts';
import { quoted } from '../messages/lists.ts';
import { reviewText } from '../messages/review.ts';
import type { BesideChanges, Change, ChangeState } from './change.ts';
import { ledger } from './ledger.ts';

/** A change, and what became of it. */
export type ToldChange = Omit<Change, 'state' | 'edits'> & {
  readonly state: ChangeState | 'accepted' | 'rejected';
  /** What it does to the facts; none for words only. */
  readonly effects?: readonly Effect[];
};

/** So much of a passage is shown on either side of what was left out of it. */
const SHOWN = 80;

/**
 * Each change with what it does to the facts, who made it, where, and what became of it; those that change words alone
 * come last. Nobody is named where a text does not say who wrote it.
 */
export function changeLines(changes: readonly ToldChange[], hasAuthors = true): readonly string[] {
  const width = String(changes.length).length;
  const isOfWords = ({ effects = [] }: ToldChange) => Number(effects.length === 0);
  return changes
    .toSorted((a, b) => isOfWords(a) - isOfWords(b))
    .map(change => {
      const { number, state, effects = [] } = change;
      const told = [...effects.map(effectLabel), ...(hasAuthors ? [authorOf(change)] : []), describe(change)];
      return `${String(number).padStart(width)}  ${told.join(' · ')}  [${reviewText(`state.${state}`)}]`;
    });
}

/** Who made a change, or that nobody was recorded. */
export function authorOf({ author = reviewText('unrecorded') }: Pick<Change, 'author'>): string {
  return author;
}

/** The entry that a change concerns, what was done, and the words. */
export function describe(change: Pick<Change, 'entry' | 'kind' | 'old' | 'new' | 'now' | 'why'>): string {
  const { entry = '–', kind, why } = change;
  const told = reviewText('described', { entry, kind: reviewText(`kind.${kind}`), words: wordsOf(change) });
  return why ? reviewText('because', { change: told, why: reviewText(`why.${why}`) }) : told;
}

/** What is to be known of a change before it is decided on: how the text reads now, or why there is no place for it. */
export function noteOn({ state, why, now }: Pick<Change, 'state' | 'why' | 'now'>): string | undefined {
  if (why) return reviewText(`why.${why}`);
  if (now !== undefined) return reviewText('now-reads', { now: shown(now) });
  return state === 'own-text' || state === 'unplaced' ? reviewText(`state.${state}`) : undefined;
}

/** What was asked, in one line without its entry. */
export function whatIsAsked({ kind, old, new: text }: Pick<Change, 'kind' | 'old' | 'new'>): string {
  return reviewText('asked', { kind: reviewText(`kind.${kind}`), words: wordsOf({ old, new: text }) });
}

/** What is to be known of a file as a whole, the ledger first. */
export function notesOn(found: BesideChanges & { readonly changes: readonly Change[] }): readonly string[] {
  return [ledger(found.changes), ...notesBeside(found)];
}

/** What was left out of a file, and what it does not tell. */
export function notesBeside({ looks, knowsSent, labelled }: BesideChanges): readonly string[] {
  return [
    ...(looks > 0 ? [reviewText('note.looks', { count: looks })] : []),
    ...(knowsSent ? [] : [reviewText('note.no-sent')]),
    ...(labelled ? [reviewText('note.label', { marking: labelled })] : []),
  ];
}

/** The words before and after, and those that stand there now where both have changed. */
function wordsOf({ old, new: text, now }: Pick<Change, 'old' | 'new' | 'now'>): string {
  const change = [old, text].filter(words => shown(words) !== '').map(words => quoted(shown(words)));
  const both = change.join(' → ') || '–';
  return now === undefined ? both : reviewText('now', { change: both, now: shown(now) });
}

function shown(words: string): string {
  const line = oneLine(words.replaceAll('\n', ' ¶ '));
  return line.length <= 2 * SHOWN ? line : `${line.slice(0, SHOWN)} … ${line.slice(-SHOWN)}`;
}

/** Why a change that was asked for by its number was not taken in. */
export function whyLeft({ number, state, why, answers, within, needs = [] }: Change): string {
  if (state === 'taken') return reviewText('left.taken', { number });
  if (why) return reviewText('left.why', { number, why: reviewText(`why.${why}`) });
  if (state === 'own-text') return reviewText('left.own-text', { number });
  if (within !== undefined) return reviewText('left.within', { number, within });
  const [needed] = needs;
  if (needed !== undefined) return reviewText('left.needs', { number, needed });
  return answers === undefined
    ? reviewText('left.same-words', { number })
    : reviewText('left.reply', { number, comment: answers });
}
