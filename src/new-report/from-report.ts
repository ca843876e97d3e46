/** A new report that begins with what an earlier one left open. */
import { GrammarUtils, type LangiumDocument } from 'langium';
import { lastDay } from '../domain/dates.ts';
import { LINE_END } from '../domain/lines.ts';
import { isAbove } from '../domain/marking.ts';
import { isOver } from '../domain/scales.ts';
import { commonText } from '../messages/common.ts';
import { figures, listOf } from '../messages/lists.ts';
import { newReportText } from '../messages/new-report.ts';
import { brokenEntries } from '../syntax/broken-entries.ts';
import { chainOf } from '../syntax/chain.ts';
import { conflictLines } from '../syntax/conflicts.ts';
import { entriesOf } from '../syntax/entries.ts';
import { fileOf } from '../syntax/file-of.ts';
import { firstUnreadLine } from '../syntax/first-unread.ts';
import {
  type Action,
  type Entry,
  type Finding,
  type Followed,
  isAction,
  isClassification,
  isDates,
  isFinding,
  isIssued,
  isParticipant,
  isRecommendation,
  isReference,
  isUnder,
  isVocabularyEntry,
  type Mission,
  type MissionFile,
  type Participant,
  type Recommendation,
} from '../syntax/generated/ast.ts';
import { goesOn } from '../syntax/goes-on.ts';
import { headersOf, pillarsOver, programmeOver } from '../syntax/headers.ts';
import { isMarked, missionMarking } from '../syntax/markings.ts';
import { proseOf } from '../syntax/prose.ts';
import { keyOf, referenceTo, type Thing } from '../syntax/updates.ts';
import { languageTagOf } from '../terminology/report-vocabulary.ts';
import type { Asked } from './asked.ts';
import { isPast, type Next, named, proseIn, renewed } from './renewed-entry.ts';
import { NOTHING_SINCE, type Since, sinceIssue } from './since.ts';
import { daysLine, reportText, type TemplateNames } from './template.ts';

/** A report that nobody has saved yet, and what its author should know of it, in whole sentences. */
export interface NewReport {
  readonly text: string;
  readonly notes: readonly string[];
}

/** Why a file can't be the start of a new report; nothing where it can. */
export function whyNoStart(document: LangiumDocument): string | undefined {
  const [mission] = entriesOf(fileOf(document), 'Mission');
  const file = fileOf(document);
  const isRead = brokenEntries(file).size + conflictLines(file).length === 0;
  if (mission?.name && isRead) return undefined;
  const line = firstUnreadLine(document);
  return line === undefined ? newReportText('start.no-mission') : newReportText('start.broken', { line });
}

/**
 * Makes the report: header and vocabulary as they are, what is still open as what follows it, and from the template what
 * each mission says anew. What is over is listed in comments. `thingOf` says what is told of an entry elsewhere.
 */
export function reportFrom(
  document: LangiumDocument,
  asked: Asked,
  thingOf: (entry: Followed) => Thing = saidHere(fileOf(document)),
): NewReport {
  const { dates } = asked;
  const file = fileOf(document);
  const [mission] = entriesOf(file, 'Mission');
  if (!mission) return { text: '', notes: [] };
  const since = sinceIssue(thingOf, lastDay(dates.from));
  const carried = carriedOver(file, since);
  const kept = new Set<Entry>([...carried.entries, ...vocabularyOf(file)]);
  const team = teamNeeded(carried, since);
  for (const participant of team) kept.add(participant);
  const hasProgramme = entriesOf(file, 'Programme').length > 0;
  const next: Next = {
    earlier: mission.name,
    from: dates.from,
    kept: mission.marking,
    since,
    isLeft: entry => !kept.has(entry) && !(hasProgramme && isVocabularyEntry(entry)),
  };
  const written = (entry: Entry) => named(entry, next);
  const lines = reportText(dates.from, namesFor(file), asked, languageTagOf(file)).split('\n');
  const place = (word: string) => lines.filter(line => line.split(/[ :]/, 1)[0] === word);
  const blocks = [
    headerOf(mission, asked, next, place),
    ...vocabularyOf(file).map(written),
    ...place('objective'),
    ...place('participant'),
    ...team.map(entry => written(entry).replace(/^participant/, 'person')),
    ...place('meeting'),
    ...carried.entries.map(entry => renewed(entry, next)),
    ...doneIn(carried, next),
  ];
  return { text: joined(blocks), notes: notesOn(mission, carried, next) };
}

