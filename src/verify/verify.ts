/** Whether an exported file has the words that a report gives: it is made again and compared byte by byte, else word by word. */
import { AUDIENCES, type Audience } from '../domain/marking.ts';
import { reduceAll, reduceFor } from '../export/audience/reduce.ts';
import type { ExportContext, Exporter, Render } from '../export/exporter.ts';
import { inFormat } from '../export/in-format.ts';
import { isAlike } from '../export/is-alike.ts';
import { directionOf, LANGUAGES, languageFor } from '../export/languages.ts';
import { byWords, type Readings } from '../export/page/compare/readings.ts';
import {
  type Difference,
  differencesBetween,
  distanceBetween,
} from '../export/page/compare/word-differences.ts';
import { contentHash, type Provenance, provenanceLine } from '../export/provenance.ts';
import type { Report } from '../report/report.ts';
import { readSelfDescription } from './self-description.ts';
import { readPassages } from './words-in.ts';

export type Verdict =
  /** The file is, byte for byte, what this version makes of the report for these readers. */
  | { readonly kind: 'identical'; readonly audience: Audience }
  /** Its words are those of the report; how it looks was not compared. `version` is that of another Mission Report. */
  | { readonly kind: 'same words'; readonly version?: string }
  | {
      readonly kind: 'differs';
      /** In order, at least one. */
      readonly differences: readonly Difference[];
      /** What the file says of where it is from. */
      readonly provenance?: Provenance;
      /** True where it says that it is from the report as it now is. */
      readonly claimsSameReport: boolean;
    }
  /** Damaged, or not one that Mission Report makes. */
  | { readonly kind: 'unreadable' }
  /** It does not say how it was asked for, though its format has a place for that. */
  | { readonly kind: 'unmarked' }
  /** It shows words that are no longer in the report among those that are. */
  | { readonly kind: 'shows-changes' };

/** The exit code: 0 for equal bytes, 1 where words differ, 2 where they can't be compared, 3 for the same words. */
export const EXIT_CODES = {
  identical: 0,
  differs: 1,
  unreadable: 2,
  unmarked: 2,
  'shows-changes': 2,
  'same words': 3,
} as const satisfies Record<Verdict['kind'], number>;

/** What is known of the world; how the file was asked for is read from it. */
export type VerifyContext = Pick<ExportContext, 'now' | 'toolVersion' | 'readAsset' | 'print'>;

/** Formats that have no place to say how they were asked for: all that could have been is tried, and the nearest counts. */
const UNMARKED: ReadonlySet<string> = new Set(['csv', 'json']);

/** Compares a file of a format with what a report gives. */
export async function verify(
  file: Uint8Array,
  report: Report,
  exporter: Exporter,
  context: VerifyContext,
): Promise<Verdict> {
  const said = await unlessDamaged(() => readSelfDescription(exporter.id, file));
  if (!said) return { kind: 'unreadable' };
  const { provenance, asOf, madeAt = context.now } = said;
  if (provenance?.showsChanges) return { kind: 'shows-changes' };
  const compare = await unlessDamaged(() => comparerFor(file, exporter));
  if (!compare) return { kind: 'unreadable' };
  if (!provenance && !UNMARKED.has(exporter.id)) return { kind: 'unmarked' };
  const requests = provenance ? [provenance] : everyRequest(report, exporter, asOf);
  let nearest: (Comparison & Pick<Request, 'audience'>) | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const request of requests) {
    const { paths, reports } = reduceAll([report], request);
    const [untranslated = report] = reports;
    const asked = { ...context, now: madeAt, ...request, paths, untranslated };
    const reduced = inFormat(untranslated, exporter, request);
    const compared = await compare(reduced, await withProvenance(provenance, reduced, asked));
    if (!compared) return { kind: 'unreadable' };
    const distance = distanceBetween(compared.readings);
    if (distance < least) [nearest, least] = [{ ...compared, audience: request.audience }, distance];
    if (least === 0) break;
  }
  if (!nearest) return { kind: 'unreadable' };
  const version = provenance?.version ?? context.toolVersion;
  const isOfAnotherVersion = version !== context.toolVersion;
  if (nearest.isIdentical && !isOfAnotherVersion) return { kind: 'identical', audience: nearest.audience };
  const differences = differencesOf(nearest.readings, report, provenance);
  if (differences.length > 0)
    return { kind: 'differs', differences, ...(await claimOf(provenance, report, exporter)) };
  return { kind: 'same words', ...(isOfAnotherVersion && { version }) };
}

