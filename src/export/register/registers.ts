/** The formats in which a register of many reports can be had. */
import { CEILING, isAbove } from '../../domain/marking.ts';
import type { Report } from '../../report/report.ts';
import { textsIn } from '../audience/decode.ts';
import { findLeak } from '../audience/find-leak.ts';
import { reduceFor } from '../audience/reduce.ts';
import { withheldFrom } from '../audience/withheld.ts';
import { csvOf } from '../csv.ts';
import type { ExportResult } from '../export-report.ts';
import type { ExportContext } from '../exporter.ts';
import { labelsIn } from '../labels.ts';
import { directionOf, languageFor } from '../languages.ts';
import { legalReport } from '../legal-text.ts';
import { workbookFile } from '../xlsx/workbook.ts';
import { type RegisterRecord, recordsOf } from './records.ts';
import { inOrder, registerTable } from './register-table.ts';

/** How a register is asked for, and what its file is called at the end. */
export const REGISTER_FORMATS = ['xlsx', 'csv', 'html', 'json', 'ndjson'] as const;
export type RegisterFormat = (typeof REGISTER_FORMATS)[number];

/** What a register is to be like. */
export interface RegisterContext
  extends Pick<ExportContext, 'audience' | 'withoutStaffNames' | 'language' | 'toolVersion' | 'nonce'> {
  /** The day as of which it is judged what is overdue, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** Makes the register of these reports, of each only what the audience may see. */
export async function renderRegister(
  reports: readonly Report[],
  format: RegisterFormat,
  context: RegisterContext,
): Promise<ExportResult> {
  const { audience } = context;
  const shown = reports.filter(({ mission }) => !isAbove(mission.marking, CEILING[audience]));
  const warnings = new Set<string>();
  const reduced = shown.map(report =>
    legalReport(reduceFor(report, context), sentence => warnings.add(sentence)),
  );
  const bytes = await written(reduced, format, context);
  for (const [index, report] of shown.entries()) {
    const leak =
      audience === 'internal'
        ? undefined
        : findLeak(textsIn(bytes), withheldFrom(report, reduced[index] ?? report, context));
    if (leak !== undefined) {
      return {
        ok: false,
        reason: `Words of ${leak} of ${report.mission.id} must not reach ${audience} readers. Nothing was exported.`,
      };
    }
  }
  return { ok: true, bytes, warnings: [...warnings] };
}

async function written(
  reports: readonly Report[],
  format: RegisterFormat,
  { asOf, nonce, ...context }: RegisterContext,
): Promise<Uint8Array> {
  const records = inOrder(recordsOf(reports, asOf));
  const language = languageFor(context.language);
  const labels = labelsIn(language);
  switch (format) {
    case 'json':
      return encoded(`${JSON.stringify({ asOf, missions: reports.length, records }, null, 2)}\n`);
    case 'ndjson':
      return encoded(records.map(lineOf).join(''));
    case 'csv':
      return csvOf(registerTable(records, labels));
    case 'html':
      return encoded(
        (await import('./dashboard.tsx')).dashboard(records, reports, { asOf, language, nonce }),
      );
    case 'xlsx':
      return workbookFile({
        title: labels.register,
        language,
        description: `Mission Report ${context.toolVersion}; ${asOf}`,
        rightToLeft: directionOf(language) === 'rtl',
        sheets: [registerTable(records, labels)],
        warn: () => {},
      });
  }
}

function lineOf(record: RegisterRecord): string {
  return `${JSON.stringify(record)}\n`;
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
