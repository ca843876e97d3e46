/** An entry of an earlier report as it goes on in the next one. */
import { isBefore, isDate } from '../domain/dates.ts';
import { highest, isAbove, type Marking } from '../domain/marking.ts';
import { markEdit } from '../rules/mark-edit.ts';
import { tieTo } from '../rules/tie-edit.ts';
import { writtenParts } from '../syntax/attributes.ts';
import type { Action, Answered, Entry, Finding, Recommendation } from '../syntax/generated/ast.ts';
import { isRecommendation } from '../syntax/generated/ast.ts';
import { effectiveMarking, inheritedFrom, markedByPlace, ownMarking } from '../syntax/markings.ts';
import { textStart } from '../syntax/prose.ts';
import type { Since } from './since.ts';

/** What an entry had from the earlier mission and not from itself: its sources, its objective, what it followed. */
const OF_ITS_MISSION: ReadonlySet<string> = new Set(['basis', 'in', 'by', 'serves', 'follows']);

/** Where entries go on. */
export interface Next {
  /** The id of the earlier report. */
  readonly earlier: string;
  /** First day of the new mission. */
  readonly from: string;
  /** The marking that its mission has already. */
  readonly kept: Marking | undefined;
  readonly since: Since;
  /** True for an entry of the earlier report that the new one doesn't hold. */
  isLeft(entry: Entry): boolean;
}

/** A finding, recommendation or action with its words as they are; it follows the one of the earlier report by its name. */
export function renewed(entry: Finding | Recommendation | Action, next: Next): string {
  const marking = markingToSay(entry, next);
  const changed = next.since.changed(entry);
  const answered = answeredIn(entry);
  const isCut = answered.some(each => next.isLeft(each));
  const goesOn = (attribute: string) =>
    !changed.has(attribute) &&
    !(attribute === 'for' && isCut) &&
    !OF_ITS_MISSION.has(attribute) &&
    !(attribute === 'due' && isPast(entry, next)) &&
    !(attribute === 'marking' && marking);
  const structure = [
    isRecommendation(entry) ? entry.kind : entry.$type.toLowerCase(),
    ...(entry.name ? [entry.name] : []),
    ...writtenParts(entry, goesOn),
    ...(isCut ? forThese(answered.filter(each => !next.isLeft(each))) : []),
    ...[...changed].flatMap(([word, words]) =>
      words === '' || (word === 'due' && isPast(entry, next)) ? [] : words,
    ),
    ...(entry.name ? [`follows ${next.earlier}.${entry.name}`] : []),
    ...(marking ? [marking] : tied(entry, next)),
  ];
  return structure.join(' ') + proseIn(entry, next);
}

/** What an entry names itself as answered by it. */
function answeredIn(entry: Finding | Recommendation | Action): readonly Answered[] {
  return 'for' in entry ? entry.for.flatMap(({ ref }) => ref ?? []) : [];
}

function forThese(answered: readonly Answered[]): readonly string[] {
  return answered.length > 0 ? [`for ${answered.map(({ name }) => name).join(', ')}`] : [];
}

/** What ties an entry to one that goes on with it, where its place alone made it confidential. */
function tied(entry: Entry, { isLeft }: Next): readonly string[] {
  const above = markedByPlace(entry);
  return above && !isLeft(above) ? [tieTo(above, entry.$type)] : [];
}

/** Somebody or something that a report names, with its words as they are. */
export function named(entry: Entry, next: Next): string {
  const cst = entry.$cstNode;
  const marking = CAN_BE_MARKED.has(entry.$type) ? markingToSay(entry, next) : undefined;
  if (!cst || !marking) return proseIn(entry, next, cst?.offset);
  const { span, text } = markEdit(entry, marking);
  const { fullText } = cst.root;
  const structure =
    fullText.slice(cst.offset, span.start) + text + fullText.slice(span.end, textStart(entry));
  return structure + proseIn(entry, next);
}

const CAN_BE_MARKED: ReadonlySet<string> = new Set(['Organization', 'Person', 'Participant']);

/** The marking that an entry had from what stays behind, and must have in its own line from now on. */
function markingToSay(entry: Entry, { isLeft, kept }: Next): Marking | undefined {
  const hangsOn = inheritedFrom(entry).filter(each => !isLeft(each));
  const had = effectiveMarking(entry);
  const isSaid = !isAbove(had, highest([kept, ownMarking(entry), ...hangsOn.map(effectiveMarking)]));
  return isSaid ? undefined : had;
}

/** True for an answer that was due before the new mission, which says itself by when it asks. */
export function isPast(
  entry: Finding | Recommendation | Action,
  { from, since }: Pick<Next, 'from' | 'since'>,
): boolean {
  const due =
    since
      .changed(entry)
      .get('due')
      ?.replace(/^due\s+/, '') ?? ('due' in entry ? entry.due : undefined);
  return due !== undefined && isDate(due) && isBefore(due, from);
}

/** The whole of an entry from an offset on, in which mentions of what stays behind say in which report it is. */
export function proseIn(entry: Entry, { earlier, isLeft }: Next, start = textStart(entry)): string {
  const cst = entry.$cstNode;
  if (!cst) return '';
  let text = '';
  let from = start;
  for (const { mission, target } of entry.mentions) {
    const to = target.$refNode?.offset;
    const named = target.ref;
    if (mission || to === undefined || named?.$container !== entry.$container || !isLeft(named)) continue;
    text += `${cst.root.fullText.slice(from, to)}${earlier}.`;
    from = to;
  }
  return text + cst.root.fullText.slice(from, cst.end);
}
