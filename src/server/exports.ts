/** Answers the editor's wish for a report as a file to send. */
import { DocumentState, URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { toBase64 } from '../base64.ts';
import { AUDIENCES } from '../domain/marking.ts';
import type { EditorServices } from '../editor/module.ts';
import { AUDIT_TRAIL, LAYOUTS, TABLES } from '../export/exporter.ts';
import { EXPORTERS } from '../export/index.ts';
import { LANGUAGES } from '../export/languages.ts';
import { editorText } from '../messages/editor.ts';
import { PrintingFailed } from '../print/printing-failed.ts';
import {
  EXPORT_CHOICES_REQUEST,
  EXPORT_REQUEST,
  type ExportChoices,
  type ExportParams,
  type ExportQuestion,
  type ExportResult,
} from '../protocol.ts';
import { isUnmarked } from '../publish/leaving-problems.ts';
import type { Publication } from '../publish/publish.ts';
import { dataOf } from '../rules/fix-all.ts';
import { settingsOf } from '../rules/project-settings.ts';
import { exportWorld } from './export-world.ts';
import type { Host } from './host.ts';
import { withDocument } from './with-document.ts';

/** Says what can be chosen, and exports reports, when asked over the connection. */
export function answerExports(connection: Connection, services: EditorServices, host: Host): void {
  connection.onRequest(EXPORT_CHOICES_REQUEST, (): ExportChoices => {
    const { audience = 'internal' } = settingsOf(services, undefined);
    const formats = EXPORTERS.filter(({ isPrinted }) => !isPrinted || host.openPrinter);
    return {
      formats: formats.map(({ id, label, extension, layout, tables, takes }) => ({
        id,
        label,
        extension,
        isLaidOut: layout !== undefined,
        showsChanges: takes?.includes('since') === true,
        hasAuditTrail: tables?.includes(AUDIT_TRAIL) === true,
      })),
      audiences: AUDIENCES,
      audience,
      languages: LANGUAGES,
      layouts: LAYOUTS,
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
  if (!exporter)
    return { kind: 'refused', reason: editorText('export.no-format', { format: params.format }) };
  const audience = AUDIENCES.find(each => each === params.audience);
  if (!audience)
    return { kind: 'refused', reason: editorText('export.no-audience', { audience: params.audience }) };
  // Loaded on first use: whoever only writes does not wait for it.
  const { publish } = await import('../publish/publish.ts');
  const { withLines } = await import('../publish/with-lines.ts');
  const printer = exporter.isPrinted ? host.openPrinter?.() : undefined;
  const answer: Promise<ExportResult> = withDocument(
    services,
    URI.parse(params.uri),
    DocumentState.Validated,
    cancelled,
    async document => {
      const layout = LAYOUTS.find(each => each === params.layout);
      const table = TABLES.find(each => each === params.table);
      const context = {
        ...exportWorld(host, document),
        ...(printer && { print: printer.print }),
        audience,
        withoutStaffNames: settingsOf(services, document.uri).staffNames === false,
        embedSource: settingsOf(services, document.uri).embedSource !== false,
        ...(params.language !== undefined && { language: params.language }),
        ...(layout && { layout }),
        ...(table && { table }),
      };
      try {
        const { acceptedNames = [], since: text } = params;
        const since = text === undefined ? {} : { since: { text } };
        const publication = await publish(document, { exporter, context, acceptedNames, ...since }, services);
        if (publication.ok) {
          const open = (document.diagnostics ?? []).filter(({ severity = 1 }) => severity === 1).length;
          return { kind: 'exported', base64: toBase64(publication.bytes), notes: publication.warnings, open };
        }
        const { blockers } = publication;
        const reason = blockers.length > 0 ? withLines(blockers) : publication.reason;
        const question = questionFor(publication, reason);
        return {
          kind: 'refused',
          reason,
          ...(blockers.length > 0 && { remedy: 'problems' }),
          ...(question && { question }),
        };
      } catch (error) {
        // A browser that can't be had or does not print is nobody's fault here; the page can still be printed by hand.
        if (error instanceof PrintingFailed)
          return { kind: 'refused', reason: error.message, remedy: 'print' };
        throw error;
      }
    },
  );
  return answer.finally(() => printer?.close());
}

/** What only the author can say: that the report is unclassified, or that a word is no name. */
function questionFor(
  { blockers, unclear }: Extract<Publication, { ok: false }>,
  text: string,
): ExportQuestion | undefined {
  const [first, ...others] = blockers;
  const [fix] = first && isUnmarked(first) && others.length === 0 ? (dataOf(first)?.fixes ?? []) : [];
  if (fix) return { text, answer: fix.title, edits: fix.edits };
  if (unclear.length === 0) return undefined;
  return {
    text,
    answer: editorText('export.names-nobody'),
    acceptedNames: unclear,
  };
}
