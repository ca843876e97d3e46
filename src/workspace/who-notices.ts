/** Who notices that a file has changed. */
import { changedKeys } from './fingerprints.ts';
import type { FileNames, MissionReportIndexManager } from './index-manager.ts';

/** Who may be checked again: the files that notice, by address, or all that there are. */
export type Noticing = ReadonlySet<string> | 'all';

/** Only those see them who are under the programme; everything else is known to the whole workspace. */
const OF_PROGRAMME: ReadonlySet<string> = new Set(['Pillar', 'Theme']);

/**
 * The files whose problems may differ now that a file is another: those that write a changed name, stand under a
 * changed programme, or have an unknown name to which another may be near.
 */
export function whoNotices(
  before: FileNames | undefined,
  after: FileNames | undefined,
  index: MissionReportIndexManager,
): Noticing {
  const changed = changedKeys(before?.fingerprints, after?.fingerprints);
  if (changed.length === 0) return new Set();
  const states = [before, after].flatMap(state => state ?? []);
  if (states.some(isForAll)) return 'all';
  const programmes = states.flatMap(state => state.programmes);
  const names = changed.filter(name => !states.every(state => isOfProgramme(name, state)));
  const writers = [...names, ...programmes].flatMap(name => [...index.writersOf(name)]);
  const unsure = namesOf(before) === namesOf(after) ? [] : index.filesWithUnknownNames;
  return new Set([...writers, ...unsure]);
}

/** True for a vocabulary that is of no one programme, and for a house pack, which any report may follow. */
function isForAll({ isReport, programmes, declared }: FileNames): boolean {
  if (!isReport && programmes.length === 0) return true;
  return [...declared.values()].some(({ type }) => type === 'Pack');
}

function isOfProgramme(name: string, { isReport, declared }: FileNames): boolean {
  if (isReport) return false;
  const type = declared.get(name)?.type;
  return type === undefined || OF_PROGRAMME.has(type);
}

function namesOf(file: FileNames | undefined): string {
  return [...(file?.declared.values() ?? [])].map(({ type, name }) => `${type} ${name}`).join();
}
