/** Imports a file: the one way in for the command line and the editor. */

import { UnreadableSource } from '../base/unreadable-source.ts';
import { SOURCE_ENDINGS } from '../lexicon/file-endings.ts';
import { importText } from '../messages/import.ts';
import { Report } from '../report/report.ts';
import { EDITION_ID } from '../report/schema-id.ts';
import { decodeText } from './decode.ts';
import type { SentBack } from './docx/sent-back.ts';
import { type Import, type ImportOptions, importDocument } from './import-document.ts';
import type { Ledger } from './ledger.ts';
import { type Likely, offersIn } from './likely/offers.ts';
import { takeLikely } from './likely/take.ts';
import { higherLabel } from './mission-marking.ts';
import { readSource } from './read-source.ts';
import { describeRecognised, type RecognisedKind } from './recognised.ts';
import { importReport } from './report/import-report.ts';
import { type Piece, tracePieces } from './trace-pieces.ts';
import { tablesNote } from './unread-tables.ts';
import { countUnseen, unseenNote } from './unseen-words.ts';
import { type AskedList, listsAsked } from './where.ts';

/** File endings that can be imported, without their dot. */
export const IMPORTED_ENDINGS: readonly string[] = [...SOURCE_ENDINGS, 'json'];

/** No source is longer than this, in bytes; one with more holds pictures for the greatest part. */
export const MAX_SOURCE_BYTES = 64 * 1024 * 1024;

/** The text of a `.mission` file, and what the author should hear of how it came about. */
export interface ImportedFile {
  readonly text: string;
  /** What was made of the source; nothing for an export that is written back. */
  readonly recognised: readonly RecognisedKind[];
  readonly words?: WordCounts;
  /** The sums, as one sentence. */
  readonly sums: string;
  readonly notes: readonly string[];
  /** What became of each piece of the source; none for an export that is written back. */
  readonly pieces: readonly Piece[];
  /** The lists of people of whom nothing says who they are. */
  readonly lists: readonly AskedList[];
  /** Text that is likely a finding, a recommendation or an action. */
  readonly likely: readonly Likely[];
}

/** The words of the source, and what became of them. */
export interface WordCounts extends Pick<Ledger, 'words' | 'written' | 'unplaced'> {
  /** Those that readers of the report see. */
  readonly placed: number;
}

/** What is known besides the file. */
export interface FileOptions extends ImportOptions {
  /** How likely something must be to become an entry unasked, from 0 to 1; only what is sure does where it is not said. */
  readonly takeLikely?: number | undefined;
}

/**
 * Imports the bytes of a file by its ending. Throws `UnreadableSource` where the file can't be read; whatever can be
 * read is imported, and what finds no place in the report stands in it as unplaced text.
 */
export async function importFile(
  bytes: Uint8Array,
  ending: string,
  options: FileOptions = {},
): Promise<ImportedFile> {
  if (ending.toLowerCase() === 'json') return importJson(bytes, options);
  const source = await readSource(bytes, ending);
  const sent = ending.toLowerCase() === 'docx' ? await sentIn(bytes) : undefined;
  if (sent && !sent.isOther) {
    const changed = sent.isChanged ? [importText('sent.changed')] : [];
    const { report, notes } = labelledReport(sent.report, higherLabel(source, sent.report, options.labels));
    return writtenBack(report, 'sent.written-back', options, [...changed, ...notes]);
  }
  const read = importDocument(source, options);
  if (read.ledger.words === 0) throw new UnreadableSource(importText('source.no-words'));
  const { imported, pieces, likely } = withSureTaken(read, options);
  const { text, ledger, recognised } = imported;
  const { words, written, unplaced } = ledger;
  const counts = { words, written, placed: words - countUnseen(pieces), unplaced };
  const told = describeRecognised(recognised);
  const own = [sumsOf(counts, ledger, pieces), ...unseenNote(pieces, text)].join(' ');
  const sums = told === '' ? own : importText('recognised.all', { entries: told, sums: own });
  const notes = [...(sent ? [importText('sent.other-text')] : []), ...imported.notes, ...tablesNote(pieces)];
  return {
    text,
    recognised,
    words: counts,
    sums,
    notes,
    pieces,
    lists: listsAsked(imported, pieces),
    likely,
  };
}

/** The import with what is sure by its words, or likely enough, as entries, its pieces, and what is still offered. */
function withSureTaken(
  read: Import,
  { takeLikely: least, known, under = '', weights }: FileOptions,
): { readonly imported: Import } & Pick<ImportedFile, 'pieces' | 'likely'> {
  const traced = (imported: Import) => {
    const pieces = tracePieces(imported.blocks, imported);
    return { imported, pieces, likely: offersIn(imported, pieces, weights) };
  };
  const before = traced(read);
  const imported = takeLikely(read, before.likely, [...(known ?? []), under], least);
  return imported === read ? before : traced(imported);
}

function sumsOf(
  { words, placed, unplaced }: WordCounts,
  { firstDifference }: Ledger,
  pieces: readonly Piece[],
): string {
  const [left] = pieces.flatMap(({ places }) => places).filter(({ became }) => became === 'unplaced');
  const sums = left
    ? importText('sums.unplaced', { placed, words, unplaced, line: left.line })
    : importText('sums.placed', { placed, words });
  return firstDifference === undefined ? sums : importText('sums.differs', { sums, ...firstDifference });
}

/** A report whose file was given a higher sensitivity label since it was made has that marking. */
function labelledReport(report: Report, { marking, notes }: ReturnType<typeof higherLabel>) {
  if (!marking) return { report, notes };
  const mission = { ...report.mission, classification: marking, marking };
  return { report: { ...report, mission }, notes: [...notes, importText('marking.of-label', { marking })] };
}

async function sentIn(bytes: Uint8Array): Promise<SentBack | undefined> {
  const { sentBack } = await import('./docx/sent-back.ts');
  return sentBack(bytes);
}

function importJson(bytes: Uint8Array, options: ImportOptions): ImportedFile {
  const held = parsed(decodeText(bytes).text);
  if (isEdition(held)) throw new UnreadableSource(importText('json.edition'));
  const report = Report.safeParse(held);
  if (!report.success) {
    const [issue] = report.error.issues;
    const place = issue?.path.join('.') ?? '';
    throw new UnreadableSource(
      place === '' ? importText('json.no-report') : importText('json.no-report-at', { place }),
    );
  }
  return writtenBack(report.data, 'json.written-back', options);
}

/** True for an edition as it was issued, which holds what no export does: its report lies beside it. */
function isEdition(held: unknown): boolean {
  return typeof held === 'object' && held !== null && '$schema' in held && held.$schema === EDITION_ID;
}

/** A report that is known as it was exported. */
function writtenBack(
  report: Report,
  said: 'json.written-back' | 'sent.written-back',
  { known }: ImportOptions,
  notes: readonly string[] = [],
): ImportedFile {
  const { findings, recommendations } = report;
  return {
    text: importReport(report, known ? { known } : {}),
    recognised: [],
    sums: importText(said, { findings: findings.length, recommendations: recommendations.length }),
    notes,
    pieces: [],
    lists: [],
    likely: [],
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableSource(importText('json.no-json'));
  }
}
