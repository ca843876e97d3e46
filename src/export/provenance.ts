/** What an exported file says about where it is from: enough to check it against its source, and no path. */
import { isDate } from '../domain/dates.ts';
import { isLanguageCode } from '../domain/language-codes.ts';
import { AUDIENCES, type Audience } from '../domain/marking.ts';
import type { Report } from '../report/report.ts';
import { ISSUED_VERSION } from '../report/schema-id.ts';
import { AUDIT_TRAIL, type ExportContext, type Layout, type Table } from './exporter.ts';
import { languageFor } from './languages.ts';
import { legalText } from './legal-text.ts';

/** What was asked for when a file was made; with the report it gives the file's words again. */
export interface Asked {
  readonly audience: Audience;
  readonly language: string;
  readonly withoutStaffNames: boolean;
  readonly numberedParagraphs: boolean;
  readonly layout: Layout;
  /** The one table that it shows, where it shows no more. */
  readonly table?: Table;
  /** The day whose state it was asked to show. */
  readonly asOf?: string;
}

/** Where a file says it is from. */
export interface Provenance extends Asked {
  /** The version of Mission Report that made it. */
  readonly version: string;
  readonly report: string;
  /** True where the file shows what has changed since an earlier version. */
  readonly showsChanges: boolean;
  /** SHA-256 of the report as that audience may see it. */
  readonly content: string;
  readonly line: string;
}

/** What can be switched on; a file names what was. */
const SWITCHES = {
  'without staff names': 'withoutStaffNames',
  'numbered paragraphs': 'numberedParagraphs',
} as const;

const COMPACT = 'compact layout';
const TRAIL = 'audit trail alone';
const AS_OF = 'state of ';
const CHANGES = 'changes since an earlier version';

/** The one line that every format with a place for it carries; it holds whatever changes the words of the file. */
export async function provenanceLine(report: Report, context: ExportContext): Promise<string> {
  if (context.provenance !== undefined) return context.provenance;
  const on = [
    ...Object.entries(SWITCHES).flatMap(([name, key]) => (context[key] ? name : [])),
    ...(context.layout === 'compact' ? [COMPACT] : []),
    ...(context.table === AUDIT_TRAIL ? [TRAIL] : []),
    ...(context.since ? [CHANGES] : []),
    ...(context.asOf === undefined ? [] : [`${AS_OF}${context.asOf}`]),
  ];
  return [
    `Mission Report ${context.toolVersion}`,
    `report ${report.mission.id}`,
    `schema ${ISSUED_VERSION}`,
    `audience ${context.audience}`,
    `language ${languageIn(context)}`,
    ...(on.length > 0 ? [`with ${on.join(', ')}`] : []),
    `content sha256:${await contentHash(report)}`,
  ].join('; ');
}

/** The language of the titles, which may be one that has no labels. */
function languageIn({ language }: ExportContext): string {
  return isLanguageCode(language) ? language : languageFor(language);
}

/** The line wherever it stands in a text. */
const LINE =
  /Mission Report ([^\s;]+); report ([^;]+); schema [^;]+; audience ([\w-]+); language ([\w-]+);(?: with ([^;]+);)? content sha256:([0-9a-f]{64})/;

/** Reads the line back from the text of a file; undefined when there is none. */
export function readProvenance(text: string): Provenance | undefined {
  const [line = '', version, report, audienceName, languageName, switched = '', content] =
    LINE.exec(text) ?? [];
  const audience = AUDIENCES.find(each => each === audienceName);
  if (!version || !report || !content || !audience || !languageName) return undefined;
  const on = switched.split(', ');
  const asOf = on.find(each => each.startsWith(AS_OF))?.slice(AS_OF.length);
  return {
    version: version.replaceAll('\\', ''),
    report: report.replaceAll('\\', ''),
    audience,
    language: languageName,
    withoutStaffNames: on.includes('without staff names'),
    numberedParagraphs: on.includes('numbered paragraphs'),
    layout: on.includes(COMPACT) ? 'compact' : 'full',
    ...(on.includes(TRAIL) && { table: AUDIT_TRAIL }),
    ...(asOf !== undefined && isDate(asOf) && { asOf }),
    showsChanges: on.includes(CHANGES),
    content,
    // Formats have signs of theirs before some of its own.
    line: line.replaceAll('\\', ''),
  };
}

/**
 * The fingerprint of a report as it was issued: the same for the same content, as far as every format can hold it.
 */
export async function contentHash(report: Report): Promise<string> {
  const content = { ...asIssued(report), schemaVersion: ISSUED_VERSION };
  const canonical = JSON.stringify(
    legalText(content, () => {}),
    // Tags as they were written say no more than the pillars and themes beside them.
    (key, value: unknown) => (key === 'tags' ? undefined : inOrder(value)),
  );
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical));
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}

/** The part of a report that was issued: it is the same however often the report is reviewed or followed up since. */
function asIssued(report: Report): Omit<Report, 'remarks' | 'updates' | 'elsewhere' | 'beside' | 'state'> {
  const { remarks: _, updates: __, elsewhere: ___, beside: ____, state: _____, ...issued } = report;
  return issued;
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
