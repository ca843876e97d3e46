/** Whether the words of an exported file are those that a report gives. */
import { AUDIENCES } from '../../domain/marking.ts';
import type { Report } from '../../report/report.ts';
import { textsIn } from '../audience/decode.ts';
import { reduceFor } from '../audience/reduce.ts';
import type { ExportContext, Exporter } from '../exporter.ts';
import { TABLES } from '../exporter.ts';
import { inFormat } from '../in-format.ts';
import { directionOf, LANGUAGES, languageFor } from '../languages.ts';
import { contentHash, type Provenance, readProvenance } from '../provenance.ts';
import { type Difference, differencesBetween } from './differences.ts';
import { byWords, type Readings } from './reading.ts';

/** The answer, and what it rests on. */
export type Verdict =
  /** The words are those of the report; `version` made the file where the file says so. */
  | { readonly kind: 'agrees'; readonly version?: string }
  /** The words are those of the report but for these letters, which were printed without a font for them. */
  | { readonly kind: 'unprinted'; readonly letters: readonly string[] }
  | {
      readonly kind: 'differs';
      /** In order, at least one. */
      readonly differences: readonly Difference[];
      /** Letters that differ besides, for want of a font. */
      readonly unprinted: readonly string[];
      /** What the file says of where it is from. */
      readonly mark?: Provenance;
      /** True where it says that it is from the report as it now is. */
      readonly saysSame: boolean;
    }
  /** Damaged, or not one that Mission Report makes. */
  | { readonly kind: 'unreadable' }
  /** It shows words that are no longer in the report among those that are. */
  | { readonly kind: 'shows changes' };

/** What is known of the world; what was asked for is read from the file. */
export type VerifyContext = Pick<ExportContext, 'now' | 'toolVersion' | 'readAsset'>;

/**
 * Makes the words of the file again, as it says that they were asked for, and compares. A file of a format that has no
 * place to say so is compared with all that could have been asked for, and the nearest counts.
 */
export async function verify(
  file: Uint8Array,
  report: Report,
  exporter: Exporter,
  context: VerifyContext,
): Promise<Verdict> {
  const mark = await unlessDamaged(() => provenanceIn(file));
  if (mark?.showsChanges && STRIKES.has(exporter.id)) return { kind: 'shows changes' };
  const read = await unlessDamaged(() =>
    readFile(file, exporter, !mark || mark.version === context.toolVersion),
  );
  const nearest =
    read &&
    (await nearestOf(mark ? waysOf(mark, context) : everyWay(report), read, report, exporter, context));
  if (!nearest) return { kind: 'unreadable' };
  const { places, unprinted } = differencesBetween(nearest);
  const isOfAnother = mark !== undefined && mark.report !== report.mission.id;
  const differences = [
    ...(isOfAnother ? [{ expected: report.mission.id, found: mark.report }] : []),
    ...places,
  ];
  if (differences.length > 0) {
    const hash = mark && (await contentHash(inFormat(reduceFor(report, mark), exporter, mark)));
    const saysSame = mark?.content === hash && !!mark;
    return { kind: 'differs', differences, unprinted, ...(mark && { mark }), saysSame };
  }
  if (unprinted.length > 0) return { kind: 'unprinted', letters: unprinted };
  return { kind: 'agrees', ...(mark && { version: mark.version }) };
}

/** How a file may have been asked for. */
type Way = Pick<ExportContext, 'audience' | 'language' | 'table' | 'withoutStaffNames'>;

/** As the file says; earlier versions sent partners what is confidential without saying so. */
function waysOf(mark: Provenance, { toolVersion }: VerifyContext): readonly Way[] {
  const mayBeReleased = mark.audience === 'partner' && mark.version !== toolVersion;
  return mayBeReleased ? [mark, { ...mark, audience: 'partner-confidential' }] : [mark];
}

/** The words of the file beside those that it would have as it was most likely asked for; undefined where they can't be read. */
async function nearestOf(
  ways: Iterable<Way>,
  read: ReadAgain,
  report: Report,
  exporter: Exporter,
  context: VerifyContext,
): Promise<Readings | undefined> {
  let nearest: { readonly readings: Readings; readonly distance: number } | undefined;
  for (const asked of ways) {
    const again = { ...context, ...asked };
    const readings = await read(inFormat(reduceFor(report, again), exporter, asked), again);
    if (!readings) return undefined;
    const distance = distanceOf(readings);
    if (!nearest || distance < nearest.distance) nearest = { readings, distance };
    if (distance === 0) break;
  }
  return nearest?.readings;
}

/** Formats in which words that were taken out can't be told from the others; Word keeps them apart. */
const STRIKES: ReadonlySet<string> = new Set(['html', 'md', 'pdf']);

/** Makes the words again; undefined for a PDF that was not printed by a browser. */
type ReadAgain = (report: Report, context: ExportContext) => Promise<Readings | undefined>;

/** What a damaged file fails with is not told apart: archives, XML, JSON and PDF each have words of their own for it. */
async function unlessDamaged<T>(read: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch {
    return undefined;
  }
}

/** Reads the file, and with it how it is compared with what a report gives. */
async function readFile(file: Uint8Array, exporter: Exporter, withLooks: boolean): Promise<ReadAgain> {
  if (exporter.isPrinted) {
    const { pageWith } = await import('../html/html.tsx');
    const { readPrinted } = await import('./unprinted.ts');
    const compare = await readPrinted(file);
    return (report, context) =>
      compare(
        async contents => (await pageWith(report, context))(contents),
        directionOf(languageFor(context.language)),
      );
  }
  const render = await exporter.load();
  const words = await readerFor(exporter.id);
  const found = byWords(words(file, { withLooks }));
  return async (report, context) => ({
    expected: byWords(words(await render(report, context), { withLooks })),
    found,
  });
}

/** How many keys stand between the first that differs and the last. */
function distanceOf({ expected: { keys: expected }, found: { keys: found } }: Readings): number {
  const shortest = Math.min(expected.length, found.length);
  let start = 0;
  while (start < shortest && expected[start] === found[start]) start++;
  let end = 0;
  while (end < shortest - start && expected.at(-1 - end) === found.at(-1 - end)) end++;
  return Math.max(expected.length, found.length) - start - end;
}

type ReadWords = (file: Uint8Array, reading: { readonly withLooks: boolean }) => readonly string[];

async function readerFor(format: string): Promise<ReadWords> {
  const text = await import('./text-words.ts');
  switch (format) {
    case 'html':
      return (await import('./page-words.ts')).pageWords;
    case 'docx':
      return (await import('./office-words.ts')).documentWords;
    case 'xlsx':
      return (await import('./office-words.ts')).workbookWords;
    case 'csv':
      return text.tableWords;
    case 'ics':
      return text.calendarWords;
    case 'json':
      return text.jsonWords;
    default:
      return text.markdownWords;
  }
}

/** All that could have been asked for where a file does not say. */
function* everyWay({ mission }: Report): Generator<Way> {
  for (const audience of AUDIENCES) {
    for (const language of new Set([...LANGUAGES, mission.language ?? 'en'])) {
      for (const table of TABLES) {
        for (const withoutStaffNames of [false, true]) yield { audience, language, table, withoutStaffNames };
      }
    }
  }
}

function provenanceIn(file: Uint8Array): Provenance | undefined {
  for (const text of textsIn(file)) {
    const provenance = readProvenance(text);
    if (provenance) return provenance;
  }
  return undefined;
}