/** For a report that nothing is said of elsewhere. */
function saidHere(file: MissionFile): (entry: Followed) => Thing {
  const updates = entriesOf(file, 'Update');
  return entry => ({
    entries: [entry],
    updates: updates.filter(update => keyOf(update) === referenceTo(entry)),
  });
}

/** The names that the new report may use: those of the programme, and those that it takes over. */
function namesFor(file: MissionFile): TemplateNames {
  const [mission] = entriesOf(file, 'Mission');
  const programme = mission && programmeOver(mission);
  const files = [...new Set([programme?.$container ?? file, file])];
  return {
    programme: programme ? [programme.name] : [],
    pillars: pillarsOver(file).map(({ name }) => name),
    organizations: files.flatMap(each => entriesOf(each, 'Organization').map(({ name }) => name)),
  };
}

/** What the file declares for itself; a programme that stands in it is seen from the new report. */
function vocabularyOf(file: MissionFile): readonly Entry[] {
  return entriesOf(file, 'Programme').length > 0 ? [] : file.entries.filter(isVocabularyEntry);
}

/** The members of the earlier mission whom open answers name. */
function teamNeeded({ entries }: CarriedOver, since: Since): readonly Participant[] {
  const named = entries.flatMap(entry => [...since.ownersOf(entry), ...('to' in entry ? entry.to : [])]);
  const mentioned = entries.flatMap(({ mentions }) => mentions.map(({ target }) => target.ref));
  const [first] = entries;
  return [...new Set([...named.map(({ party }) => party?.ref), ...mentioned])].filter(
    (party): party is Participant => isParticipant(party) && party.$container === first?.$container,
  );
}

/** The earlier header with the new id and dates, places for a new reference and classification, and no date of issue. */
function headerOf(
  mission: Mission,
  { id, dates: days }: Asked,
  next: Next,
  place: (word: string) => readonly string[],
): string {
  const dates = daysLine(days);
  const name = GrammarUtils.findNodeForProperty(mission.$cstNode, 'name');
  const headers = headersOf(mission);
  const [programme] = entriesOf(mission.$container, 'Programme');
  const under = programme && !headers.some(isUnder) ? [`under ${programme.name}`] : [];
  const lines = headers.flatMap(header => {
    if (isDates(header)) return [dates];
    if (isIssued(header)) return [];
    if (isReference(header)) return place('reference');
    // What is said of one mission is not said of the next.
    if (isClassification(header)) return place('classification');
    return [proseIn(header, next, header.$cstNode?.offset ?? 0)];
  });
  return [
    `mission ${id}${proseIn(mission, next, name?.end ?? 0)}`,
    ...under,
    ...(headers.some(isDates) ? [] : [dates]),
    ...lines,
    ...(headers.some(isClassification) ? [] : place('classification')),
  ].join('\n');
}

/** What is over, for the author alone: comments are no part of a report. */
function doneIn({ over }: CarriedOver, next: Next): readonly string[] {
  if (over.length === 0) return [];
  const heading = newReportText('over.heading', { earlier: next.earlier });
  const lines = over.map(
    entry => `// – ${nameOf(entry)}, ${howOver(entry, next)}: ${proseOf(entry).title.text}`,
  );
  return [[`// ${heading}`, ...lines].join('\n')];
}

/** How it has come to be over: an action that says nothing of it is over with what it carries out. */
function howOver(entry: Followed, { since }: Next): string {
  const { status, response } = since.howFar(entry);
  if (status !== undefined && isOver(status)) return status;
  if (response === 'rejected') return response;
  const names = isAction(entry) ? chainOf(entry.$container).purposeOf(entry).map(nameOf) : [];
  return newReportText('over.with', { names: listOf(names) });
}

function nameOf(entry: Followed): string {
  return entry.name ?? (isRecommendation(entry) ? entry.kind : entry.$type.toLowerCase());
}

