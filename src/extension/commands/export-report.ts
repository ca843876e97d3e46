/** *Export…*: asks for the format and the place, has the server make the file, writes it, and offers to open it. */
import { CancellationError, commands, env, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { EXPORT_REQUEST, type ExportResult, FORMATS_REQUEST, type Format } from '../../protocol.ts';
import { writeWhole } from '../write-whole.ts';

/** Makes the command. Its caller may name the report, the format and the place; the author is asked for the rest. */
export function exportReport(client: LanguageClient) {
  return async (report = reportInEditor(), formatId?: string, place?: Uri): Promise<Uri | undefined> => {
    if (!report) {
      window.showErrorMessage(
        'There is no report to export: open one (a file ending in .mission) and try again.',
      );
      return undefined;
    }
    const format = await chooseFormat(client, formatId);
    const target = format && (place ?? (await choosePlace(report, format)));
    if (!format || !target) return undefined;
    const result = await render(client, report, format);
    if (result?.kind === 'refused') showRefusal(result.reason);
    if (result?.kind !== 'exported') return undefined;
    try {
      await writeWhole(target, Buffer.from(result.base64, 'base64'));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      window.showErrorMessage(`${workspace.asRelativePath(target)} could not be written: ${why}`);
      return undefined;
    }
    showExported(target, result.notes);
    return target;
  };
}

function reportInEditor(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'mission-report' ? document.uri : undefined;
}

async function chooseFormat(client: LanguageClient, id: string | undefined): Promise<Format | undefined> {
  const formats = await client.sendRequest<Format[]>(FORMATS_REQUEST);
  if (id !== undefined) return formats.find(format => format.id === id);
  const items = formats.map(format => ({ label: format.label, description: `.${format.extension}`, format }));
  const chosen = await window.showQuickPick(items, {
    title: 'Export the report',
    placeHolder: 'Which format do you need?',
  });
  return chosen?.format;
}

function choosePlace(report: Uri, format: Format): Thenable<Uri | undefined> {
  const folder =
    report.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(report, '..');
  const name = report.path.slice(report.path.lastIndexOf('/') + 1).replace(/\.mission$/i, '');
  return window.showSaveDialog({
    title: `Export as ${format.label}`,
    saveLabel: 'Export',
    filters: { [format.label]: [format.extension] },
    ...(folder ? { defaultUri: Uri.joinPath(folder, `${name}.${format.extension}`) } : {}),
  });
}

async function render(
  client: LanguageClient,
  report: Uri,
  format: Format,
): Promise<ExportResult | undefined> {
  const location = ProgressLocation.Notification;
  return window.withProgress(
    { location, title: `Exporting as ${format.label} …`, cancellable: true },
    async (_progress, cancelled) => {
      try {
        // The server knows a report that is open, also one outside the folder.
        await workspace.openTextDocument(report);
        const params = { uri: client.code2ProtocolConverter.asUri(report), format: format.id };
        return await client.sendRequest<ExportResult>(EXPORT_REQUEST, params, cancelled);
      } catch (error) {
        if (cancelled.isCancellationRequested || error instanceof CancellationError) return undefined;
        const why = error instanceof Error ? error.message : String(error);
        return { kind: 'refused', reason: `The export failed: ${why}` };
      }
    },
  );
}

async function showRefusal(reason: string): Promise<void> {
  const problems = 'Show Problems';
  if ((await window.showErrorMessage(reason, problems)) === problems) {
    await commands.executeCommand('workbench.actions.view.problems');
  }
}

async function showExported(file: Uri, notes: readonly string[]): Promise<void> {
  const said = [`Exported to ${workspace.asRelativePath(file)}.`, ...notes].join(' ');
  const chosen = await window.showInformationMessage(said, 'Open', 'Reveal');
  // Away from the author's own machine there is no program to open the file with but the editor.
  const isHere = file.scheme === 'file' && env.remoteName === undefined;
  if (chosen === 'Open') {
    if (isHere) await env.openExternal(file);
    else await commands.executeCommand('vscode.open', file);
  }
  if (chosen === 'Reveal')
    await commands.executeCommand(isHere ? 'revealFileInOS' : 'revealInExplorer', file);
}
