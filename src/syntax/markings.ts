/** Who may see an entry, as marked on it and inherited. */
import { highest, isAbove, type Marking } from '../domain/marking.ts';
import { typesWith } from '../lexicon/entry-kinds.ts';
import { stopIn } from './broken-entries.ts';
import { chainOf } from './chain.ts';
import type {
  Classification,
  Entry,
  Finding,
  Mission,
  MissionFile,
  Recommendation,
} from './generated/ast.ts';
import {
  isAction,
  isClassification,
  isFinding,
  isMeeting,
  isMission,
  isNoAction,
  isRecommendation,
  isRemark,
  isReply,
  isUpdate,
  isVisit,
} from './generated/ast.ts';
import { headersOf, isHeaderOwner } from './headers.ts';
import { proseOf, structureText, textStart } from './prose.ts';
import { reviewOf } from './review.ts';
import { subjectOf } from './updates.ts';

/** What a template leaves to the author where the classification stands. */
export const UNDECIDED = 'undecided';

const PROSE: ReadonlySet<string> = new Set(typesWith({ prose: 'own' }));
const missions = new WeakMap<MissionFile, Marking>();

/** What the header says of the classification; undefined where it says nothing, or that nobody has decided. */
export function classificationOf(mission: Mission): Marking | undefined {
  const level = headersOf(mission).find(isClassification)?.level;
  return level === UNDECIDED ? undefined : level;
}

/** False for a mission of which nobody has said yet who may read it. */
export function isMarked(mission: Mission): boolean {
  const header = headersOf(mission).find(isClassification);
  return header ? header.level !== UNDECIDED : mission.marking !== undefined;
}

/** The marking of the mission as a whole; of a file in which a classification stands below nothing, that one. */
export function missionMarking(file: MissionFile): Marking {
  let marking = missions.get(file);
  if (!marking) {
    const mission = file.entries.find(isMission);
    const headers = mission ? headersOf(mission) : [];
    const isLoose = !file.entries.some(isHeaderOwner);
    marking = highest([
      mission && ownMarking(mission),
      mission && classificationOf(mission),
      ...headers.map(inDoubt),
      ...(isLoose ? file.entries.filter(isClassification).map(looseMarking) : []),
    ]);
    missions.set(file, marking);
  }
  return marking;
}

function looseMarking(header: Classification): Marking | undefined {
  return inDoubt(header) ?? (header.level === UNDECIDED ? 'strictly-confidential' : header.level);
}

/**
 * The effective marking of an entry: the highest of the mission's, its own, and those of the finding or
 * recommendation that it answers, the meeting or visit that it comes from, what it is a remark or an update about, and
 * the entry of an earlier report that it follows.
 * What could not be read, or is about nothing that is known, counts as marked.
 */
export function effectiveMarking(entry: Entry): Marking {
  const file = entry.$container;
  const followed = followedBy(entry);
  return highest([
    missionMarking(file),
    ownMarking(entry),
    ...inheritedFrom(entry).map(effectiveMarking),
    // An earlier report that is confidential as a whole makes nothing of a later one so.
    followed && markingAsWritten(followed),
  ]);
}

export function ownMarking(entry: Entry): Marking | undefined {
  return inDoubt(entry) ?? writtenMarking(entry);
}

/** How an entry, what it is from and what it follows are marked in so many words: not by the mission, nor by what can’t be read. */
export function markingAsWritten(entry: Entry): Marking {
  // Reports that follow each other in a circle are an error, and may be open.
  const met = new Set([entry]);
  for (const each of met) {
    for (const other of inheritedFrom(each)) met.add(other);
    const followed = followedBy(each);
    if (followed) met.add(followed);
  }
  return highest([...met].map(writtenMarking));
}

/** The entry of an earlier report that an entry follows; undefined where none is called so. */
function followedBy(entry: Entry): Entry | undefined {
  return 'follows' in entry ? entry.follows?.target?.ref : undefined;
}

function writtenMarking(entry: Entry): Marking | undefined {
  return 'marking' in entry ? entry.marking : undefined;
}

/** What can't be read may be a marking, in whatever words, and what can't be found may be marked: until it can, nobody else sees the entry. */
function inDoubt(entry: Entry): Marking | undefined {
  const isKnown = !isUpdate(entry) || subjectOf(entry) !== undefined;
  return isKnown && stopIn(entry) === undefined ? undefined : 'strictly-confidential';
}

/**
 * The entry by whose marking another is marked only since it stands below it, so that one put between them would open it;
 * undefined for what names it, or is marked as highly itself.
 */
