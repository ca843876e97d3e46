/** Whether an exported file is what a report gives, or shows the same, and what of it is not proven. */
import { AUDIENCES } from '../../domain/marking.ts';
import type { Report } from '../../report/report.ts';
import { reduceAll, reduceFor } from '../audience/reduce.ts';
import type { ExportContext, Exporter, Render } from '../exporter.ts';
import { inFormat } from '../in-format.ts';
import { directionOf, LANGUAGES, languageFor } from '../languages.ts';
import { contentHash, type Provenance } from '../provenance.ts';
import { type Difference, differencesBetween } from './differences.ts';
import { readShown } from './read-shown.ts';
import { byWords, type Readings } from './reading.ts';
import { type SaidAgain, saidAgain } from './said-again.ts';
import { saidOfItself } from './said-of-itself.ts';
import { type Unproven, unprovenIn } from './shown.ts';

/** The answer, and what it rests on. */
export type Verdict =
  /** The file is, byte for byte, what this version makes of the report. */
  | { readonly kind: 'identical' }
  /** It shows the same; another program has saved it, or the version of this one that it names has made it. */
  | { readonly kind: 'same'; readonly version?: string }
  /** The words are those of the report but for these letters, which were printed without a font for them. */
  | { readonly kind: 'unprinted'; readonly letters: readonly string[] }
  /** The words are those of the report; what else the file shows could be anything. */
  | { readonly kind: 'unproven'; readonly places: readonly Unproven[] }
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
  /** It does not say how it was asked for, though its format has a place for that. */
  | { readonly kind: 'unmarked' }
  /** It shows words that are no longer in the report among those that are. */
  | { readonly kind: 'shows changes' };

/** How the command ends: 0 where the file is vouched for, 1 where words differ, 2 where they can't be compared, 3 else. */
export const ENDS_WITH = {
  identical: 0,
  same: 0,
  differs: 1,
  unprinted: 1,
  unreadable: 2,
  unmarked: 2,
  'shows changes': 2,
  unproven: 3,
} as const satisfies Record<Verdict['kind'], number>;

/** What is known of the world; what was asked for is read from the file. */
export type VerifyContext = Pick<ExportContext, 'now' | 'toolVersion' | 'readAsset' | 'print'>;

/**
 * Makes the file again, as it says that it was asked for, and compares: byte by byte, else all that it shows. A file of a
 * format that has no place to say so is compared with all that could have been asked for, and the nearest counts.
 */
export async function verify(
  file: Uint8Array,
  report: Report,
  exporter: Exporter,
  context: VerifyContext,
): Promise<Verdict> {
  const {
    mark,
    asOf,
    madeAt = context.now,
  } = (await unlessDamaged(() => saidOfItself(exporter.id, file))) ?? {};
  if (mark?.showsChanges && STRIKES.has(exporter.id)) return { kind: 'shows changes' };
  const compare = await unlessDamaged(() => comparerFor(file, exporter));
  if (!compare) return { kind: 'unreadable' };
  if (!mark && !UNMARKED.has(exporter.id)) return { kind: 'unmarked' };
  const ways = mark ? waysOf(mark, context) : everyWay(report, exporter, asOf);
  const nearest = await nearestOf(ways, compare, report, exporter, { ...context, now: madeAt }, mark);
  if (!nearest) return { kind: 'unreadable' };
  const { places, unprinted } = differencesBetween(nearest.readings);
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
  if (nearest.isIdentical) return { kind: 'identical' };
  const unproven = nearest.unproven();
  if (unproven.length > 0) return { kind: 'unproven', places: unproven };
  return { kind: 'same', ...(mark && mark.version !== context.toolVersion && { version: mark.version }) };
}

/** The day, `YYYY-MM-DD`, whose state a file says that it was asked to show; undefined where it says none or can't be read. */
export async function dayAskedOf(file: Uint8Array, { id }: Exporter): Promise<string | undefined> {
  return (await unlessDamaged(() => saidOfItself(id, file)))?.asOf;
}

/** Formats that have no place to say how they were asked for. */
const UNMARKED: ReadonlySet<string> = new Set(['csv', 'json']);

/** How a file may have been asked for. */
type Way = Pick<ExportContext, 'audience' | 'language' | 'table' | 'withoutStaffNames' | 'asOf'>;

