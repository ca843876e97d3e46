/** What a report finds, as a register of findings holds it. */
import { goalsOf } from '../../report/by-goal.ts';
import { codeOf } from '../../report/code-of.ts';
import { sourceLabel } from '../../report/label-of.ts';
import type { Finding, Report } from '../../report/report.ts';
import {
  type Ask,
  type AsksContext,
  courseOf,
  names,
  originOf,
  type ReadReport,
  titleReader,
  unsaid,
} from './ask.ts';
import type { FindingRecord } from './record.ts';

/** A finding, with the one of an earlier mission that it goes on with. */
export function foundIn(finding: Finding, read: ReadReport, context: AsksContext): Ask<FindingRecord> {
  const { report } = read;
  const asked = report.recommendations.filter(({ number }) => finding.recommendations.includes(number));
  const unique = (all: readonly string[]) => [...new Set(all)];
  const record: FindingRecord = {
    ...originOf(finding, read, context),
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
    responsible: [],
    status: null,
    toBeDone: 0,
    ...unsaid('finding', finding, report, context),
  };
  return {
    ...courseOf('finding', finding, read, context),
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