function notesOn(mission: Mission, carried: CarriedOver, next: Next): readonly string[] {
  const { entries, over } = carried;
  const earlier = mission.name;
  const unnamed = entries.filter(({ name }) => !name).length;
  const past = entries.filter(entry => isPast(entry, next)).length;
  const year = headersOf(mission).find(isDates)?.from?.slice(0, 4);
  const { text: title } = proseOf(mission).title;
  return [
    entries.length === 0
      ? newReportText('open.none', { earlier })
      : newReportText('open.carried', { earlier, entries: counted(entries) }),
    ...(over.length === 0 ? [] : [newReportText('over.listed', { entries: counted(over) })]),
    ...(past === 0 ? [] : [newReportText('due.left-out', { count: past })]),
    ...(unnamed === 0 ? [] : [newReportText('unnamed.carried', { count: unnamed, earlier })]),
    ...markingNotes(mission, carried),
    ...(year !== undefined && title.includes(year) ? [newReportText('title.year', { year })] : []),
  ];
}

/** How the earlier report is marked, where the new one may come to be less so. */
function markingNotes(mission: Mission, { entries }: CarriedOver): readonly string[] {
  const [earlier, marking] = [mission.name, missionMarking(mission.$container)];
  if (isAbove(marking, mission.marking ?? 'unclassified'))
    return [newReportText('marking.kept', { earlier, marking })];
  return entries.length > 0 && !isMarked(mission) ? [newReportText('marking.none', { earlier })] : [];
}

function counted(entries: CarriedOver['entries']): string {
  const kinds = [
    [isFinding, 'count.findings'],
    [isRecommendation, 'count.recommendations'],
    [isAction, 'count.actions'],
  ] as const;
  return figures(
    kinds.flatMap(([isKind, text]) => {
      const count = entries.filter(entry => isKind(entry)).length;
      return count === 0 ? [] : commonText(text, { count });
    }),
  );
}

/** Entries of one kind that fit a line stand line below line. */
function joined(blocks: readonly string[]): string {
  const wordOf = (block: string | undefined) => /^[\p{L}-]+/u.exec(block ?? '')?.[0];
  const isLine = (block: string | undefined) => block !== undefined && !/[\r\n]/.test(block);
  const text = blocks.map((block, at) => {
    const before = blocks[at - 1];
    if (before === undefined) return block;
    return isLine(before) && isLine(block) && wordOf(before) === wordOf(block)
      ? `\n${block}`
      : `\n\n${block}`;
  });
  return `${text.join('').split(LINE_END).join('\n')}\n`;
}

/**
 * What goes on in the next report, in the order of the earlier one, and what is over. What answers no finding that goes on
 * comes first, so that it does not come to stand below one.
 */
interface CarriedOver {
  readonly entries: readonly (Finding | Recommendation | Action)[];
  readonly over: readonly (Finding | Recommendation | Action)[];
}

/**
 * As things stand since: a recommendation or an action goes on until it is done, dropped or rejected; a finding with what
 * answers it, and a gap or a need that nothing has answered, until it holds no longer. An action is over with what it
 * carries out.
 */
export function carriedOver(file: MissionFile, since: Since = NOTHING_SINCE): CarriedOver {
  const chain = chainOf(file);
  const isOpen = (entry: Recommendation | Action) => goesOn(entry, since.howFar);
  const isResolved = (finding: Finding) => isOver(since.howFar(finding).status ?? 'open');
  const goingOn: readonly Entry[] = [...chain.recommendations, ...chain.actions].filter(isOpen);
  const isAnswered = (finding: Finding) => {
    const answers = [...chain.recommendationsFor(finding), ...chain.actionsFor(finding)];
    const isLacking = finding.kind === 'gap' || finding.kind === 'need';
    const isUnanswered = isLacking && answers.length === 0 && !chain.closing(finding);
    return isUnanswered || answers.some(answer => goingOn.includes(answer));
  };
  const carried = new Set<Entry>([
    ...goingOn,
    ...chain.findings.filter(finding => !isResolved(finding) && isAnswered(finding)),
  ]);
  const answersNothing = (entry: Entry) =>
    (isRecommendation(entry) && !chain.basisOf(entry).some(each => carried.has(each))) ||
    (isAction(entry) && !chain.purposeOf(entry).some(each => carried.has(each)));
  const order = (entry: Entry) => (answersNothing(entry) ? -1 : (entry.$containerIndex ?? 0));
  const all = [...chain.findings, ...chain.recommendations, ...chain.actions];
  return {
    entries: all.filter(entry => carried.has(entry)).sort((a, b) => order(a) - order(b)),
    over: all
      .filter(entry => (isFinding(entry) ? isResolved(entry) : !isOpen(entry)))
      .sort((a, b) => (a.$containerIndex ?? 0) - (b.$containerIndex ?? 0)),
  };
}
