/** The findings and the follow-up matrix as an Excel workbook. */
import { overallMarking } from '../../report/overall-marking.ts';
import type { Render } from '../exporter.ts';
import { findingsTable } from '../page/findings-table.ts';
import { goalsTable } from '../page/goals.ts';
import { matrixTable } from '../page/matrix.ts';
import { provenanceLine } from '../provenance.ts';
import { viewOf } from '../view.ts';
import { workbookFile } from './workbook.ts';

export const render: Render = async (report, context) => {
  const view = viewOf(report, context);
  const goals = [goalsTable(view)].filter(({ rows }) => rows.length > 0);
  return workbookFile({
    title: view.plain(report.mission),
    language: view.language,
    description: await provenanceLine(report, context),
    rightToLeft: view.direction === 'rtl',
    head: {
      left: report.mission.reference ?? view.plain(report.mission),
      right: view.labels[`class.${overallMarking(report)}`],
    },
    sheets: [findingsTable(view), matrixTable(view), ...goals],
    warn: sentence => context.warn?.(sentence),
  });
};
