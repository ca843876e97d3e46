/** Ends a command with a sentence where the memory that Node.js was given is not enough, in place of V8’s own words. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { commandText } from '../messages/command-line.ts';
import { Refusal } from './refusal.ts';

const MEGABYTE = 1024 * 1024;
/** Room for the next report while it is read, beside some 48 MB for what is new, in bytes, and as a share of all. */
const LEAST_ROOM = 80 * MEGABYTE;
const ROOM_SHARE = 0.1;

let collect: (() => void) | undefined;

/** Called between files. Throws a `Refusal` when nearly all memory is in use, even after what nobody needs is gone. */
export function leaveRoom(): void {
  if (!isNearlyFull()) return;
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc');
  }
  collect?.();
  if (!isNearlyFull()) return;
  const megabytes = Math.round(getHeapStatistics().heap_size_limit / MEGABYTE);
  throw new Refusal(commandText('memory.full', { megabytes }));
}

function isNearlyFull(): boolean {
  const { used_heap_size, heap_size_limit } = getHeapStatistics();
  return heap_size_limit - used_heap_size < Math.max(LEAST_ROOM, ROOM_SHARE * heap_size_limit);
}