/** As the file says; earlier versions sent partners what is confidential without saying so. */
function waysOf(mark: Provenance, { toolVersion }: VerifyContext): readonly Way[] {
  const mayBeReleased = mark.audience === 'partner' && mark.version !== toolVersion;
  return mayBeReleased ? [mark, { ...mark, audience: 'partner-confidential' }] : [mark];
}

interface Compared {
  readonly isIdentical: boolean;
  readonly readings: Readings;
  /** What of the file is not proven by its words. */
  unproven(): readonly Unproven[];
}

/** The file beside the one that the report gives as it was most likely asked for; undefined where it can't be read. */
async function nearestOf(
  ways: Iterable<Way>,
  compare: Compare,
  report: Report,
  exporter: Exporter,
  context: VerifyContext,
  mark: Provenance | undefined,
): Promise<Compared | undefined> {
  let nearest: { readonly compared: Compared; readonly distance: number } | undefined;
  for (const asked of ways) {
    const { reports, paths } = reduceAll([report], asked);
    const held = inFormat(reports[0] ?? report, exporter, asked);
    const again = { ...context, ...asked, paths };
    const said = mark && (await saidAgain(mark, held, again));
    const made = await compare(held, { ...again, ...said?.context });
    const compared = made && said ? besideSaid(made, said) : made;
    if (!compared || compared.isIdentical) return compared;
    const distance = distanceOf(compared.readings);
    if (!nearest || distance < nearest.distance) nearest = { compared, distance };
    if (distance === 0) break;
  }
  return nearest?.compared;
}

/** The same, of a file that says of itself what this version would not. */
function besideSaid(compared: Compared, { isAnother, unknown }: SaidAgain): Compared {
  return {
    ...compared,
    isIdentical: compared.isIdentical && !isAnother,
    unproven: () => [...unknown, ...compared.unproven()],
  };
}

/** Formats in which words that were taken out can't be told from the others; Word keeps them apart. */
const STRIKES: ReadonlySet<string> = new Set(['html', 'md', 'pdf']);

/** Makes the file again; undefined for a PDF that was not printed by a browser. */
type Compare = (report: Report, context: ExportContext) => Promise<Compared | undefined>;

/** What a damaged file fails with is not told apart: archives, XML, JSON and PDF each have words of their own for it. */
async function unlessDamaged<T>(read: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch {
    return undefined;
  }
}

/** Reads the file, and with it how it is compared with what a report gives. */
async function comparerFor(file: Uint8Array, exporter: Exporter): Promise<Compare> {
  const render = await exporter.load();
  if (exporter.isPrinted) return printComparer(file, render);
  const found = await readShown(exporter.id, file);
  const foundWords = byWords(found.passages);
  return async (report, context) => {
    const again = await render(report, context);
    const expected = await readShown(exporter.id, again);
    return {
      isIdentical: areEqual(again, file),
      readings: { expected: byWords(expected.passages), found: foundWords },
      unproven: () => unprovenIn(expected, found),
    };
  };
}

/** What a PDF shows besides its words can't be read; the same browser prints the same bytes. */
async function printComparer(file: Uint8Array, render: Render): Promise<Compare> {
  const { pageWith } = await import('../html/html.tsx');
  const { readPrinted } = await import('./unprinted.ts');
  const compare = await readPrinted(file);
  return async (report, context) => {
    const readings = await compare(
      async contents => (await pageWith(report, context))(contents),
      directionOf(languageFor(context.language)),
    );
    if (!readings) return undefined;
    const again = context.print && distanceOf(readings) === 0 ? await render(report, context) : undefined;
    return { isIdentical: again !== undefined && areEqual(again, file), readings, unproven: () => [PRINTED] };
  };
}

const PRINTED: Unproven = { what: 'PDF' };

function areEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
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

/** All that could have been asked for where a file does not say, as far as the format would be another by it. */
function* everyWay({ mission }: Report, exporter: Exporter, asOf: string | undefined): Generator<Way> {
  const languages = [...new Set([...LANGUAGES, mission.language ?? 'en'])];
  const { isWhole, tables = [undefined] } = exporter;
  for (const audience of AUDIENCES) {
    // Pseudonyms are in a language, whatever the format.
    const isNamed = audience !== 'public';
    for (const language of isWhole && isNamed ? languages.slice(0, 1) : languages) {
      const readers = [false, ...(isNamed ? [] : [true])].map(withoutStaffNames => ({
        audience,
        language,
        withoutStaffNames,
        ...(asOf !== undefined && { asOf }),
      }));
      for (const table of tables) yield* readers.map(each => ({ ...each, ...(table && { table }) }));
    }
  }
}
