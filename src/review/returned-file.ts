/** A Word file that comes back: what was sent, its paragraphs with the changes in them, and what was written beside. */

import { readProvenance } from '../export/provenance.ts';
import { WordPackage } from '../word/package.ts';
import { readSentFile, type SentFile } from '../word/sent-file.ts';
import { textOf } from '../word/xml.ts';

export interface ReturnedFile extends SentFile {
  /** The id of the report that it was made of; undefined where it does not say. */
  readonly report: string | undefined;
}

export function readReturned(bytes: Uint8Array): ReturnedFile {
  const word = new WordPackage(bytes);
  const file = readSentFile(word);
  return { ...file, report: file.sent?.report.mission.id ?? provenanceIn(word) };
}

function provenanceIn(word: WordPackage): string | undefined {
  const part = word.part(word.targetOf('core-properties'));
  return part && readProvenance(textOf(part))?.report;
}
