/** What others can notice of a file, entry by entry. */
import {
  type Entry,
  isFollowed,
  isMission,
  isPack,
  isPillar,
  isProgramme,
  isTheme,
  isUpdate,
  type MissionFile,
} from '../syntax/generated/ast.ts';
import { textStart } from '../syntax/prose.ts';
import { internWord } from './intern-word.ts';

/** Key of each entry (its name, or its place among those without) to a number that changes when others must notice. */
export type Fingerprints = ReadonlyMap<string, number>;

/** The titles of these are shown by others, but no check of theirs depends on them. */
const STRUCTURE_ONLY: ReadonlySet<string> = new Set(['Programme', 'Pillar', 'Theme']);

/** Fingerprints of the entries of a file that others read; of a mere report, others can only read what has a name. */
export function fingerprintsOf(file: MissionFile): Fingerprints {
  const fingerprints = new Map<string, number>();
  // Whose parties they are depends on whether there is a mission.
  const isReport = file.entries.some(isMission);
  const kind = isReport ? 'report ' : '';
  const isShared = !isReport || file.entries.some(entry => isProgramme(entry) || isPack(entry));
  for (const entry of file.entries) {
    if (isUpdate(entry)) continue;
    const name = 'name' in entry ? entry.name : undefined;
    const isFirst = name !== undefined && name !== '' && !fingerprints.has(name);
    if (!isFirst && !isShared) continue;
    const key = isFirst ? name : `entry ${fingerprints.size}`;
    // A theme is of the pillar it stands below, and pillars are told of in their order.
    const place = isPillar(entry) || isTheme(entry) ? fingerprints.size : '';
    fingerprints.set(internWord(key), hash(kind + noticed(entry) + place));
  }
  return fingerprints;
}

/** The missions of whose entries it has updates, or entries that follow them. */
export function updatedMissions({ entries }: MissionFile): Fingerprints {
  const missions = new Map<string, number>();
  for (const entry of entries) {
    const about = isUpdate(entry) ? entry.about : isFollowed(entry) ? entry.follows : undefined;
    const mission = about?.mission?.$refText;
    if (mission !== undefined)
      missions.set(internWord(mission), hash(`${missions.get(mission) ?? ''} ${noticed(entry)}`));
  }
  return missions;
}

/** The keys that differ between two states of a file. */
export function changedKeys(before: Fingerprints = new Map(), after: Fingerprints = new Map()): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter(key => before.get(key) !== after.get(key));
}

function noticed(entry: Entry): string {
  const cst = entry.$cstNode;
  if (!cst) return entry.$type;
  const end = STRUCTURE_ONLY.has(entry.$type) ? textStart(entry) : cst.end;
  return cst.root.fullText.slice(cst.offset, end).trimEnd();
}

/** FNV-1a over UTF-16 units: short, and good enough to tell two versions of one entry apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
