/** V8 flags for processes that parse many files. */
import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 allocate nothing as long-lived from the start. It otherwise takes the first syntax trees, which survive a
 * quick collection, for a sign that all will, and then keeps them all until memory is full.
 */
export function disablePretenuring(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
