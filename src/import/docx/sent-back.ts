/** A Word file that was made of a report carries that report: nothing need be guessed from its text. */
import type { Report } from '../../report/report.ts';
import { WordPackage } from '../../word/package.ts';
import { readSent, readSentFile, sinceSent } from '../../word/sent-file.ts';

/** The report as it was sent. */
export interface SentBack {
  readonly report: Report;
  /** True where the file holds more: changes of its text, or comments. */
  readonly isChanged: boolean;
  /** True where most of the text is no longer that of the report, as in a file that was written over. */
  readonly isOther: boolean;
}

/** What a Word file carries; undefined where it carries nothing. */
export function sentBack(bytes: Uint8Array): SentBack | undefined {
  const word = new WordPackage(bytes);
  const sent = readSent(word);
  if (!sent) return undefined;
  const { isChanged, keptShare } = sinceSent(readSentFile(word), sent);
  return { report: sent.report, isChanged, isOther: keptShare < 0.5 };
}
