/** What an exported file says about where it is from: enough to check it against its source, and no path. */
import { AUDIENCES, type Audience } from '../domain/marking.ts';
import type { Report } from '../report/report.ts';
import { SCHEMA_VERSION } from '../report/schema-id.ts';
import type { ExportContext } from './exporter.ts';
import { LANGUAGES, type Language, languageFor } from './languages.ts';
import { legalText } from './legal-text.ts';

/** Where a file is from. */
export interface Provenance {
  readonly report: string;
  readonly audience: Audience;
  readonly language: Language;
  /** SHA-256 of the report as that audience may see it. */
  readonly content: string;
}

/** The one line that every format with a place for it carries. */
export async function provenanceLine(report: Report, context: ExportContext): Promise<string> {
  return [
    `Mission Report ${context.toolVersion}`,
    `report ${report.mission.id}`,
    `schema ${SCHEMA_VERSION}`,
    `audience ${context.audience}`,
    `language ${languageFor(context.language)}`,
    `content sha256:${await contentHash(report)}`,
  ].join('; ');
}

const LINE = /report ([^;]+); schema [^;]+; audience (\w+); language ([\w-]+); content sha256:([0-9a-f]{64})/;

/** Reads the line back from the text of a file; undefined when there is none. */
export function readProvenance(text: string): Provenance | undefined {
  const [, report, audienceName, languageName, content] = LINE.exec(text) ?? [];
  const audience = AUDIENCES.find(each => each === audienceName);
  const language = LANGUAGES.find(each => each === languageName);
  if (report === undefined || content === undefined || !audience || !language) return undefined;
  return { report, audience, language, content };
}

/** The fingerprint of a report: the same for the same content, as far as every format can hold it. */
export async function contentHash(report: Report): Promise<string> {
  const canonical = JSON.stringify(
    legalText(report, () => {}),
    (_, value: unknown) => inOrder(value),
  );
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical));
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
