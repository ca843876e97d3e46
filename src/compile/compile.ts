/** From the syntax tree to the report: complete, plain, and with a mark on what could not be read. */

import type { LangiumDocument } from 'langium';
import { byCharacters } from '../domain/by-characters.ts';
import type {
  Chapter,
  Meeting,
  Objective,
  Report,
  Section,
  Uncovered,
  Update,
  Visit,
} from '../report/report.ts';
import { SCHEMA_ID, SCHEMA_VERSION } from '../report/schema-id.ts';
import { chainOf } from '../syntax/chain.ts';
import { chapterPlaces } from '../syntax/chapter-places.ts';
import { numberOf } from '../syntax/entry-numbers.ts';
import { fileOf } from '../syntax/file-of.ts';
import * as ast from '../syntax/generated/ast.ts';
import { isUncovered, type MissionFile } from '../syntax/generated/ast.ts';
import { editionsOf } from '../syntax/issued-editions.ts';
import { effectiveMarking } from '../syntax/markings.ts';
import { authorsOf, dayOf, namedInUpdates, subjectOf, type Thing } from '../syntax/updates.ts';
import type { ReportVocabulary } from '../terminology/report-vocabulary.ts';
import { conflictBehind } from './conflict.ts';
import { action, finding, recommendation, sources } from './findings-and-answers.ts';
import { date, given, hours, nameOf, period } from './given.ts';
import { mission, programmeAndPillars } from './mission.ts';
import { collectParties, individual, organization, partiesBeside, partyNames } from './parties.ts';
import { plain } from './plain.ts';
import { remarks } from './remarks.ts';
import { tagIds } from './tags.ts';
import { abbreviations, disclaimers } from './terminology.ts';
import { titleAndBody } from './title-and-body.ts';
import { elsewhere } from './told-elsewhere.ts';

/** What has been said of a report, and is compiled with it. */
export interface ToldSince {
  /** Of whatever file; its own, unless told. */
  readonly updates?: readonly ast.Update[];
  /** True for what nobody outside may have. */
  readonly isHeld?: (entry: ast.Update | ast.Followed) => boolean;
  /** Things that other reports tell of too. */
  readonly things?: ReadonlyMap<ast.Followed, Thing>;
}

/**
 * The report that a linked file holds; undefined when it holds no mission, as a vocabulary file, or a conflict of git's.
 * The vocabulary explains its abbreviations; without one it has none.
 */
export function compile(
  document: LangiumDocument,
  vocabulary?: ReportVocabulary,
  { updates: counted, isHeld = () => false, things = new Map() }: ToldSince = {},
): Report | undefined {
  const file = fileOf(document);
  const { entries } = file;
  const head = entries.find(ast.isMission);
  if (!head || conflictBehind(document)) return undefined;
  const chain = chainOf(file);
  const parties = collectParties(document);
  const sections = entries.filter(ast.isSection);
  const allUpdates = counted ?? entries.filter(ast.isUpdate);
  const told = elsewhere(head.name, things, isHeld);
  const beside = partiesBeside([...namedInUpdates(allUpdates), ...told.parties], parties);
  const report: Omit<Report, 'remarks'> = {
    $schema: SCHEMA_ID,
    schemaVersion: SCHEMA_VERSION,
    mission: mission(head),
    ...programmeAndPillars(head),
    objectives: entries.filter(ast.isObjective).map(tagged),
    participants: parties.participants.map(individual),
    persons: parties.persons.map(individual),
    organizations: parties.organizations.map(organization),
    sections: sections.filter(({ kind }) => kind === 'section').map(tagged),
    meetings: entries.filter(ast.isMeeting).map(meeting),
    visits: entries.filter(ast.isVisit).map(visit),
    findings: chain.findings.map(entry => finding(entry, chain)),
    recommendations: chain.recommendations.map(entry => recommendation(entry, chain)),
    actions: chain.actions
      .filter(entry => !chain.purposeOf(entry).some(ast.isRecommendation))
      .map(entry => action(entry, chain)),
    uncovered: entries.filter(ast.isUncovered).map(uncovered),
    annexes: sections.filter(({ kind }) => kind === 'annex').map(tagged),
    abbreviations: vocabulary ? abbreviations(document, file, vocabulary) : [],
    disclaimers: vocabulary ? disclaimers(file, vocabulary) : [],
    chapters: chaptersOf(file),
    updates: updates(allUpdates, isHeld),
    beside: {
      persons: beside.persons.map(individual),
      organizations: beside.organizations.map(organization),
    },
    ...given({ editions: editions(document) }),
    ...(things.size > 0 && { elsewhere: { links: told.links, updates: updates(told.updates, isHeld) } }),
  };
  return { ...report, remarks: remarks(file, report) };
}

