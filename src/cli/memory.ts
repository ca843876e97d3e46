/** Ends a command with a sentence where the memory that Node.js was given is not enough, in place of V8’s own words. */
import { commandText } from '../messages/command-line.ts';
import { isMemoryFull, megabytesOfMemory } from '../workers/memory.ts';
import { Refusal } from './refusal.ts';

/** Called between files. Throws a `Refusal` when nearly all memory is in use. */
export function leaveRoom(): void {
  if (isMemoryFull()) throw new Refusal(commandText('memory.full', { megabytes: megabytesOfMemory() }));
}
