/** *Export…*: asks for the format and the place, has the server make the file, writes it, and offers to open it. */
import { commands, env, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FORMATS_REQUEST, type Format } from '../../protocol.ts';
import { requestExport } from '../export-request.ts';
import { reportInEditor } from '../report-in-editor.ts';
import { writeWhole } from '../write-whole.ts';

/** Makes the command. Its caller may name the report, the format and the place; the author is asked for the rest. */
export function exportReport(client: BaseLanguageClient) {
  return async (report = reportInEditor(), formatId?: string, place?: Uri): Promise<Uri | undefined> => {
    if (!report) {
      window.showErrorMessage(
        l10n.t('There is no report to export: open one (a file ending in .mission) and try again.'),
      );
      return undefined;
    }
    const format = await chooseFormat(client, formatId);
    const target = format && (place ?? (await choosePlace(report, format)));
    if (!format || !target) return undefined;
    const exported = await requestExport(client, report, format);
    if (!exported) return undefined;
    try {
      await writeWhole(target, exported.bytes);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      window.showErrorMessage(l10n.t('{0} could not be written: {1}', workspace.asRelativePath(target), why));
      return undefined;
    }
    showExported(target, exported.notes);
    return target;
  };
}

async function chooseFormat(client: BaseLanguageClient, id: string | undefined): Promise<Format | undefined> {
  const formats = await client.sendRequest<Format[]>(FORMATS_REQUEST);
  if (id !== undefined) return formats.find(format => format.id === id);
  const items = formats.map(format => ({ label: format.label, description: `.${format.extension}`, format }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Export the report'),
    placeHolder: l10n.t('Which format do you need?'),
  });
  return chosen?.format;
}

function choosePlace(report: Uri, format: Format): Thenable<Uri | undefined> {
  const folder =
    report.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(report, '..');
  const name = report.path.slice(report.path.lastIndexOf('/') + 1).replace(/\.mission$/i, '');
  return window.showSaveDialog({
    title: l10n.t('Export as {0}', format.label),
    saveLabel: l10n.t('Export'),
    filters: { [format.label]: [format.extension] },
    ...(folder ? { defaultUri: Uri.joinPath(folder, `${name}.${format.extension}`) } : {}),
  });
}

async function showExported(file: Uri, notes: readonly string[]): Promise<void> {
  const said = [l10n.t('Exported to {0}.', workspace.asRelativePath(file)), ...notes].join(' ');
  const [openIt, revealIt] = [l10n.t('Open'), l10n.t('Reveal')];
  const chosen = await window.showInformationMessage(said, openIt, revealIt);
  // Away from the author's own machine there is no program to open the file with but the editor.
  const isHere = file.scheme === 'file' && env.remoteName === undefined;
  if (chosen === openIt) {
    if (isHere) await env.openExternal(file);
    else await commands.executeCommand('vscode.open', file);
  }
  if (chosen === revealIt)
    await commands.executeCommand(isHere ? 'revealFileInOS' : 'revealInExplorer', file);
}
