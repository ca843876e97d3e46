import { remarkEntries } from '../intake/remark-entry.ts';
import { saidInThread } from '../intake/said-in-thread.ts';
import { writeMission } from '../intake/write-mission.ts';
import type { Thread } from '../word/comments.ts';

/** The entry that a comment becomes, then those that its replies become, as they stand in a text. */
export function remarkTexts(thread: Thread, quote: string, about: string | undefined): readonly string[] {
  const entries = remarkEntries({ ...saidInThread(thread, quote), about });
  return entries.map(entry => writeMission([entry]).trimEnd());
}
