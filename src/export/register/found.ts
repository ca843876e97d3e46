/** What a report finds, as a register of findings holds it. */
import { isOver } from '../../domain/scales.ts';
import { goalsOf } from '../../report/by-goal.ts';
import { codeOf } from '../../report/code-of.ts';
import { sourceLabel } from '../../report/label-of.ts';
import type { Finding, Report } from '../../report/report.ts';
import { stateOn } from '../../report/state-on.ts';
import {
  type Ask,
  courseOf,
  type EntryContext,
  names,
  originOf,
  saidSince,
  titleReader,
  whereTold,
} from './ask.ts';
import type { FindingRecord } from './record.ts';

/** A finding, with the one of an earlier mission that it goes on with. */
export function foundIn(finding: Finding, report: Report, context: EntryContext): Ask<FindingRecord> {
  const state = stateOn(finding, report, context.asOf);
  const asked = report.recommendations.filter(({ number }) => finding.recommendations.includes(number));
  const answers = [
    ...asked.flatMap(each => [each, ...each.actions]),
    ...report.actions.filter(({ findings }) => findings.includes(finding.number)),
  ];
  const unique = (all: readonly string[]) => [...new Set(all)];
  const status = state.values.status?.value;
  const record: FindingRecord = {
    ...originOf(finding, report, context),
    kind: finding.kind ?? null,
    code: codeOf('finding', finding.number),
    text: titleReader(report, context)(finding),
    pillars: finding.pillars,
    severity: finding.severity ?? null,
    sources: finding.sources.map(source => sourceLabel(report, source).text),
    places: unique(finding.sources.flatMap(source => placesOf(source, report))),
    recommendations: asked.map(({ number }) => codeOf('recommendation', number)),
    sdg: goalsOf(report, finding),
    addressees: unique(asked.flatMap(({ to }) => names(report, to))),
    responsible: unique(answers.flatMap(({ owner }) => names(report, owner))),
    status: status ?? null,
    ...saidSince(finding, state, report, context),
    isOpen: status === undefined || !isOver(status),
    ...whereTold('finding', finding, report, context),
  };
  return {
    ...courseOf('finding', finding, { issued: finding, state }, report, context),
    record,
    answers: [],
    earlierFindings: [],
  };
}

function placesOf({ kind, id }: Finding['sources'][number], { meetings, visits }: Report): readonly string[] {
  const isIt = (event: { readonly id?: string | undefined }) => id !== undefined && event.id === id;
  if (kind === 'visit') return visits.find(isIt)?.places ?? [];
  const place = kind === 'meeting' ? meetings.find(isIt)?.place : undefined;
  return place === undefined ? [] : [place];
}
