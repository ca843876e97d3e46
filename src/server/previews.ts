/** Answers the preview's wish for the page of a report that is being written. */
import { DocumentState, URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { AUDIENCES } from '../domain/marking.ts';
import type { EditorServices } from '../editor/module.ts';
import { PREVIEW_REQUEST, type PreviewParams, type PreviewResult } from '../protocol.ts';
import type { Previewer } from '../publish/preview.ts';
import { exportWorld } from './export-world.ts';
import type { Host } from './host.ts';
import { withDocument } from './with-document.ts';

/** Renders reports when asked over the connection. */
export function answerPreviews(connection: Connection, services: EditorServices, host: Host): void {
  let previewer: Promise<Previewer> | undefined;
  connection.onRequest<PreviewResult, never>(
    PREVIEW_REQUEST,
    async ({ uri, nonce, audience: asked, ...told }: PreviewParams, cancelled: CancellationToken) => {
      previewer ??= loadPreviewer(services);
      const ready = await previewer;
      return withDocument(services, URI.parse(uri), DocumentState.Linked, cancelled, document =>
        ready.preview(
          document,
          {
            ...exportWorld(host, document),
            audience: AUDIENCES.find(each => each === asked) ?? 'internal',
            withoutStaffNames: services.workspace.ProjectSettings.current.staffNames === false,
            nonce,
          },
          told,
        ),
      );
    },
  );
}

/** Loaded on first use: whoever only writes does not wait for it. */
async function loadPreviewer(services: EditorServices): Promise<Previewer> {
  const { Previewer } = await import('../publish/preview.ts');
  return new Previewer(services);
}
