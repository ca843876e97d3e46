/** Saves the index of the workspace for the next session. */
import { DocumentState } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { EditorServices } from '../editor/module.ts';
import { checkingContext } from '../rules/project-settings.ts';
import { IndexCache, type Storage } from '../workspace/index-cache.ts';
import { workspaceOf } from '../workspace/workspace-manager.ts';

/** Milliseconds without a build after which the author is taken to be thinking. */
const PAUSE = 3000;

/** Starts from the cache in `storage`, and saves it anew once all is checked and when the client leaves. */
export function cacheIndex(connection: Connection, services: EditorServices, storage: Storage): void {
  const cache = new IndexCache(services.shared, storage, () => checkingContext(services));
  workspaceOf(services.shared).cache = cache;
  let pause: NodeJS.Timeout | undefined;
  const first = services.shared.workspace.DocumentBuilder.onBuildPhase(DocumentState.Validated, () => {
    clearTimeout(pause);
    pause = setTimeout(async () => {
      if (await cache.save()) first.dispose();
    }, PAUSE);
    pause.unref();
  });
  connection.onShutdown(async () => {
    clearTimeout(pause);
    await cache.save();
  });
}
