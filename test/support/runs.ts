/** How often the properties are tried: in `npm run fuzz` many times as often as every day. */
import { HANG } from './patience.ts';

/**
 * `npm test` always takes the same, so that what fails there is the fault of the change that is tested; new ones are for
 * `npm run fuzz` to find.
 */
const seed = Number(process.env.FUZZ_SEED || 20091202);
const times = Number(process.env.FUZZ_TIMES || 1);

/** The parameters of a property that is tried `daily` times in `npm test`. */
export function runs(daily: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns: daily * times, seed };
}

/** Milliseconds that a test may take for these runs, with `each` for one. */
export function patience(daily: number, each: number): number {
  return HANG + daily * times * each;
}
