import { quoted } from '../../import/mission-entry.ts';

/** In one pair of quotation marks, whichever the words hold themselves. */
export function inMarks(text: string): string {
  return quoted(text) ?? quoted(text.replaceAll('"', "''")) ?? '""';
}