export function markedByPlace(entry: Entry): Finding | Recommendation | undefined {
  if (!leansOnPlace(entry) || stopIn(entry) !== undefined) return undefined;
  const otherwise = highest([missionMarking(entry.$container), writtenMarking(entry)]);
  return inheritedFrom(entry)
    .filter(above => isFinding(above) || isRecommendation(above))
    .find(above => isAbove(markingAsWritten(above), otherwise));
}

/** The marked entry before an open one that may be its answer: nothing else answers it, and by its place this one does not. */
export function unansweredBefore(entry: Entry): Finding | Recommendation | undefined {
  if (!mayAnswer(entry)) return undefined;
  const [owner = entry] = inheritedFrom(entry);
  const { entries } = entry.$container;
  const above = entries.slice(0, owner.$containerIndex).findLast(each => isAnsweredBy(each, entry));
  return above && isLeftOpenBy(above, entry, owner) ? above : undefined;
}

/** The same right below one, which may have been moved above it. */
export function unansweredBelow(entry: Entry): Finding | Recommendation | undefined {
  const below = entry.$container.entries[(entry.$containerIndex ?? 0) + 1];
  if (!below || !mayAnswer(entry) || !isAnsweredBy(below, entry)) return undefined;
  const [owner = entry] = inheritedFrom(entry);
  return isLeftOpenBy(below, entry, owner) ? below : undefined;
}

/** Why nothing is done stands below its finding, and names none. */
function mayAnswer(entry: Entry): boolean {
  return leansOnPlace(entry) && !isNoAction(entry) && stopIn(entry) === undefined;
}

function isAnsweredBy(each: Entry, entry: Entry): each is Finding | Recommendation {
  return isFinding(each) || (isAction(entry) && isRecommendation(each));
}

/** True for what is marked and has no answer, beside an open entry that may be one: `owner` is what that answers by its place, or itself. */
function isLeftOpenBy(marked: Finding | Recommendation, entry: Entry, owner: Entry): boolean {
  if (!isAbove(markingAsWritten(marked), effectiveMarking(entry))) return false;
  const chain = chainOf(entry.$container);
  const isAsked = isFinding(marked) && (marked.kind === 'gap' || marked.kind === 'need');
  const answers = isFinding(marked) ? [...chain.recommendationsFor(marked), chain.closing(marked)] : [];
  const isFree = [...answers, ...chain.actionsFor(marked)].every(answer => answer === undefined);
  return isFree && (isAsked || owner === entry);
}

/**
 * The marked entry above one that can’t be read, and would be open if it could: it may be text of that, where that has no
 * text, or its head nothing that a label has not.
 */
export function markedAbove(entry: Entry): Entry | undefined {
  const above = entry.$container.entries[(entry.$containerIndex ?? 0) - 1];
  const own = writtenMarking(entry) ?? 'unclassified';
  if (!above || !PROSE.has(above.$type) || isMission(above) || !isAbove(markingAsWritten(above), own))
    return undefined;
  const { title, body } = proseOf(above);
  if (title.text === '' && body.text === '') return above;
  const head = structureText(entry);
  const hasColon = /[:\uFF1A]/.test(entry.$cstNode?.root.fullText.charAt(textStart(entry)) ?? '');
  return !/[#"“„«]/u.test(head) && (hasColon || /^\p{Lu}/u.test(head)) ? above : undefined;
}

function leansOnPlace(entry: Entry): boolean {
  return isNoAction(entry) || ((isRecommendation(entry) || isAction(entry)) && entry.for.length === 0);
}

/** What an entry hangs on, and is marked with. */
export function inheritedFrom(entry: Entry): readonly Entry[] {
  const file = entry.$container;
  if (isFinding(entry)) {
    return entry.sources
      .flatMap(({ event }) => event?.ref ?? [])
      .filter(from => isMeeting(from) || isVisit(from));
  }
  if (isRecommendation(entry)) return chainOf(file).basisOf(entry);
  if (isAction(entry)) return chainOf(file).purposeOf(entry);
  if (isRemark(entry)) return [reviewOf(file).subjectOf(entry) ?? []].flat();
  if (isReply(entry)) return [reviewOf(file).remarkOf(entry) ?? []].flat();
  if (isUpdate(entry)) return [subjectOf(entry) ?? []].flat();
  if (isNoAction(entry)) return [chainOf(file).closedBy(entry)].filter(isFinding);
  return [];
}
