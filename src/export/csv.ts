/** One table of a report as comma-separated values. */

import { csvOf } from './csv-lines.ts';
import type { Render, Table } from './exporter.ts';
import { auditTrailTable } from './page/audit-trail.ts';
import { findingsTable } from './page/findings-table.ts';
import { matrixTable, trackerTable } from './page/matrix.ts';
import type { TableSheet } from './table.ts';
import { dayOf, type View, viewOnDay } from './view.ts';

export const render: Render = async (report, context) => {
  return csvOf(MAKERS[context.table ?? 'findings'](viewOnDay(report, context)));
};

/** A table of what is asked, which has no other place to say of which day it is. */
function ofDay({ columns, rows, ...table }: TableSheet, { labels, context }: View): TableSheet {
  const date = dayOf(context);
  const beforeKey = <T>(cells: readonly T[], each: T) => [...cells.slice(0, -1), each, ...cells.slice(-1)];
  return {
    ...table,
    columns: beforeKey(columns, { name: 'asOf', title: labels.asOf, width: 12 }),
    rows: rows.map(row => beforeKey(row, { date })),
  };
}

const MAKERS: Readonly<Record<Table, (view: View) => TableSheet>> = {
  findings: findingsTable,
  'follow-up': view => ofDay(matrixTable(view), view),
  'management-response': view => ofDay(trackerTable(view), view),
  'audit-trail': auditTrailTable,
};
