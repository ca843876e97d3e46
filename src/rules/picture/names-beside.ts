import { type FileSystemProvider, type URI, UriUtils } from 'langium';
import type { RuleContext } from '../rule.ts';

/** The names in a folder, given by its path from the report; undefined where no files can be seen. */
export function namesBeside(
  { document, services }: RuleContext,
  folder: string,
): readonly string[] | undefined {
  const files = services.shared.workspace.FileSystemProvider;
  const home = UriUtils.dirname(document.uri);
  // A draft that was never saved has no folder yet, and some editors show no files at all.
  if (!namesIn(files, home)?.includes(UriUtils.basename(document.uri))) return undefined;
  return namesIn(files, UriUtils.resolvePath(home, folder)) ?? [];
}

function namesIn(files: FileSystemProvider, folder: URI): readonly string[] | undefined {
  try {
    return files.readDirectorySync(folder).map(({ uri }) => UriUtils.basename(uri));
  } catch {
    return undefined;
  }
}
