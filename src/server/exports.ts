/** Answers the editor's wish for a report as a file to send. */
import { DocumentState, URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { toBase64 } from '../base/base64.ts';
import { AUDIENCES, type Audience, CEILING, unreleased } from '../domain/marking.ts';
import type { EditorServices } from '../editor/module.ts';
import { AUDIT_TRAIL, LAYOUTS, TABLES } from '../export/exporter.ts';
import { EXPORTERS } from '../export/index.ts';
import { LANGUAGES } from '../export/languages.ts';
import { editorText } from '../messages/editor.ts';
import { PrintingFailed } from '../print/printing-failed.ts';
import {
  type AudienceChoice,
  EXPORT_CHOICES_REQUEST,
  EXPORT_REQUEST,
  type ExportParams,
  type ExportQuestion,
  type ExportRefusal,
  type ExportResult,
  MAY_EXPORT_REQUEST,
  type MayExportParams,
  RELEASE_REQUEST,
} from '../protocol/export.ts';
import { isUnmarked } from '../publish/leaving-problems.ts';
import type { Order, Refusal } from '../publish/publish.ts';
import { fixesOf, messageOf } from '../rules/fix-all.ts';
import { settingsOf } from '../rules/project-settings.ts';
import { exportWorld } from './export-world.ts';
import type { Host } from './host.ts';
import { answering, withDocument } from './with-document.ts';

export function answerExports(connection: Connection, services: EditorServices, host: Host): void {
  connection.onRequest(EXPORT_CHOICES_REQUEST, ({ uri }) => {
    const { audience = 'internal' } = settingsOf(services, uri === undefined ? undefined : URI.parse(uri));
    const formats = EXPORTERS.filter(({ isPrinted }) => !isPrinted || host.openPrinter);
    return {
      formats: formats.map(({ id, label, extension, layout, tables, takes }) => ({
        id,
        label: label(),
        extension,
        isLaidOut: layout !== undefined,
        showsChanges: takes?.includes('since') === true,
        hasAuditTrail: tables?.includes(AUDIT_TRAIL) === true,
      })),
      audiences: AUDIENCES.map(audienceChoice),
      audience,
      languages: LANGUAGES,
      layouts: LAYOUTS,
    };
  });
  connection.onRequest(MAY_EXPORT_REQUEST, (params, cancelled) =>
    mayExport(services, host, params, cancelled),
  );
  answering(connection, services)(RELEASE_REQUEST, DocumentState.Validated, async document => {
    const { releasable } = await import('../publish/left-out.ts');
    return releasable(document, services);
  });
  connection.onRequest(EXPORT_REQUEST, (params, cancelled) =>
    exportReport(services, host, params, cancelled),
  );
}

function audienceChoice(id: Audience): AudienceChoice {
  const without = unreleased(id);
  return { id, ceiling: CEILING[id], ...(without && { unreleased: without }) };
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
  const printer = exporter.isPrinted ? host.openPrinter?.() : undefined;
  const answer: Promise<ExportResult> = withDocument(
    services,
    URI.parse(params.uri),
    DocumentState.Validated,
    cancelled,
    async document => {
      const layout = LAYOUTS.find(each => each === params.layout);
      const table = TABLES.find(each => each === params.table);
      const { staffNames, embedSource, labels } = settingsOf(services, document.uri);
      const context = {
        ...exportWorld(host, document),
        ...(printer && { print: printer.print }),
        audience,
        withoutStaffNames: staffNames === false,
        embedSource: embedSource !== false,
        ...(labels && { labels }),
        ...(params.language !== undefined && { language: params.language }),
        ...(layout && { layout }),
        ...(table && { table }),
      };
      try {
        const publication = await publish(document, { exporter, context, ...askedOf(params) }, services);
        if (!publication.ok) return await refusalFor(publication);
        const open = (document.diagnostics ?? []).filter(({ severity = 1 }) => severity === 1).length;
        const { bytes, warnings: notes, leftOut } = publication;
        return { kind: 'exported', base64: toBase64(bytes), notes, open, leftOut };
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

/** Looks for what would keep the report from its readers in any format; for whom it is may not be known yet. */
async function mayExport(
  services: EditorServices,
  host: Host,
  params: MayExportParams,
  cancelled: CancellationToken,
): Promise<ExportRefusal | null> {
  const audience = AUDIENCES.find(each => each === params.audience) ?? 'internal';
  const { obstacleTo } = await import('../publish/publish.ts');
  return withDocument(services, URI.parse(params.uri), DocumentState.Validated, cancelled, async document => {
    const { staffNames } = settingsOf(services, document.uri);
    const context = { ...exportWorld(host, document), audience, withoutStaffNames: staffNames === false };
    const obstacle = await obstacleTo(document, { context, ...askedOf(params) }, services);
    return obstacle ? await refusalFor(obstacle) : null;
  });
}

function askedOf({ acceptedNames = [], since }: MayExportParams): Pick<Order, 'acceptedNames' | 'since'> {
  return { acceptedNames, ...(since === undefined ? {} : { since: { text: since } }) };
}

async function refusalFor(refusal: Refusal): Promise<ExportRefusal> {
  const { blockers } = refusal;
  const { withLines } = await import('../publish/with-lines.ts');
  const problems = blockers.map(each => ({ message: messageOf(each), range: each.range }));
  const reason = blockers.length > 0 ? withLines(blockers) : refusal.reason;
  const question = questionFor(refusal, reason);
  return {
    kind: 'refused',
    reason,
    ...(problems.length > 0 && { problems }),
    ...(question && { question }),
  };
}

/** What only the author can say: that the report is unclassified, or that a word is no name. */
function questionFor({ blockers, unclear }: Refusal, text: string): ExportQuestion | undefined {
  const [first, ...others] = blockers;
  const [fix] = first && isUnmarked(first) && others.length === 0 ? fixesOf(first) : [];
  if (fix) return { text, answer: fix.title, edits: fix.edits };
  if (unclear.length === 0) return undefined;
  return {
    text,
    answer: editorText('export.names-nobody'),
    acceptedNames: unclear,
  };
}
