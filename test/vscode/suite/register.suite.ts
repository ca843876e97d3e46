import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, open, revertAll } from './support.ts';

describe('the register of the workspace', () => {
  afterEach(revertAll);

  it('opens as a page, once', async () => {
    await open('valley-2025.mission');
    await vscode.commands.executeCommand('missionReport.showRegister');
    await vscode.commands.executeCommand('missionReport.showRegister');
    await eventually(() => (registers().length === 1 ? true : undefined), 'the register');
  });
});

function registers(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input, label }) => input instanceof vscode.TabInputWebview && label === 'Register');
}
