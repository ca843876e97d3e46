import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { ExportContext } from '../export/exporter.ts';
import { EXPORTERS } from '../export/index.ts';
import { Report } from '../report/report.ts';
import { findBlockers } from './export-blockers.ts';
import type { Readers } from './leaving-problems.ts';
import { publish } from './publish.ts';

/** After all that is said of any report. */
const LAST_DAY = '9999-12-31';

/** Undefined where these readers get no export of the file, for whatever reason. */
export async function publishedReport(
  document: LangiumDocument,
  { acceptedNames, ...readers }: Readers & Pick<ExportContext, 'toolVersion' | 'now'>,
  services: LangiumCoreServices,
): Promise<Report | undefined> {
  const json = EXPORTERS.find(({ isWhole }) => isWhole);
  if (!json || (await findBlockers(document, services)).length > 0) return undefined;
  const context = { ...readers, isBesideOthers: true, asOf: LAST_DAY };
  const order = { exporter: json, context, ...(acceptedNames && { acceptedNames }) };
  const published = await publish(document, order, services);
  return published.ok ? Report.parse(JSON.parse(new TextDecoder().decode(published.bytes))) : undefined;
}
