/** What an author is told of a report that was imported. */
import { commands, window } from 'vscode';
import { extensionText } from '../../messages/extension.ts';
import type { Imported } from './request-import.ts';

/** Says what became of the words, and offers the next step: a pillar for each finding. */
export async function showImported(name: string, { notes }: Imported): Promise<void> {
  const tag = extensionText('import.tag');
  const said = extensionText('import.done', { file: name, notes: notes.join(' ') });
  if ((await window.showInformationMessage(said, tag)) === tag) {
    await commands.executeCommand('missionReport.tagFindings');
  }
}
