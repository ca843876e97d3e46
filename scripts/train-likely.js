/** Fits the weights of language/likely/ to the corpus; see test/support/intake/train.ts. */
import { runBundled } from './run-bundled.js';

process.exitCode = await runBundled('score', ['test/support/intake/train-likely.ts']);
