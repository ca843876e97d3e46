import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, fileInWorkspace, open, problemsBecome, revertAll } from './support.ts';

const file = fileInWorkspace('mission-report.config.json');

describe('the project’s settings file', () => {
  afterEach(async () => {
    await revertAll();
    await vscode.workspace.fs.delete(file);
  });

  it('decides over the editor how strictly reports are checked', async () => {
    const { document } = await open('valley-2025.mission');
    await problemsBecome(document.uri, []);
    await write({ profile: 'final', rules: { 'finding/tagged': 'off' } });
    await eventually(() => vscode.languages.getDiagnostics(document.uri)[0], 'problems at profile final');
    await vscode.workspace.fs.delete(file);
    await problemsBecome(document.uri, []);
    await write({});
  });

  it('is checked while it is written', async () => {
    await write({ profile: 'finish', rules: { 'finding/unheard-of': 'off' } });
    await vscode.window.showTextDocument(file);
    await eventually(
      () => (vscode.languages.getDiagnostics(file).length === 2 ? true : undefined),
      'a problem for the profile and one for the rule',
    );
  });
});

async function write(settings: object): Promise<void> {
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(settings)));
}
