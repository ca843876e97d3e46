/** Keeps what is known of the workspace for the next time that it is opened. */
import { DocumentState } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { EditorServices } from '../editor/module.ts';
import { KeptIndex, type Storage } from '../workspace/kept-index.ts';
import { workspaceOf } from '../workspace/workspace-manager.ts';

/** Milliseconds without a build after which the author is taken to be thinking. */
const PAUSE = 3000;

/** Starts from what is kept in `storage`, and keeps it anew once all is checked and when the client leaves. */
export function keepIndex(connection: Connection, services: EditorServices, storage: Storage): void {
  const kept = new KeptIndex(services, storage);
  workspaceOf(services.shared).kept = kept;
  let pause: NodeJS.Timeout | undefined;
  const first = services.shared.workspace.DocumentBuilder.onBuildPhase(DocumentState.Validated, () => {
    clearTimeout(pause);
    pause = setTimeout(async () => {
      if (await kept.save()) first.dispose();
    }, PAUSE);
    pause.unref();
  });
  connection.onShutdown(async () => {
    clearTimeout(pause);
    await kept.save();
  });
}
