/** How often the properties are tried: as often as `npm run fuzz` is told, else little enough for every day. */
const told = Number(process.env.FUZZ_RUNS);
const seed = Number(process.env.FUZZ_SEED);

/** The parameters of a property that is tried `daily` times in `npm test`; its seed is printed when it fails. */
export function runs(daily: number): { numRuns: number; seed?: number } {
  const numRuns = told > 0 ? told : daily;
  return process.env.FUZZ_SEED && Number.isInteger(seed) ? { numRuns, seed } : { numRuns };
}

/** Milliseconds that a test may take for these runs. */
export function patience(daily: number, each: number): number {
  return 30_000 + (told > 0 ? told : daily) * each;
}
