import { changedKeys } from './fingerprints.ts';
import type { FileNames, MissionReportIndexManager } from './index-manager.ts';

/** Only reports under the programme see these; every other name is visible to the whole workspace. */
const OF_PROGRAMME: ReadonlySet<string> = new Set(['Pillar', 'Theme']);

/**
 * The URIs of the files that must be linked anew after a file changed from `before` to `after`: those that use a
 * changed name, stand under a changed programme, have an unresolved name to which another spelling may now be near, or
 * are about a mission on which its updates have changed.
 */
export function affectedFiles(
  before: FileNames | undefined,
  after: FileNames | undefined,
  index: MissionReportIndexManager,
): ReadonlySet<string> | 'all' {
  const updated = changedKeys(before?.updates, after?.updates).flatMap(mission => filesAbout(mission, index));
  const changed = changedKeys(before?.fingerprints, after?.fingerprints);
  if (changed.length === 0) return new Set(updated);
  const states = [before, after].flatMap(state => state ?? []);
  if (states.some(affectsAll)) return 'all';
  const programmes = states.flatMap(state => state.programmes);
  const names = changed.filter(name => !states.every(state => isOfProgramme(name, state)));
  const users = [...names, ...programmes].flatMap(name => [...index.filesUsing(name)]);
  const unresolved = declarationsOf(before) === declarationsOf(after) ? [] : index.filesWithUnresolvedNames;
  return new Set([...users, ...unresolved, ...updated]);
}

/** The report of a mission, and the files with updates on it: two updates may disagree. */
function filesAbout(mission: string, index: MissionReportIndexManager): readonly string[] {
  return [...index.filesWithMission(mission).map(String), ...index.allUpdating(mission)];
}

/** True for a vocabulary that is of no one programme, and for a house pack, which any report may follow. */
function affectsAll({ isReport, programmes, declared }: FileNames): boolean {
  if (!isReport && programmes.length === 0) return true;
  return [...declared.values()].some(({ type }) => type === 'Pack');
}

function isOfProgramme(name: string, { isReport, declared }: FileNames): boolean {
  if (isReport) return false;
  const type = declared.get(name)?.type;
  return type === undefined || OF_PROGRAMME.has(type);
}

function declarationsOf(file: FileNames | undefined): string {
  return [...(file?.declared.values() ?? [])].map(({ type, name }) => `${type} ${name}`).join();
}
