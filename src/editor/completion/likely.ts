/** Which of the names that may stand in a place an author most likely wants. */
import type { AstNodeDescription, LangiumCoreServices, LangiumDocument } from 'langium';
import type { MissionFile } from '../../syntax/generated/ast.ts';
import * as ast from '../../syntax/generated/ast.ts';
import { indexOf, type MissionReportIndexManager } from '../../workspace/index-manager.ts';

/** Where a name is to be written. */
export interface Slot {
  readonly property: string;
  /** The kind of entry, as the parser sees it, and the word that the name stands behind: `with`, `by`, `owner`. */
  readonly type: string;
  readonly word: string | undefined;
}

/** The entries whose `by` names members of the mission. */
const DONE_BY_MEMBERS: ReadonlySet<string> = new Set([ast.Meeting.$type, ast.Visit.$type, ast.Reply.$type]);

/** A name, and whether it is declared under another programme than the file's own. */
export interface Likely {
  readonly description: AstNodeDescription;
  readonly isForeign: boolean;
}

/**
 * The names in the order in which they are likely. Who took part in a meeting or visit, who replies and who follows
 * something up is a participant, or the organization of one; whom the mission met, heard or asks is not. What follows
 * an earlier report is a mission under the same programme, the newest first, and never the report itself; an update may
 * be about it. Names under
 * other programmes come last.
 */
export function inLikelyOrder(
  { shared }: LangiumCoreServices,
  document: LangiumDocument<MissionFile>,
  found: readonly AstNodeDescription[],
  { property, type, word }: Slot,
): readonly Likely[] {
  const index = indexOf(shared);
  const own = index.namesIn(document.uri);
  const likely = found.map(
    (description): Likely => ({ description, isForeign: isForeign(description, document, index) }),
  );
  const byProgramme = (a: Likely, b: Likely) => Number(a.isForeign) - Number(b.isForeign);
  if (property === 'mission')
    return likely
      .filter(
        ({ description: { name } }) =>
          type === ast.Update.$type || own?.declared.get(name)?.type !== ast.Mission.$type,
      )
      .sort((a, b) => byProgramme(a, b) || newestFirst(a.description.name, b.description.name));
  if (property !== 'party') return likely;
  const isOurs = word === 'owner' || (word === 'by' && DONE_BY_MEMBERS.has(type));
  const ours = organizationsOfMembers(document.parseResult.value);
  const closeness = ({ description: { type, name } }: Likely) =>
    type === ast.Participant.$type ? 2 : ours.has(name) ? 1 : 0;
  const rank = (each: Likely) => (isOurs ? -closeness(each) : closeness(each));
  return likely.sort((a, b) => byProgramme(a, b) || rank(a) - rank(b));
}

/** The names of the organizations whose people went on the mission. */
function organizationsOfMembers({ entries }: MissionFile): ReadonlySet<string> {
  return new Set(entries.filter(ast.isParticipant).flatMap(each => each.organization?.$refText ?? []));
}

/** Puts the newer mission first: ids of missions end in their year or number. */
export function newestFirst(a: string, b: string): number {
  const yearOf = (id: string) => /\d[\d-]*$/.exec(id)?.[0] ?? '';
  return yearOf(b).localeCompare(yearOf(a), 'en', { numeric: true }) || a.localeCompare(b, 'en');
}

function isForeign(
  { documentUri }: AstNodeDescription,
  { uri }: LangiumDocument,
  index: MissionReportIndexManager,
): boolean {
  if (documentUri.toString() === uri.toString()) return false;
  const under = index.namesIn(uri)?.under;
  const there = index.namesIn(documentUri);
  const programmes = [...(there?.programmes ?? []), ...(there?.under === undefined ? [] : [there.under])];
  return programmes.length > 0 && (under === undefined || !programmes.includes(under));
}
