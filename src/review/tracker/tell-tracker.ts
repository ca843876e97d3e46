/** What was filled in in trackers for those who decide on it, a line each. */
import type { Effect } from '../../changes/effect.ts';
import { oneLine } from '../../lexicon/one-line.ts';
import { listOf, quoted } from '../../messages/lists.ts';
import { reviewText } from '../../messages/review.ts';
import { authorOf } from '../tell.ts';
import { wordsFor } from './read-value.ts';
import type { TrackerChange, TrackerState } from './tracker-change.ts';

/** What was filled in, and what became of it. */
export type ToldTracker = Omit<TrackerChange, 'state'> & {
  readonly state: TrackerState | 'accepted' | 'rejected';
  readonly effects?: readonly Effect[];
};

/** So much of a cell is shown. */
const SHOWN = 160;

/** Each with who returned it, where it stands, and what became of it. */
export function trackerLines(changes: readonly ToldTracker[]): readonly string[] {
  const width = String(changes.length).length;
  return changes.map(
    change =>
      `${String(change.number).padStart(width)}  ${authorOf(change)} · ${placeOf(change)} · ${describeTracker(change)}  [${reviewText(`state.${change.state}`)}]`,
  );
}

/** Sheet and row, as programs show them. */
export function placeOf({ sheet, row }: Pick<TrackerChange, 'sheet' | 'row'>): string {
  return sheet === undefined
    ? reviewText('tracker.place-row', { row })
    : reviewText('tracker.place', { sheet, row });
}

/** The entry, what was filled in of it, and why that is in doubt. */
function describeTracker(
  change: Pick<TrackerChange, 'entry' | 'field' | 'column' | 'old' | 'new' | 'why'>,
): string {
  const { entry, old, new: text, why } = change;
  const words = [old, text].filter(each => shown(each) !== '').map(each => quoted(shown(each)));
  const told = reviewText('tracker.described', {
    entry: entry?.key ?? (shown(entry?.title ?? '') || '–'),
    field: fieldOf(change),
    words: words.join(' → ') || '–',
  });
  return why ? reviewText('because', { change: told, why: reviewText(`tracker.why.${why}`) }) : told;
}

/** What is to be known of it before it is decided on; nothing of what is simply offered. */
export function noteOnTracker({
  state,
  why,
  field,
}: Pick<TrackerChange, 'state' | 'why' | 'field'>): string | undefined {
  const known = why === 'unknown-word' ? wordsFor(field) : [];
  if (known.length > 0) return reviewText('tracker.known-words', { words: listOf(known, 'or') });
  if (why) return reviewText(`tracker.why.${why}`);
  return state === 'disagrees' || state === 'collides' || state === 'unclear'
    ? reviewText(`state.${state}`)
    : undefined;
}

/** What was filled in, in one line without its entry. */
export function whatIsFilledIn(change: Pick<TrackerChange, 'field' | 'column' | 'new'>): string {
  return reviewText('asked', { kind: fieldOf(change), words: quoted(shown(change.new)) });
}

function fieldOf({ field, column = '' }: Pick<TrackerChange, 'field' | 'column'>): string {
  return field === 'cell' ? reviewText('tracker.cell', { column }) : reviewText(`tracker.${field}`);
}

/** Why one that was asked for by its number was not taken in. */
export function whyNotTaken({ number, state, why }: TrackerChange): string {
  if (state === 'taken') return reviewText('left.taken', { number });
  const reason = why ? reviewText(`tracker.why.${why}`) : reviewText('tracker.left.collides');
  return reviewText('tracker.left', { number, why: reason });
}

function shown(text: string): string {
  const line = oneLine(text.replaceAll('\n', ' ¶ '));
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN)} …`;
}
