/** Says how well the effects of rewrites are told; see test/support/changes/score-effects.ts for its arguments. */
import { runBundled } from './run-bundled.js';

process.exitCode = await runBundled('score', ['test/support/changes/score-effects.ts']);
