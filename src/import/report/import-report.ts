/** From a report back to the text of a `.mission` file: what an export as JSON holds can be written on. */
import { codeOf, isNumbered } from '../../report/code-of.ts';
import { type Entry, entriesOf } from '../../report/find-entry.ts';
import type { Action, Chapter, Remark, Reply, Report } from '../../report/report.ts';
import { isAbout, subjectOf } from '../../report/subjects.ts';
import type { MissionEntry } from '../mission-entry.ts';
import { remarkEntries } from '../remark-entry.ts';
import { writeMission } from '../write-mission.ts';
import { marking } from './attributes.ts';
import { actionsOf, nameOf, orderOf, type Step } from './chain-order.ts';
import {
  action,
  event,
  finding,
  individual,
  missionEntries,
  narrative,
  partyEntries,
  pillarEntries,
  programmeEntries,
  recommendation,
  uncovered,
  update,
} from './write-entries.ts';

/** What need not be written, since another file of the workspace declares it. */
export interface ReportImportOptions {
  /** Ids of programmes, organizations and persons. */
  readonly known?: ReadonlySet<string>;
}

/** Writes a report as a `.mission` file that gives the same report. */
export function importReport(report: Report, options: ReportImportOptions = {}): string {
  return writeMission(reportEntries(report, options));
}

/** The file, and for each of its entries the code by which readers cite it. */
export function textWithCodes(report: Report) {
  const entries = reportEntries(report);
  const codes = new Map<object | undefined, string>();
  for (const [target, entry] of entriesOf(report))
    if (isNumbered(target) && entry.number !== undefined) codes.set(entry, codeOf(target, entry.number));
  return { text: writeMission(entries), codes: entries.map(({ from }) => codes.get(from)) };
}

/** The entries of the file, in its order. */
export function reportEntries(
  report: Report,
  { known = new Set() }: ReportImportOptions = {},
): readonly MissionEntry[] {
  const { mission, headers } = missionEntries(report);
  const isNew = ({ name }: MissionEntry) => name === undefined || !known.has(name);
  const isDeclared = report.programme !== undefined && known.has(report.programme.id);
  const open = report.uncovered.map(entry => uncovered(entry, report));
  const loose = [...headers, ...pillarEntries(report), ...partyEntries(report).filter(isNew)];
  const order = orderOf(report);
  // Entries that may stand anywhere end a chain where nothing else does.
  const breaks = order.filter(({ breaksChain }) => breaksChain).length;
  const atTop = Math.max(0, loose.length - Math.max(0, breaks - open.length));
  const breakers = [...open, ...loose.slice(atTop)];
  const actions = actionsOf(report);
  const steps = order.flatMap(step => [
    ...(step.breaksChain ? breakers.splice(0, 1) : []),
    ...stepEntries(step, report, actions),
  ]);
  return [
    ...(isDeclared ? [] : programmeEntries(report)),
    mission,
    ...loose.slice(0, atTop),
    ...remarksOnNames(report),
    ...steps,
    ...breakers,
    ...report.updates.map(each => update(each, report)),
  ];
}

function stepEntries(
  { kind, index, isBelow }: Step,
  report: Report,
  actions: readonly Action[],
): readonly MissionEntry[] {
  const names = (numbers: readonly number[], list: Parameters<typeof nameOf>[1]) =>
    isBelow ? [] : numbers.flatMap(number => nameOf(number, list) ?? []);
  const { findings, recommendations, chapters } = report;
  if (kind === 'chapter')
    return chapters.slice(index, index + 1).flatMap(chapter => chapterEntries(chapter, report));
  const below = (entry: Entry) => remarksBelow(kind, entry, report);
  if (kind === 'finding')
    return findings.slice(index, index + 1).flatMap(entry => {
      const written = finding(entry, report);
      return [...written.slice(0, 1), ...below(entry), ...written.slice(1)];
    });
  if (kind === 'recommendation') {
    return recommendations
      .slice(index, index + 1)
      .flatMap(entry => [recommendation(entry, names(entry.findings, findings), report), ...below(entry)]);
  }
  return actions.slice(index, index + 1).flatMap(entry => {
    const carriesOut = [...names(entry.recommendations, recommendations), ...names(entry.findings, findings)];
    return [action(entry, carriesOut, report), ...below(entry)];
  });
}

function chapterEntries(chapter: Chapter, report: Report): readonly MissionEntry[] {
  const below = (kind: SubjectKind, entry: Entry) => remarksBelow(kind, entry, report);
  switch (chapter.kind) {
    case 'section':
    case 'annex': {
      const list = chapter.kind === 'section' ? report.sections : report.annexes;
      return list
        .slice(chapter.number - 1, chapter.number)
        .flatMap(entry => [narrative(chapter.kind, entry, report), ...below(chapter.kind, entry)]);
    }
    case 'objectives':
      return report.objectives.flatMap(entry => [
        narrative('objective', entry, report),
        ...below('objective', entry),
      ]);
    case 'participants':
      return report.participants.map(entry => individual('participant', entry, report));
    case 'meetings':
      return [
        ...report.meetings.flatMap(entry => [event(entry, report), ...below('meeting', entry)]),
        ...report.visits.flatMap(entry => [event(entry, report), ...below('visit', entry)]),
      ];
    default:
      return [];
  }
}

type SubjectKind = Remark['about']['kind'];

/** The remarks about an entry, which stand below it. */
function remarksBelow(kind: SubjectKind, entry: Entry, report: Report): readonly MissionEntry[] {
  return report.remarks
    .filter(({ about }) => isAbout(about, kind, entry))
    .flatMap(remark => remarkAs(remark, undefined, report));
}

/** The remarks about what has no number, as parties and pillars: it has a name, by which a remark says what it is about. */
function remarksOnNames(report: Report): readonly MissionEntry[] {
  return report.remarks
    .filter(({ about }) => subjectOf(report, about)?.number === undefined)
    .flatMap(remark => remarkAs(remark, remark.about.id, report));
}

function remarkAs(remark: Remark, about: string | undefined, report: Report): readonly MissionEntry[] {
  const marked = <S extends Reply>(said: S) => ({ ...said, marking: marking(said.marking, report) });
  return remarkEntries({ ...marked(remark), about, replies: remark.replies.map(marked) });
}
