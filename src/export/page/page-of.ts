/** Makes the page of a report. */
import { anchorOf } from '../../report/anchor-of.ts';
import { overallMarking } from '../../report/overall-marking.ts';
import { disclaimersOf } from '../../report/terms.ts';
import { AUDIT_TRAIL } from '../exporter.ts';
import { colonOf, isOf, stopOf } from '../languages.ts';
import type { View } from '../view.ts';
import { auditTrailChapter, chaptersOf } from './chapters.ts';
import { missionFacts, whenFacts } from './facts.ts';
import type { Cover, Page } from './page.ts';
import { label, proseOf, titleOf } from './runs.ts';

export function pageOf(view: View): Page {
  const { report, labels, language, layout, comma, plain } = view;
  const { mission } = report;
  const { reference, authors, language: spoken = 'en' } = mission;
  return {
    layout,
    language,
    ...(!isOf(spoken, language) && { spoken }),
    properties: {
      title: plain(mission) || mission.id,
      ...(reference !== undefined && { reference }),
      authors,
      classification: labels[`class.${overallMarking(report)}`],
    },
    labels: {
      report: labels.missionReport,
      contents: labels.contents,
      classification: labels.classification,
      pages: labels.page,
      changes: {
        inserted: labels['change.inserted'],
        deleted: labels['change.deleted'],
        'moved-here': labels['change.moved-here'],
        'moved-away': labels['change.moved-away'],
      },
    },
    comma,
    colon: colonOf(language),
    stop: stopOf(language),
    ...(view.context.table === AUDIT_TRAIL
      ? { cover: { ...coverOf(view), prose: [], disclaimers: [] }, chapters: auditTrailChapter(view) }
      : { cover: coverOf(view), chapters: chaptersOf(view) }),
  };
}

function coverOf(view: View): Cover {
  const { report, labels } = view;
  const { mission } = report;
  return {
    anchor: anchorOf('mission', mission),
    classification: [label(labels[`class.${overallMarking(report)}`])],
    title: titleOf(mission, view),
    when: whenFacts(view),
    facts: missionFacts(view),
    disclaimers: disclaimersOf(report).map(({ text }) => [{ type: 'text', value: text }]),
    prose: proseOf(mission.blocks, view),
  };
}
