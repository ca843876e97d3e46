import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, fileInWorkspace, revertAll } from './support.ts';

const REPORT = `mission lake-2024: Visit to the lake
dates 2024-03-11 to 2024-03-14
issued 2024-03-28

recommendation repair to "Ministry": Repair the roof.
`;

describe('an update on an issued report', () => {
  const file = fileInWorkspace('lake.mission');

  afterEach(async () => {
    await revertAll();
    await vscode.workspace.fs.delete(file);
  });

  it('begins with the lens over what is asked, or with the link on its card, in a file of its own', async () => {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(REPORT));
    await vscode.window.showTextDocument(file);
    const lens = await eventually(async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        file,
        20,
      );
      return lenses.find(({ command }) => command?.title === 'Update…')?.command;
    }, 'the lens');
    const place = new vscode.Position(4, 'recommendation re'.length);
    const cards = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      file,
      place,
    );
    const said = cards.flatMap(({ contents }) =>
      contents.filter(each => each instanceof vscode.MarkdownString),
    );
    const link = said.find(({ value }) => value.includes(`(command:${lens.command}?`));
    assert.deepEqual(link?.isTrusted, { enabledCommands: [lens.command] });
    await vscode.commands.executeCommand(lens.command, ...(lens.arguments ?? []));
    const editor = await eventually(() => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path.endsWith('/lake.updates.mission') ? active : undefined;
    }, 'the updates');
    assert.match(editor.document.getText(), /^update lake-2024\.repair on \d{4}-\d{2}-\d{2}/m);
    assert.equal(await textOf(file), REPORT);
  });
});

async function textOf(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}
