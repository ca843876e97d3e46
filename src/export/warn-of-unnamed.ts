/** What has no name is told to who makes something that programs read back, once for all of it. */
import { exportText } from '../messages/export.ts';

/** Tells how many entries have no key, and the one step that gives them one, where there is one. */
export function warnOfUnnamed(count: number, warn: (sentence: string) => void, issuing = 'command'): void {
  if (count > 0) warn(exportText('warning.unnamed', { count, issuing }));
}
