/** What an author is told of a report that was imported. */
import { commands, l10n, window } from 'vscode';
import type { Imported } from './request-import.ts';

/** Says what became of the words, and offers the next step: a pillar for each finding. */
export async function showImported(name: string, { notes }: Imported): Promise<void> {
  const tag = l10n.t('Tag the Findings');
  const said = l10n.t('{0} is now a report, which is not saved yet. {1}', name, notes.join(' '));
  if ((await window.showInformationMessage(said, tag)) === tag) {
    await commands.executeCommand('missionReport.tagFindings');
  }
}
