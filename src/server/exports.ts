/** Answers the editor's wish for a report as a file to send. */
import { DocumentState, URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { toBase64 } from '../base64.ts';
import type { EditorServices } from '../editor/module.ts';
import { EXPORTERS } from '../export/index.ts';
import {
  EXPORT_REQUEST,
  type ExportParams,
  type ExportResult,
  FORMATS_REQUEST,
  type Format,
} from '../protocol.ts';
import { exportWorld } from './export-world.ts';
import type { Host } from './serve.ts';
import { withDocument } from './with-document.ts';

/** Lists the formats, and exports reports, when asked over the connection. */
export function answerExports(connection: Connection, services: EditorServices, host: Host): void {
  connection.onRequest(FORMATS_REQUEST, (): Format[] =>
    EXPORTERS.filter(({ isPrinted }) => !isPrinted || host.print).map(({ id, label, extension }) => ({
      id,
      label,
      extension,
    })),
  );
  connection.onRequest<ExportResult, never>(
    EXPORT_REQUEST,
    (params: ExportParams, cancelled: CancellationToken) => exportReport(services, host, params, cancelled),
  );
}

async function exportReport(
  services: EditorServices,
  host: Host,
  { uri, format }: ExportParams,
  cancelled: CancellationToken,
): Promise<ExportResult> {
  const exporter = EXPORTERS.find(({ id }) => id === format);
  if (!exporter) return { kind: 'refused', reason: `There is no format “${format}”.` };
  // Loaded on first use: whoever only writes does not wait for it.
  const { publish } = await import('../publish/publish.ts');
  return withDocument(services, URI.parse(uri), DocumentState.Validated, cancelled, async document => {
    const context = { ...exportWorld(host, document), audience: 'internal' } as const;
    const publication = await publish(document, { exporter, context });
    if (!publication.ok) return { kind: 'refused', reason: publication.reason };
    return { kind: 'exported', base64: toBase64(publication.bytes), notes: publication.warnings };
  });
}
