/** How much of the memory that V8 may use is in use. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const MEGABYTE = 1024 * 1024;
/** Room for the next report while it is read, beside some 48 MB for what is new, in bytes, and as a share of all. */
const LEAST_ROOM = 80 * MEGABYTE;
const ROOM_SHARE = 0.1;

let collect: (() => void) | undefined;

/** True where little room is left for the next report, even after what nobody needs is gone. */
export function isMemoryFull(): boolean {
  if (!isNearlyFull()) return false;
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc');
  }
  collect?.();
  return isNearlyFull();
}

/** All that V8 may use, in megabytes. */
export function megabytesOfMemory(): number {
  return Math.round(getHeapStatistics().heap_size_limit / MEGABYTE);
}

function isNearlyFull(): boolean {
  const { used_heap_size, heap_size_limit } = getHeapStatistics();
  return heap_size_limit - used_heap_size < Math.max(LEAST_ROOM, ROOM_SHARE * heap_size_limit);
}
