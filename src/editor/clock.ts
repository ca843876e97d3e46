/** The real day, against which an author's dates are held. */

/** Today as `YYYY-MM-DD`. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
