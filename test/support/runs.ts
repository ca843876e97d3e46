/** How much is tried: a share in `npm test`, whole lists in `npm run test:all`, all random trials in `npm run fuzz`. */
import { HANG } from './patience.ts';

/**
 * `npm test` always takes the same, so that what fails there is the fault of the change that is tested; new ones are for
 * `npm run fuzz` to find.
 */
const seed = Number(process.env.FUZZ_SEED || 20091202);
/** Whether each property is tried as often as it can be, as `npm run fuzz` does. */
export const FUZZING = process.env.FUZZ_TIMES !== undefined;
/** Whether what `npm test` leaves out (`LEFT_TO_ALL` of `test/plan.js`) is tried, as `npm run test:all` does. */
export const EVERYTHING = FUZZING || process.env.MISSION_REPORT_TESTS === 'all';
const times = Number(process.env.FUZZ_TIMES || 1);

const SHARE = 8;
const EVERY = 5;
const FEWEST = 3;

/** The parameters of a property that is tried `all` times, of which `npm test` takes an eighth. */
export function runs(all: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: FUZZING ? all * times : Math.max(Math.min(all, FEWEST), Math.ceil(all / SHARE)), seed };
}

/**
 * Of a list that is looked through from end to end, what is looked at: every fifth of it in `npm test`, from its beginning;
 * or from another place, where other tests look at those.
 */
export function sampled<T>(list: readonly T[], every = EVERY, from = 0): readonly T[] {
  return EVERYTHING ? list : list.filter((_, index) => index % every === from);
}

/** Milliseconds that a test may take for these runs, with `each` for one. */
export function patience(all: number, each: number): number {
  return HANG + runs(all).numRuns * each;
}
