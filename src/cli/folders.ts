/** Folders of this machine, as the rule of homes looks at them. */
import type { Config } from '../config/config.ts';
import { CONFIG_FILE } from '../config/config-file.ts';
import { type Disk, isPassedOver } from '../config/home.ts';
import { programmesIn } from '../syntax/looks-like-report.ts';
import { decode, MAX_BYTES } from './decode.ts';
import { basename, dirname, kindOf, listFolder, readBytes } from './io.ts';
import { projectConfig } from './project-config.ts';
import { Refusal } from './refusal.ts';

export const ENDING = '.mission';

/** Folders within `asked` that can’t be read are told to `leaveOut`, as `shownAs` has them; that one itself is refused. */
export function foldersHere(
  leaveOut: (refusal: Refusal) => void,
  asked?: string,
  shownAs = (folder: string) => folder,
): Disk {
  const settings = new Map<string, Promise<Config | undefined>>();
  return {
    above: folder => (dirname(folder) === folder ? undefined : dirname(folder)),
    nameOf: folder => basename(folder),
    settingsIn: folder => {
      const reading = settings.get(folder) ?? projectConfig(folder);
      settings.set(folder, reading);
      return reading;
    },
    entriesIn: async folder => {
      try {
        const { files, folders } = await listFolder(folder, shownAs(folder));
        const isLookedAt = (path: string) => !isPassedOver(basename(path));
        return {
          reports: files.filter(path => path.endsWith(ENDING) && isLookedAt(path)),
          folders: folders.filter(isLookedAt),
          hasSettings: files.some(path => basename(path) === CONFIG_FILE),
        };
      } catch (error) {
        if (folder === asked || !(error instanceof Refusal)) throw error;
        // Where a file is yet to be written, its folder may be missing.
        if ((await kindOf(folder)) !== 'nothing') leaveOut(error);
        return { reports: [], folders: [], hasSettings: false };
      }
    },
    programmesIn: async file => {
      try {
        return programmesIn(decode(await readBytes(file, MAX_BYTES), file).text);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return [];
      }
    },
  };
}
