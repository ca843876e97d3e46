/** Which files see each other: one rule for the editor and the command line. */
import type { Config } from './config.ts';

/**
 * The home of a file: the nearest folder upwards that has a settings file; where there is none, or it leaves the file
 * out, the folder that is opened or asked for; for a file asked for by itself the folder it lies in, and those upwards
 * as far as its programme is found.
 */
export interface Home {
  readonly folder: string;
  /** What its settings file decides. */
  readonly settings: Config;
  /** The folders whose own files belong to it; absent where all do that lie below `folder`. */
  readonly only?: readonly string[];
}

/** Folders, by path or by address, as the rule looks at them. */
export interface Disk {
  /** The folder that a folder lies in; undefined for the topmost. */
  above(folder: string): string | undefined;
  nameOf(folder: string): string;
  /** What the settings file in a folder decides; undefined where there is none. */
  settingsIn(folder: string): Promise<Config | undefined>;
  /** The reports and the folders in a folder, without those that `isPassedOver`. */
  entriesIn(folder: string): Promise<Entries>;
  /** The programmes that a report or vocabulary declares; none where it can't be read. */
  programmesIn(file: string): Promise<readonly string[]>;
}

/** What lies in a folder. */
export interface Entries {
  readonly reports: readonly string[];
  readonly folders: readonly string[];
  readonly hasSettings: boolean;
}

/** True for names of files and folders at which nobody looks unless asked for them. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** The home of the files in a folder, where a settings file or a folder that is opened or asked for makes one. */
export async function wholeHomeOf(
  folder: string,
  opened: string | undefined,
  disk: Disk,
): Promise<Home | undefined> {
  return (await standingIn(folder, disk))?.home ?? (opened === undefined ? undefined : openedHome(opened));
}

/** The home of a file by itself, whose report is under a programme. */
export async function loneHomeOf(folder: string, under: string | undefined, disk: Disk): Promise<Home> {
  const passed: string[] = [];
  for (let here = under && folder; here && under; here = disk.above(here)) {
    passed.push(here);
    if (await declares(here, under, disk)) return { folder, settings: {}, only: passed };
  }
  return { folder, settings: {}, only: [folder] };
}

/** A report, and the home that it belongs to. */
export interface Housed {
  readonly file: string;
  readonly home: Home;
}

/** The reports in and below a folder that is opened or asked for, each with its home. */
export async function reportsBelow(folder: string, disk: Disk): Promise<Housed[]> {
  const standing = (await standingIn(folder, disk)) ?? { home: openedHome(folder), way: [] };
  return await walk(folder, standing, disk, true);
}

export async function reportsOf(home: Home, disk: Disk): Promise<readonly string[]> {
  if (home.only)
    return (await Promise.all(home.only.map(folder => disk.entriesIn(folder)))).flatMap(
      ({ reports }) => reports,
    );
  return (await walk(home.folder, { home, way: [] }, disk, false)).map(({ file }) => file);
}

/** True for a folder of a home, or one within it, that its settings file leaves out; `way` leads there from the home. */
export function isLeftOut(way: readonly string[], { leaveOut = [] }: Config): boolean {
  return leaveOut.some(path => {
    const names = path.split(/[/\\]/).filter(name => name !== '' && name !== '.');
    return names.length > 0 && names.every((name, i) => way[i] === name);
  });
}

/** A folder as seen from its home: the names of the folders between. */
interface Standing {
  readonly home: Home;
  readonly way: readonly string[];
}

async function standingIn(folder: string, disk: Disk): Promise<Standing | undefined> {
  const way: string[] = [];
  for (let here: string | undefined = folder; here !== undefined; here = disk.above(here)) {
    const settings = await disk.settingsIn(here);
    if (settings) return isLeftOut(way, settings) ? undefined : { home: { folder: here, settings }, way };
    way.unshift(disk.nameOf(here));
  }
  return undefined;
}

function openedHome(folder: string): Home {
  return { folder, settings: {} };
}

/** Homes within the home are gone through too, or else left to themselves. */
async function walk(folder: string, standing: Standing, disk: Disk, intoOthers: boolean): Promise<Housed[]> {
  const { reports, folders, hasSettings } = await disk.entriesIn(folder);
  const isOther = hasSettings && standing.home.folder !== folder;
  if (isOther && !intoOthers) return [];
  const { home, way } = isOther
    ? { home: { folder, settings: (await disk.settingsIn(folder)) ?? {} }, way: [] }
    : standing;
  const below = await Promise.all(
    folders.map(async next => {
      const wayThere = [...way, disk.nameOf(next)];
      return isLeftOut(wayThere, home.settings)
        ? []
        : await walk(next, { home, way: wayThere }, disk, intoOthers);
    }),
  );
  return [...reports.map(file => ({ file, home })), ...below.flat()];
}

async function declares(folder: string, programme: string, disk: Disk): Promise<boolean> {
  const { reports } = await disk.entriesIn(folder);
  for (const report of reports) if ((await disk.programmesIn(report)).includes(programme)) return true;
  return false;
}
