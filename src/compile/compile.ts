/** From the syntax tree to the report: complete, plain, and with a mark on what could not be read. */

import type { LangiumDocument } from 'langium';
import type { Objective, Report, Section, Uncovered } from '../report/report.ts';
import { SCHEMA_ID, SCHEMA_VERSION } from '../report/schema-id.ts';
import { chainOf } from '../syntax/chain.ts';
import { numberOf } from '../syntax/entry-numbers.ts';
import { fileOf } from '../syntax/file-of.ts';
import * as ast from '../syntax/generated/ast.ts';
import { editionsOf } from '../syntax/issued-editions.ts';
import { effectiveMarking } from '../syntax/markings.ts';
import { namedInUpdates } from '../syntax/updates.ts';
import type { ReportVocabulary } from '../terminology/report-vocabulary.ts';
import { chaptersOf } from './chapters.ts';
import { conflictBehind } from './conflict.ts';
import { meeting, visit } from './events.ts';
import { action, finding, recommendation } from './findings-and-answers.ts';
import { date, given, nameOf } from './given.ts';
import { mission, programmeAndPillars } from './mission.ts';
import { collectParties, individual, organization, partiesBeside } from './parties.ts';
import { remarks } from './remarks.ts';
import { tagIds } from './tags.ts';
import { abbreviations, disclaimers } from './terminology.ts';
import { titleAndBody } from './title-and-body.ts';
import { updates } from './updates.ts';

/**
 * The report that a linked file holds; undefined when it holds no mission, as a vocabulary file, or a conflict of git's.
 * The vocabulary explains its abbreviations; without one it has none. With its own updates go those of other files on its
 * entries; those that are held are marked so that nobody outside has them.
 */
export function compile(
  document: LangiumDocument,
  vocabulary?: ReportVocabulary,
  fromOthers: readonly ast.Update[] = [],
  isHeld: (update: ast.Update) => boolean = () => false,
): Report | undefined {
  const file = fileOf(document);
  const { entries } = file;
  const head = entries.find(ast.isMission);
  if (!head || conflictBehind(document)) return undefined;
  const chain = chainOf(file);
  const parties = collectParties(document);
  const sections = entries.filter(ast.isSection);
  const allUpdates = [...new Set([...entries.filter(ast.isUpdate), ...fromOthers])];
  const beside = partiesBeside(namedInUpdates(allUpdates), parties);
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
