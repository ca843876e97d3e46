/** Which of what was filled in is to be taken in. */
import { type Choice, isMeant, namesNumber } from '../choose.ts';
import type { TrackerChange, TrackerState } from './tracker-change.ts';

/** What is kept beside what others say is taken in with all; the rest only where somebody asks for its number. */
const WITH_ALL: ReadonlySet<TrackerState> = new Set(['offered', 'disagrees']);
const BY_NUMBER: ReadonlySet<TrackerState> = new Set(['collides', 'doubtful']);

/** Those that are asked for and can be taken in. */
export function chosenTracker(
  changes: readonly TrackerChange[],
  accept: readonly Choice[],
  reject: readonly Choice[],
): readonly TrackerChange[] {
  return changes.filter(change => {
    if (change.value === undefined || reject.some(choice => isMeant(change, choice))) return false;
    if (WITH_ALL.has(change.state)) return accept.some(choice => isMeant(change, choice));
    return BY_NUMBER.has(change.state) && accept.some(choice => namesNumber(choice, change));
  });
}
