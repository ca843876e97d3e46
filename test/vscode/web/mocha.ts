/** Mocha as browsers have it, in the place of the one for Node. */
import '../../../node_modules/mocha/mocha.js';
import { HANG } from '../../support/patience.ts';

const { mocha } = globalThis as unknown as { readonly mocha: BrowserMocha };

/** Says nothing: the suites keep their own notes. */
class Silent {}

mocha.setup({ ui: 'bdd', timeout: HANG, reporter: Silent as never });

export const { describe, it, before, after, beforeEach, afterEach } = globalThis;
export default mocha;
