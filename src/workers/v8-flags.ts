/** V8 flags for processes that read few files, or very many. */
import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 allocate nothing as long-lived from the start. It otherwise takes the first syntax trees, which survive a
 * quick collection, for a sign that all will, and then keeps them all until memory is full.
 */
export function disablePretenuring(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}

/**
 * Has V8, here and in workers, collect what nobody needs as soon as a heap has grown by two fifths. It otherwise lets a heap
 * become several times as large as what is kept in it.
 */
export function collectOften(): void {
  setFlagsFromString('--heap-growing-percent=40');
}

/** With fewer characters than this to go through, optimizing takes longer than it saves: forty reports. */
const WORTH_OPTIMIZING = 500_000;

/**
 * Has V8 optimize nothing for now. It does so on another processor, and a process that soon ends has nothing of it: a
 * fifth of what checking one report takes, a third of writing it as a Word file.
 */
export function optimizeNothingYet(): void {
  setFlagsFromString('--no-opt');
}

/** Has V8 optimize from now on what runs often, as it does by itself. */
export function optimize(): void {
  setFlagsFromString('--opt');
}

/** The same, where there is enough to go through. */
export function optimizeFor(files: Iterable<{ readonly text: string }>): void {
  let length = 0;
  for (const { text } of files) {
    length += text.length;
    if (length >= WORTH_OPTIMIZING) break;
  }
  if (length >= WORTH_OPTIMIZING) optimize();
}
