/** Answers the editor's wish for a report as a file to send. */
import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import manifest from '../../package.json' with { type: 'json' };
import type { EditorServices } from '../editor/module.ts';
import { EXPORTERS } from '../export/index.ts';
import {
  EXPORT_REQUEST,
  type ExportParams,
  type ExportResult,
  FORMATS_REQUEST,
  type Format,
} from '../protocol.ts';

/** Lists the formats, and exports reports, when asked over the connection. */
export function answerExports(connection: Connection, services: EditorServices): void {
  connection.onRequest(FORMATS_REQUEST, (): Format[] =>
    EXPORTERS.map(({ id, label, extension }) => ({ id, label, extension })),
  );
  connection.onRequest<ExportResult, never>(
    EXPORT_REQUEST,
    (params: ExportParams, cancelled: CancellationToken) => exportReport(services, params, cancelled),
  );
}

async function exportReport(
  services: EditorServices,
  { uri, format }: ExportParams,
  cancelled: CancellationToken,
): Promise<ExportResult> {
  const exporter = EXPORTERS.find(({ id }) => id === format);
  if (!exporter) return { kind: 'refused', reason: `There is no format “${format}”.` };
  // Loaded on first use: whoever only writes does not wait for it.
  const { publish } = await import('../publish/publish.ts');
  return withChecked(services, URI.parse(uri), cancelled, async document => {
    const context = { now: new Date(), audience: 'internal', toolVersion: manifest.version } as const;
    const publication = await publish(document, { exporter, context });
    if (!publication.ok) return { kind: 'refused', reason: publication.reason };
    const base64 = Buffer.from(publication.bytes).toString('base64');
    return { kind: 'exported', base64, notes: publication.warnings };
  });
}

/** Does something with a file once its newest text is checked, and before the next keystroke is taken in. */
async function withChecked<T>(
  { shared }: EditorServices,
  uri: URI,
  cancelled: CancellationToken,
  use: (document: LangiumDocument) => Promise<T>,
): Promise<T> {
  const { DocumentBuilder, LangiumDocuments, WorkspaceLock } = shared.workspace;
  let result: { value: T } | undefined;
  while (!result) {
    await DocumentBuilder.waitUntil(DocumentState.Validated, uri, cancelled);
    await WorkspaceLock.read(async () => {
      const document = LangiumDocuments.getDocument(uri);
      if (document?.state === DocumentState.Validated) result = { value: await use(document) };
    });
  }
  return result.value;
}
