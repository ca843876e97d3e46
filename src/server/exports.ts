/** Answers the editor's wish for a report as a file to send. */
import { DocumentState, URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { toBase64 } from '../base64.ts';
import { AUDIENCES } from '../domain/marking.ts';
import type { EditorServices } from '../editor/module.ts';
import type { Exporter } from '../export/exporter.ts';
import { EXPORTERS } from '../export/index.ts';
import { LANGUAGES } from '../export/languages.ts';
import {
  EXPORT_CHOICES_REQUEST,
  EXPORT_REQUEST,
  type ExportChoices,
  type ExportParams,
  type ExportResult,
} from '../protocol.ts';
import { exportWorld } from './export-world.ts';
import type { Host } from './serve.ts';
import { withDocument } from './with-document.ts';

/** Says what can be chosen, and exports reports, when asked over the connection. */
export function answerExports(connection: Connection, services: EditorServices, host: Host): void {
  connection.onRequest(EXPORT_CHOICES_REQUEST, (): ExportChoices => {
    const { audience = 'internal' } = services.validation.DocumentValidator.settings;
    const formats = EXPORTERS.filter(({ isPrinted }) => !isPrinted || host.print);
    return {
      formats: formats.map(({ id, label, extension }) => ({ id, label, extension })),
      audiences: AUDIENCES,
      audience,
      languages: LANGUAGES,
    };
  });
  connection.onRequest<ExportResult, never>(
    EXPORT_REQUEST,
    (params: ExportParams, cancelled: CancellationToken) => exportReport(services, host, params, cancelled),
  );
}

async function exportReport(
  services: EditorServices,
  host: Host,
  params: ExportParams,
  cancelled: CancellationToken,
): Promise<ExportResult> {
  const exporter = EXPORTERS.find(({ id }) => id === params.format);
  if (!exporter) return { kind: 'refused', reason: `There is no format “${params.format}”.` };
  const audience = AUDIENCES.find(each => each === params.audience);
  if (!audience) return { kind: 'refused', reason: `There is no audience “${params.audience}”.` };
  // Loaded on first use: whoever only writes does not wait for it.
  const { publish } = await import('../publish/publish.ts');
  return withDocument(services, URI.parse(params.uri), DocumentState.Validated, cancelled, async document => {
    const context = {
      ...exportWorld(host, document),
      audience,
      withoutStaffNames: services.validation.DocumentValidator.settings.staffNames === false,
      ...(params.language !== undefined && { language: params.language }),
    };
    try {
      const publication = await publish(document, { exporter, context }, services);
      if (publication.ok) {
        const open = (document.diagnostics ?? []).filter(({ severity = 1 }) => severity === 1).length;
        return { kind: 'exported', base64: toBase64(publication.bytes), notes: publication.warnings, open };
      }
      const { reason, blockers } = publication;
      return { kind: 'refused', reason, ...(blockers.length > 0 && { remedy: 'problems' }) };
    } catch (error) {
      return unprinted(exporter, error);
    }
  });
}

/** A browser that can't be had or does not print is nobody's fault here; the page can still be printed by hand. */
function unprinted({ isPrinted }: Exporter, error: unknown): ExportResult {
  if (!isPrinted || !(error instanceof Error)) throw error;
  return { kind: 'refused', reason: error.message, remedy: 'print' };
}
