/** The folders of an editor, by their addresses, as the rule of homes looks at them. */
import { type FileSystemProvider, URI, UriUtils } from 'langium';
import type { Config } from '../config/config.ts';
import { CONFIG_FILE } from '../config/config-file.ts';
import { type Disk, isPassedOver } from '../config/home.ts';
import { programmesIn } from '../syntax/looks-like-report.ts';

/** What can't be read is passed over. */
export function foldersOf(
  files: FileSystemProvider,
  readSettings: (folder: URI) => Promise<Config | undefined>,
): Disk {
  const settings = new Map<string, Promise<Config | undefined>>();
  return {
    above: folder => {
      const { path } = URI.parse(folder);
      return path === '' || path === '/' ? undefined : folder.slice(0, folder.lastIndexOf('/'));
    },
    nameOf: folder => UriUtils.basename(URI.parse(folder)),
    settingsIn: folder => {
      const reading = settings.get(folder) ?? readSettings(URI.parse(folder)).catch(() => undefined);
      settings.set(folder, reading);
      return reading;
    },
    entriesIn: async folder => {
      const entries = await files.readDirectory(URI.parse(folder)).catch(() => []);
      const seen = entries
        .map(({ uri, isDirectory, isFile }) => ({ uri, isDirectory, isFile, name: UriUtils.basename(uri) }))
        .filter(({ name }) => !isPassedOver(name))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
      return {
        reports: seen
          .filter(({ isFile, name }) => isFile && name.endsWith('.mission'))
          .map(({ uri }) => uri.toString()),
        folders: seen.filter(({ isDirectory }) => isDirectory).map(({ uri }) => uri.toString()),
        hasSettings: seen.some(({ isFile, name }) => isFile && name === CONFIG_FILE),
      };
    },
    programmesIn: async file => programmesIn(await files.readFile(URI.parse(file)).catch(() => '')),
  };
}
