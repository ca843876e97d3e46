/** Runs the score of the corpus of imports; see test/support/intake/score-corpus.ts for its arguments. */
import { runBundled } from './run-bundled.js';

process.exitCode = await runBundled('score', ['test/support/intake/score-corpus.ts']);
