/** One table of a report as comma-separated values. */

import { csvOf } from './csv-lines.ts';
import type { Render, Table } from './exporter.ts';
import { auditTrailTable } from './page/audit-trail.ts';
import { findingsTable } from './page/findings-table.ts';
import { matrixTable, trackerTable } from './page/matrix.ts';
import type { TableSheet } from './table.ts';
import { type View, viewOnDay } from './view.ts';

export const render: Render = async (report, context) => {
  return csvOf(MAKERS[context.table ?? 'findings'](viewOnDay(report, context)));
};

const MAKERS: Readonly<Record<Table, (view: View) => TableSheet>> = {
  findings: findingsTable,
  'follow-up': matrixTable,
  'management-response': trackerTable,
  'audit-trail': auditTrailTable,
};
