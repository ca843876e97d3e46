/** The versions of a file that a synced folder keeps beside it when it was changed in two places at once. */

/**
 * What such a version is called, behind the name of the file: by the computer (OneDrive, SharePoint), in words (Dropbox,
 * Nextcloud, Google Drive), or by a sign of its own (Syncthing). `-FR` and `-2025` are names that people give.
 */
const SUFFIX = /^(?:-(?=.*\p{Lu})(?=.*(?:\d|-\p{Lu}))[\p{L}\d-]{3,}| ?\([^()]+\)|\.sync-conflict-[\w-]+)$/u;

/** True where a file name is likely that of a version kept beside another of the same folder. */
export function isConflictCopy(name: string, original: string): boolean {
  const [stem, of] = [name, original].map(each => each.replace(/\.[^.]*$/, ''));
  return stem !== undefined && of !== undefined && stem.startsWith(of) && SUFFIX.test(stem.slice(of.length));
}
