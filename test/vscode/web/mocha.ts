/** Mocha as browsers have it, in the place of the one for Node. */
import '../../../node_modules/mocha/mocha.js';

declare const mocha: BrowserMocha;

/** Says nothing: the suites keep their own notes. */
class Silent {}

mocha.setup({ ui: 'bdd', timeout: 20_000, reporter: Silent as never });

export const { describe, it, before, after, beforeEach, afterEach } = globalThis;
export default mocha;
