/** How the memory is told that what is read of a report is soon gone. */
import { setFlagsFromString } from 'node:v8';

/**
 * Has nothing put aside for long that is new: left to itself, V8 takes the first syntax trees, which outlive a quick
 * collection, for a sign that all will, and then keeps them all until the memory is full.
 */
export function expectShortLives(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
