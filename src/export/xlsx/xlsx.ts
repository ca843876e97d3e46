/** The findings and what is asked as an Excel workbook. */
import { overallMarking } from '../../report/overall-marking.ts';
import { AUDIT_TRAIL, type Render } from '../exporter.ts';
import { auditTrailTable } from '../page/audit-trail.ts';
import { facts, missionFacts, whenFacts } from '../page/facts.ts';
import { findingsTable } from '../page/findings-table.ts';
import { goalsTable } from '../page/goals.ts';
import { matrixTable, trackerTable } from '../page/matrix.ts';
import { label } from '../page/runs.ts';
import { stateTitle } from '../page/state-of-follow-up.ts';
import { provenanceLine } from '../provenance.ts';
import { dayOf, viewOf, viewOnDay } from '../view.ts';
import { finishWorkbook } from './about.ts';

export const render: Render = async (report, context) => {
  const view = viewOf(report, context);
  const onDay = viewOnDay(report, context);
  const { labels, plain, language } = view;
  const { mission } = report;
  const title = plain(mission) || mission.id;
  const provenance = await provenanceLine(report, context);
  const marking = overallMarking(onDay.report);
  const isTrail = context.table === AUDIT_TRAIL;
  const about = [
    ...whenFacts(view),
    ...missionFacts(view),
    ...facts([labels.classification, label(labels[`class.${marking}`])]),
    ...(isTrail ? [] : facts([labels.followUp, label(stateTitle(view, dayOf(context)))])),
  ];
  const made = [trackerTable(onDay), goalsTable(view)].filter(({ rows }) => rows.length > 0);
  const tables = isTrail ? [auditTrailTable(view)] : [findingsTable(view), matrixTable(onDay), ...made];
  const head = mission.reference ?? title;
  return finishWorkbook(tables, { language, title, facts: about, provenance, marking, head }, context);
};
