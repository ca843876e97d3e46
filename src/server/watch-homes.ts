/** Has the client tell of files that are read though they lie in none of the folders which it has opened. */
import { type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { CONFIG_FILE } from '../config/config-file.ts';
import type { EditorServices } from '../editor/module.ts';
import { indexOf } from '../workspace/index-manager.ts';

/** For a client that can watch folders elsewhere; each is asked for once. */
export function watchHomes(connection: Connection, { shared }: EditorServices): void {
  const { homes } = indexOf(shared);
  const watched = new Set<string>();
  const watch = () => {
    const fresh = homes.outside.filter(({ folder, isWhole }) => !watched.has(`${folder} ${isWhole}`));
    if (fresh.length === 0) return;
    for (const { folder, isWhole } of fresh) watched.add(`${folder} ${isWhole}`);
    const watchers = fresh.map(({ folder, isWhole }) => ({
      globPattern: {
        baseUri: folder,
        pattern: `${isWhole ? '**/' : ''}{*.mission,*.issued*.json,${CONFIG_FILE}}`,
      },
    }));
    // A client that is about to close no longer answers.
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
  };
  homes.onChange = watch;
  watch();
}
