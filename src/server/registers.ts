/** Answers the wish for what all reports of the workspace ask for. */
import { Cancellation, DocumentState, interruptAndCheck, type LangiumDocument } from 'langium';
import type { Connection } from 'vscode-languageserver';
import manifest from '../../package.json' with { type: 'json' };
import { today } from '../editor/clock.ts';
import type { EditorServices } from '../editor/module.ts';
import type { AsksContext } from '../export/register/ask.ts';
import type { ReportAsks } from '../export/register/asks.ts';
import { editorText } from '../messages/editor.ts';
import { OPEN_LINE_COMMAND, REGISTER_REQUEST } from '../protocol/report.ts';
import type { Readers } from '../publish/leaving-problems.ts';
import { fileOf } from '../syntax/file-of.ts';
import type { MissionFile } from '../syntax/generated/ast.ts';
import type { Span } from '../syntax/lexer.ts';
import { isThereOn } from '../syntax/there-since.ts';
import { builderOf } from '../workspace/document-builder.ts';
import { indexOf } from '../workspace/index-manager.ts';

export function answerRegisters(connection: Connection, services: EditorServices): void {
  connection.onRequest(REGISTER_REQUEST, async ({ nonce, language }, cancelled) => {
    const context = { asOf: today(), audience: 'internal', language } as const;
    const { reports, conflict } = await asksIn(services, context, cancelled);
    if (conflict !== undefined || reports.length === 0) {
      return { kind: 'nothing', reason: conflict ?? editorText('register.no-report') };
    }
    const { renderRegister } = await import('../export/register/registers.ts');
    const result = await renderRegister(reports, 'html', {
      ...context,
      toolVersion: manifest.version,
      nonce,
      pause: () => interruptAndCheck(cancelled),
    });
    return result.ok
      ? { kind: 'page', html: new TextDecoder().decode(result.bytes) }
      : { kind: 'nothing', reason: result.reason };
  });
}

/** What every report of the workspace asks for, unless a conflict of git's stands in one; others may be answered in between. */
async function asksIn(
  services: EditorServices,
  context: AsksContext & Readers,
  cancelled = Cancellation.CancellationToken.None,
): Promise<{ readonly reports: readonly ReportAsks[]; readonly conflict?: string }> {
  const { shared } = services;
  const { DocumentBuilder, LangiumDocuments, WorkspaceManager } = shared.workspace;
  await WorkspaceManager.ready;
  await DocumentBuilder.waitUntil(DocumentState.Linked, undefined, cancelled);
  // Loaded on first use: whoever only writes does not wait for it.
  const { conflictInFolder } = await import('../publish/why-no-mission.ts');
  const { publishAsks } = await import('../publish/publish-asks.ts');
  const { originsOf } = await import('../compile/origins.ts');
  const found: ReportAsks[] = [];
  const { homes } = indexOf(shared);
  for (const document of LangiumDocuments.all.toArray()) {
    if (!homes.isOpened(document.uri)) continue;
    await interruptAndCheck(cancelled);
    if (!isThereOn(fileOf(document), context.asOf)) continue;
    if (document.state < DocumentState.Linked) continue;
    const linkOf = linksInto(document, originsOf);
    const published = await publishAsks(document, { ...context, linkOf }, services);
    const conflict = published?.ok === false ? conflictInFolder(document) : undefined;
    if (conflict !== undefined) return { reports: [], conflict };
    if (published?.ok && published.asks) found.push(published.asks);
    builderOf(shared).evictIdle();
  }
  return { reports: found };
}

/** Leads to the line of an entry. */
function linksInto(document: LangiumDocument, originsOf: (file: MissionFile) => Map<string, Span>) {
  const origins = originsOf(fileOf(document));
  return (anchor: string): string | undefined => {
    const origin = origins.get(anchor);
    if (!origin) return undefined;
    const { line } = document.textDocument.positionAt(origin.start);
    const place = JSON.stringify([document.uri.toString(), line]);
    return `command:${OPEN_LINE_COMMAND}?${encodeURIComponent(place)}`;
  };
}
