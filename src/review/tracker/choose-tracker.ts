/** Which of what was filled in is to be taken in. */
import { type Choice, isMeant, namesNumber } from '../choose.ts';
import type { TrackerChange, TrackerState } from './tracker-change.ts';

/** What is kept beside what others say is taken in with all; the rest only where somebody asks for its number. */
const WITH_ALL: ReadonlySet<TrackerState> = new Set(['offered', 'disagrees']);
const BY_NUMBER: ReadonlySet<TrackerState> = new Set(['collides', 'doubtful']);

/** True for what is taken in with all. */
export function isOffered({ state, value }: TrackerChange): boolean {
  return value !== undefined && WITH_ALL.has(state);
}

/** True for what can be taken in when somebody asks for it. */
export function canBeTaken(change: TrackerChange): boolean {
  return isOffered(change) || (change.value !== undefined && BY_NUMBER.has(change.state));
}

/** Those that are asked for and can be taken in. */
export function chosenTracker(
  changes: readonly TrackerChange[],
  accept: readonly Choice[],
  reject: readonly Choice[],
): readonly TrackerChange[] {
  return changes.filter(change => {
    if (!canBeTaken(change) || reject.some(choice => isMeant(change, choice))) return false;
    return accept.some(choice => (isOffered(change) ? isMeant(change, choice) : namesNumber(choice, change)));
  });
}