/** The editions without their texts; undefined where the report was never issued. */
function editions(document: LangiumDocument): Report['editions'] {
  const issued = editionsOf(document).editions;
  return issued.length > 0
    ? issued.map(({ issued: day, codes }) => ({ ...given({ issued: date(day) }), codes }))
    : undefined;
}

function tagged(entry: ast.Objective | ast.Section): Objective | Section {
  return {
    ...given({ id: nameOf(entry) }),
    number: numberOf(entry),
    ...titleAndBody(entry),
    ...tagIds(entry),
    marking: effectiveMarking(entry),
  };
}

function uncovered(entry: ast.Uncovered): Uncovered {
  return { ...titleAndBody(entry), ...tagIds(entry), marking: effectiveMarking(entry) };
}

/** The updates that are about something known, each once, in an order that says nothing of where they stand. */
function updates(entries: readonly ast.Update[], isHeld: (update: ast.Update) => boolean): Update[] {
  const told = new Map(entries.flatMap(entry => withOrder(update(entry, isHeld))));
  return [...told].sort(([a], [b]) => byCharacters(a, b)).map(([, each]) => each);
}

/** Those of one entry stand together, the oldest first. */
function withOrder(told: Update | undefined): readonly (readonly [string, Update])[] {
  if (!told) return [];
  const { about, date: day = '' } = told;
  return [[JSON.stringify([about.mission, about.id, day, told]), told]];
}

function update(entry: ast.Update, isHeld: (update: ast.Update) => boolean): Update | undefined {
  const subject = subjectOf(entry);
  const mission = subject?.$container.entries.find(ast.isMission)?.name;
  if (!mission || !subject.name) return undefined;
  return {
    about: { mission, id: subject.name },
    by: [
      ...partyNames(entry.by),
      ...authorsOf(entry).map(({ name, member }) => ({ ...given({ id: member?.name }), name })),
    ],
    ...given({
      date: dayOf(entry),
      until: date(entry.until),
      times: hours(entry.at, entry.end),
    }),
    sources: sources(entry),
    owner: partyNames(entry.owner),
    ...given({ due: date(entry.due), dueText: entry.dueText, ...plain(entry, 'Update') }),
    ...titleAndBody(entry),
    marking: isHeld(entry) ? 'strictly-confidential' : effectiveMarking(entry),
  };
}

/**
 * The chapters in the author's order: each in its place, sections and annexes where they stand. What was not covered has
 * its place among the findings, or else at the end.
 */
function chaptersOf(file: MissionFile): Chapter[] {
  const made = new Map([...chapterPlaces(file)].map(([kind, place]) => [place, kind] as const));
  const chapters = file.entries.flatMap((entry, place): Chapter | [] => {
    if (entry.$type === 'Section') return { kind: entry.kind, number: numberOf(entry) };
    const kind = made.get(place);
    return kind === undefined ? [] : { kind };
  });
  const isOnlyUncovered = !chapterPlaces(file).has('findings') && file.entries.some(isUncovered);
  return isOnlyUncovered ? [...chapters, { kind: 'findings' }] : chapters;
}

/** Meetings and visits. */
function meeting(entry: ast.Meeting): Meeting {
  return { ...event(entry), with: partyNames(entry.with), ...given({ place: entry.place }) };
}

function visit(entry: ast.Visit): Visit {
  return { ...event(entry), places: [...entry.places] };
}

function event(entry: ast.Meeting | ast.Visit) {
  return {
    ...given({ id: nameOf(entry) }),
    number: numberOf(entry),
    ...titleAndBody(entry),
    by: partyNames(entry.by),
    ...given({
      dates: period(entry.on, entry.until),
      times: hours(entry.at, entry.end),
    }),
    ...tagIds(entry),
    marking: effectiveMarking(entry),
  };
}
