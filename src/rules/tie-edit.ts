/** What is marked by its place alone is tied to what it stands below, so that nothing that comes between them opens it. */
import { isAbove } from '../domain/marking.ts';
import type { Entry, Finding, Recommendation } from '../syntax/generated/ast.ts';
import { markedByPlace, markingAsWritten, missionMarking } from '../syntax/markings.ts';
import { addToStructure } from './places.ts';
import type { Edit } from './rule.ts';

type Above = Finding | Recommendation;

/** The words that tie an entry of some kind to one above: its name, or else its marking, which is never a lower one. */
export function tieTo(above: Above, type: Entry['$type'], name = nameOf(above)): string {
  return type === 'NoAction' || name === undefined ? markingAsWritten(above) : `for ${name}`;
}

/** What is to be written into an entry below another, with the blank before it; nothing below one that is open. */
export function tieBelow(above: Above, type: Entry['$type']): string {
  const isOpen = !isAbove(markingAsWritten(above), missionMarking(above.$container));
  return isOpen ? '' : ` ${tieTo(above, type)}`;
}

/** The edits that tie each of these entries that needs it; `given` are names that are about to be given. */
export function tieEdits(
  entries: readonly Entry[],
  given: ReadonlyMap<Entry, string> = new Map(),
): readonly Edit[] {
  return entries.flatMap(entry => {
    const above = markedByPlace(entry);
    return above ? addToStructure(entry, tieTo(above, entry.$type, given.get(above))) : [];
  });
}

/** The name by which an entry alone can be referred to. */
function nameOf(above: Above): string | undefined {
  const isShared = above.$container.entries.some(
    other => other !== above && 'name' in other && other.name === above.name,
  );
  return isShared ? undefined : above.name;
}
