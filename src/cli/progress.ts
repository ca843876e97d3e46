/** Says how far long work is, to whoever waits before a terminal. */

import { commandText } from '../messages/command-line.ts';

/** Work under way. */
export interface Progress {
  step(): void;
  end(): void;
}

/** Work that ends sooner than this needs no progress. */
const PATIENCE = 500;
const PAUSE = 100;

/** Starts counting `total` steps; nothing is written to a pipe. */
export function startProgress(
  what: 'progress.reading' | 'progress.checking' | 'progress.laying-out',
  total: number,
): Progress {
  const stream = process.stderr;
  if (!stream.isTTY) return { step() {}, end() {} };
  let done = 0;
  let next = Date.now() + PATIENCE;
  let isShown = false;
  return {
    step() {
      done++;
      if (Date.now() < next) return;
      stream.write(`\r${commandText(what, { done, total })}`);
      isShown = true;
      next = Date.now() + PAUSE;
    },
    end() {
      if (isShown) stream.write('\r\u001B[K');
    },
  };
}