/** In order; a file of another report differs in any case. */
function differencesOf(
  readings: Readings,
  { mission }: Report,
  provenance: Provenance | undefined,
): readonly Difference[] {
  const { places, unprinted } = differencesBetween(readings);
  const isOfAnother = provenance !== undefined && provenance.report !== mission.id;
  return [
    ...(isOfAnother ? [{ expected: mission.id, found: provenance.report }] : []),
    ...places,
    ...(unprinted.length > 0 ? [{ expected: unprinted.join(' '), found: '' }] : []),
  ];
}

async function claimOf(provenance: Provenance | undefined, report: Report, exporter: Exporter) {
  if (!provenance) return { claimsSameReport: false };
  const hash = await contentHash(inFormat(reduceFor(report, provenance), exporter, provenance));
  return { provenance, claimsSameReport: provenance.content === hash };
}

/** The day, `YYYY-MM-DD`, whose state a file says that it was asked to show; undefined where it says none or can't be read. */
export async function dayAskedOf(file: Uint8Array, { id }: Exporter): Promise<string | undefined> {
  return (await unlessDamaged(() => readSelfDescription(id, file)))?.asOf;
}

const VERSION = /^\d{1,4}\.\d{1,4}\.\d{1,4}(?:-[a-z]{1,5}(?:\.\d{1,3})?)?$/;

/**
 * What the file must say of where it is from goes with what is known of the world. Another version may have had another
 * schema, and with it another fingerprint: where nothing else differs, what the file says stands.
 */
async function withProvenance(
  said: Provenance | undefined,
  report: Report,
  context: ExportContext,
): Promise<ExportContext> {
  if (!said) return context;
  const isOfAnotherVersion = said.version !== context.toolVersion && VERSION.test(said.version);
  if (!isOfAnotherVersion) return { ...context, provenance: await provenanceLine(report, context) };
  const own = await provenanceLine(report, { ...context, toolVersion: said.version });
  const comparable = (line: string) => line.replace(/; schema \d{1,3}\.\d{1,3};|[0-9a-f]{64}$/g, ';');
  return { ...context, provenance: comparable(said.line) === comparable(own) ? said.line : own };
}

interface Comparison {
  readonly isIdentical: boolean;
  readonly readings: Readings;
}

/** Makes the file again as it may have been asked for; undefined for a PDF that was not printed by a browser. */
type Compare = (report: Report, context: ExportContext) => Promise<Comparison | undefined>;

/** Reads the file; fails where it is damaged. */
async function comparerFor(file: Uint8Array, exporter: Exporter): Promise<Compare> {
  const render = await exporter.load();
  if (exporter.isPrinted) return printComparer(file, render);
  const found = byWords(readPassages(exporter.id, file));
  return async (report, context) => {
    const again = await render(report, context);
    const expected = byWords(readPassages(exporter.id, again));
    return { isIdentical: isAlike(again, file), readings: { expected, found } };
  };
}

/** The words of a PDF are compared with those of the page that it is printed from; the same browser prints the same bytes. */
async function printComparer(file: Uint8Array, render: Render): Promise<Compare> {
  const { pageWith } = await import('../export/html/html.tsx');
  const { readPrinted } = await import('../export/pdf/without-font.ts');
  const compare = await readPrinted(file);
  return async (report, context) => {
    const readings = await compare(
      async contents => (await pageWith(report, context))(contents),
      directionOf(languageFor(context.language)),
    );
    if (!readings) return undefined;
    const mayBeSame = context.print !== undefined && distanceBetween(readings) === 0;
    return { isIdentical: mayBeSame && isAlike(await render(report, context), file), readings };
  };
}

/** How a file may have been asked for. */
type Request = Pick<ExportContext, 'audience' | 'language' | 'table' | 'withoutStaffNames' | 'asOf'>;

/** All that could have been asked for where a file does not say, as far as the format would be another by it. */
function everyRequest({ mission }: Report, { isWhole, tables }: Exporter, asOf?: string): Request[] {
  const languages = [...new Set([...LANGUAGES, mission.language ?? 'en'])];
  return AUDIENCES.flatMap(audience =>
    (audience === 'public' ? [false, true] : [false]).flatMap(withoutStaffNames =>
      // Pseudonyms are in a language, whatever the format.
      (isWhole && audience !== 'public' ? languages.slice(0, 1) : languages).flatMap(language =>
        (tables ?? [undefined]).map(table => ({
          ...{ audience, withoutStaffNames, language },
          ...(asOf && { asOf }),
          ...(table && { table }),
        })),
      ),
    ),
  );
}

/** Archives, XML, JSON and PDF each fail in their own words where they are damaged. */
async function unlessDamaged<T>(read: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch {
    return undefined;
  }
}
