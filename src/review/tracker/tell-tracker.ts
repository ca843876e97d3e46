/** What was filled in in trackers for those who decide on it, a line each. */
import type { Effect } from '../../changes/effect.ts';
import { oneLine } from '../../lexicon/one-line.ts';
import { figures, quoted } from '../../messages/lists.ts';
import { reviewText } from '../../messages/review.ts';
import { authorOf } from '../tell.ts';
import type { TrackerChange, TrackerField, TrackerReason, TrackerState } from './tracker-change.ts';

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
      `${String(change.number).padStart(width)}  ${authorOf(change)} · ${placeOf(change)} · ${describeTracker(change)}  [${stateText(change.state)}]`,
  );
}

/** Sheet and row, as programs show them. */
export function placeOf({ sheet, row }: Pick<TrackerChange, 'sheet' | 'row'>): string {
  return sheet === undefined
    ? reviewText('tracker.place-row', { row })
    : reviewText('tracker.place', { sheet, row });
}

/** The entry, what was filled in of it, and why that is in doubt. */
function describeTracker({
  entry,
  field,
  old,
  new: text,
  why,
}: Pick<TrackerChange, 'entry' | 'field' | 'old' | 'new' | 'why'>): string {
  const words = [old, text].filter(each => shown(each) !== '').map(each => quoted(shown(each)));
  const told = reviewText('tracker.described', {
    entry: entry?.key ?? (shown(entry?.title ?? '') || '–'),
    field: fieldText(field),
    words: words.join(' → ') || '–',
  });
  return why ? reviewText('because', { change: told, why: trackerWhy(why) }) : told;
}

/** What is to be known of it before it is decided on; nothing of what is simply offered. */
export function noteOnTracker({ state, why }: Pick<TrackerChange, 'state' | 'why'>): string | undefined {
  if (why) return trackerWhy(why);
  if (state === 'disagrees') return stateText(state);
  return state === 'collides' || state === 'unclear' ? stateText(state) : undefined;
}

/** What was filled in, in one line without its entry. */
export function whatIsFilledIn({ field, new: text }: Pick<TrackerChange, 'field' | 'new'>): string {
  return reviewText('asked', { kind: fieldText(field), words: quoted(shown(text)) });
}

/** All that was found in one sentence that adds up. */
export function trackerLedger(changes: readonly TrackerChange[]): string {
  if (changes.length === 0) return reviewText('ledger.none');
  const people = new Set(changes.flatMap(({ author }) => author ?? [])).size;
  const count = (state: TrackerState) => changes.filter(change => change.state === state).length;
  const counted = {
    offered: count('offered'),
    disagrees: count('disagrees'),
    collides: count('collides'),
    doubtful: count('doubtful'),
    taken: count('taken'),
    unclear: count('unclear'),
  };
  const parts = [
    ...(counted.offered > 0 ? [reviewText('ledger.offered', { count: counted.offered })] : []),
    ...(counted.disagrees > 0 ? [reviewText('tracker.ledger.disagrees', { count: counted.disagrees })] : []),
    ...(counted.collides > 0 ? [reviewText('ledger.collides', { count: counted.collides })] : []),
    ...(counted.doubtful > 0 ? [reviewText('tracker.ledger.doubtful', { count: counted.doubtful })] : []),
    ...(counted.taken > 0 ? [reviewText('ledger.taken', { count: counted.taken })] : []),
    ...(counted.unclear > 0 ? [reviewText('tracker.ledger.unclear', { count: counted.unclear })] : []),
  ];
  const head = reviewText('ledger.changes', { count: changes.length, people });
  return reviewText('ledger.sum', { changes: head, parts: figures(parts) });
}

/** Why one that was asked for by its number was not taken in. */
export function whyNotTaken({ number, state, why }: TrackerChange): string {
  if (state === 'taken') return reviewText('left.taken', { number });
  const reason = why ? trackerWhy(why) : reviewText('tracker.left.collides');
  return reviewText('tracker.left', { number, why: reason });
}

function shown(text: string): string {
  const line = oneLine(text.replaceAll('\n', ' ¶ '));
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN)} …`;
}

function fieldText(field: TrackerField): string {
  switch (field) {
    case 'row':
      return reviewText('tracker.row');
    case 'response':
      return reviewText('tracker.response');
    case 'owner':
      return reviewText('tracker.owner');
    case 'due':
      return reviewText('tracker.due');
    case 'status':
      return reviewText('tracker.status');
    case 'cost':
      return reviewText('tracker.cost');
    case 'comments':
      return reviewText('tracker.comments');
    case 'documents':
      return reviewText('tracker.documents');
  }
}

function stateText(state: ToldTracker['state']): string {
  switch (state) {
    case 'offered':
      return reviewText('state.offered');
    case 'disagrees':
      return reviewText('tracker.state.disagrees');
    case 'collides':
      return reviewText('state.collides');
    case 'doubtful':
      return reviewText('tracker.state.doubtful');
    case 'taken':
      return reviewText('state.taken');
    case 'unclear':
      return reviewText('tracker.state.unclear');
    case 'accepted':
      return reviewText('state.accepted');
    case 'rejected':
      return reviewText('state.rejected');
  }
}

function trackerWhy(why: TrackerReason): string {
  switch (why) {
    case 'no-key':
      return reviewText('tracker.why.no-key');
    case 'other-words':
      return reviewText('tracker.why.other-words');
    case 'reworded':
      return reviewText('tracker.why.reworded');
    case 'twice':
      return reviewText('tracker.why.twice');
    case 'as-before':
      return reviewText('tracker.why.as-before');
    case 'over':
      return reviewText('tracker.why.over');
    case 'new-row':
      return reviewText('tracker.why.new-row');
    case 'no-words':
      return reviewText('tracker.why.no-words');
    case 'gone':
      return reviewText('tracker.why.gone');
    case 'other-mission':
      return reviewText('tracker.why.other-mission');
    case 'unnamed':
      return reviewText('tracker.why.unnamed');
    case 'emptied':
      return reviewText('tracker.why.emptied');
    case 'merged':
      return reviewText('tracker.why.merged');
    case 'error':
      return reviewText('tracker.why.error');
    case 'unknown-word':
      return reviewText('tracker.why.unknown-word');
    case 'two-dates':
      return reviewText('tracker.why.two-dates');
    case 'no-such-date':
      return reviewText('tracker.why.no-such-date');
    case 'number':
      return reviewText('tracker.why.number');
  }
}
