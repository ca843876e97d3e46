/** What a report finds, as a register of findings holds it. */

import { highest } from '../../domain/marking.ts';
import { isOver } from '../../domain/scales.ts';
import { anchorOf } from '../../report/anchor-of.ts';
import { goalsOf } from '../../report/by-goal.ts';
import { codeOf } from '../../report/code-of.ts';
import { keyOf } from '../../report/key-of.ts';
import { sourceLabel } from '../../report/label-of.ts';
import { shownMarking } from '../../report/overall-marking.ts';
import type { Finding, Report } from '../../report/report.ts';
import { stateOn } from '../../report/state-on.ts';
import {
  type Ask,
  type AsksContext,
  doubtOf,
  lastUpdate,
  names,
  referenceOf,
  referenceTo,
  titleReader,
} from './ask.ts';
import { monthBefore, standingOn } from './last-month.ts';
import { ageOf, type FindingRecord } from './record.ts';

/** A finding, with the one of an earlier mission that it goes on with. */
export function foundIn(
  finding: Finding,
  report: Report,
  context: AsksContext & { readonly issuedOn: string | null },
): Ask<FindingRecord> {
  const { asOf, issuedOn } = context;
  const { id, reference, dates, ...mission } = report.mission;
  const reads = titleReader(report, context);
  const link = context.linkOf?.(anchorOf('finding', finding));
  const { said, values, disagreements } = stateOn(finding, report, asOf);
  const asked = report.recommendations.filter(({ number }) => finding.recommendations.includes(number));
  const answers = [
    ...asked.flatMap(each => [each, ...each.actions]),
    ...report.actions.filter(({ findings }) => findings.includes(finding.number)),
  ];
  const unique = (all: readonly string[]) => [...new Set(all)];
  const isOpen = values.status === undefined || !isOver(values.status.value);
  const record: FindingRecord = {
    key: keyOf(report, finding) ?? null,
    mission: id,
    missionTitle: reads(mission),
    missionReference: reference ?? null,
    missionDate: dates?.to ?? null,
    issued: issuedOn,
    kind: finding.kind ?? null,
    code: codeOf('finding', finding.number),
    text: reads(finding),
    pillars: finding.pillars,
    severity: finding.severity ?? null,
    sources: finding.sources.map(source => sourceLabel(report, source).text),
    places: unique(finding.sources.flatMap(source => placesOf(source, report))),
    recommendations: asked.map(({ number }) => codeOf('recommendation', number)),
    sdg: goalsOf(report, finding),
    addressees: unique(asked.flatMap(({ to }) => names(report, to))),
    responsible: unique(answers.flatMap(({ owner }) => names(report, owner))),
    status: values.status?.value ?? null,
    ...lastUpdate(said, report, context),
    undecided: disagreements.map(each => doubtOf(each, report)),
    lastMonth: [],
    classification: shownMarking(report, highest([finding.marking, ...said.map(({ marking }) => marking)])),
    isOpen,
    ...(link !== undefined && { link }),
    history: [id],
    ageInDays: ageOf(issuedOn ?? dates?.to ?? null, asOf),
  };
  return {
    reference: referenceTo(report, 'finding', finding),
    record,
    name: finding.id ?? null,
    earlier: standingOn(finding, report, monthBefore(asOf)),
    now: standingOn(finding, report, asOf),
    follows: finding.follows ? referenceOf(finding.follows) : null,
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
