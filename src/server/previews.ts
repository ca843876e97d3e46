/** Gives the preview the page of a report that is being written. */
import { DocumentState, type LangiumDocument, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { AUDIENCES } from '../domain/marking.ts';
import type { EditorServices } from '../editor/module.ts';
import {
  PAGE_AWAITED_NOTIFICATION,
  PREVIEW_REQUEST,
  type PreviewParams,
  type PreviewResult,
} from '../protocol/report.ts';
import type { Previewer } from '../publish/preview.ts';
import { settingsOf } from '../rules/project-settings.ts';
import { exportWorld } from './export-world.ts';
import type { Host } from './host.ts';
import { answering, isCurrent } from './with-document.ts';

export class Previews {
  private previewer: Promise<Previewer> | undefined;
  private awaited: PreviewParams | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly services: EditorServices,
    private readonly host: Host,
  ) {
    answering(connection, services)(PREVIEW_REQUEST, DocumentState.Linked, (document, params) =>
      this.pageOf(document, params),
    );
    connection.onNotification(PAGE_AWAITED_NOTIFICATION, params => {
      this.awaited = params;
    });
  }

  /** The page of a linked file, where it is awaited; no other is made before that one is shown. */
  async awaitedPage(document: LangiumDocument): Promise<PreviewResult | undefined> {
    const { awaited } = this;
    if (!awaited || !UriUtils.equals(awaited.uri, document.uri) || !isCurrent(document)) return undefined;
    this.awaited = undefined;
    try {
      return await this.pageOf(document, awaited);
    } catch (error) {
      // The check of the report goes on; whoever awaits the page asks for it.
      this.connection.console.warn(String(error));
      return undefined;
    }
  }

  private async pageOf(
    document: LangiumDocument,
    { nonce, audience: asked, ...told }: PreviewParams,
  ): Promise<PreviewResult> {
    this.previewer ??= loadPreviewer(this.services);
    const previewer = await this.previewer;
    const context = {
      ...exportWorld(this.host, document),
      audience: AUDIENCES.find(each => each === asked) ?? 'internal',
      withoutStaffNames: settingsOf(this.services, document.uri).staffNames === false,
      nonce,
    };
    return previewer.preview(document, context, told);
  }
}

/** Loaded on first use: whoever only writes does not wait for it. */
async function loadPreviewer(services: EditorServices): Promise<Previewer> {
  const { Previewer } = await import('../publish/preview.ts');
  return new Previewer(services);
}
