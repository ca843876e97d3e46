import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, fileInWorkspace, revertAll } from './support.ts';

const REPORT = `mission lake-2025: Visit to the lake
under valley-2025
dates 2025-03-11 to 2025-03-14
place: Lake
classification unclassified

objective assess #supply: Assess the supply of safe water.
participant brandt of utility as "Engineer": Johanna Brandt
meeting office with ministry on 2025-03-12: The roof of the pump house

finding roof gap #supply severity high in office: The roof of the pump house leaks.
recommendation to ministry priority high due 2025-12: The Ministry should repair the roof.
`;

const ISSUED = REPORT.replace('dates', 'issued 2025-04-01\ndates').replace(
  'recommendation to',
  'recommendation ministry-repair-roof to',
);

describe('a report after its issue', () => {
  afterEach(async () => {
    await revertAll();
    for (const [name] of await vscode.workspace.fs.readDirectory(fileInWorkspace('.')))
      if (name.startsWith('lake')) await vscode.workspace.fs.delete(fileInWorkspace(name));
  });

  it('has names and an edition beside it', async () => {
    const report = await opened('lake-issued.mission', REPORT);
    const edition = await vscode.commands.executeCommand<vscode.Uri>(
      'missionReport.issue',
      report,
      '2025-04-01',
    );
    assert.match(edition.path, /\/lake-issued\.issued\.json$/);
    assert.match(await read('lake-issued.issued.json'), /"ministry-repair-roof"/);
    const text = await read('lake-issued.mission');
    assert.match(text, /^recommendation ministry-repair-roof to ministry/m);
    assert.match(text, /^issued 2025-04-01$/m);
  });

  it('gets an update with the lens over what it asks, or with the link on its card, in a file of its own', async () => {
    const report = await opened('lake-told.mission', ISSUED);
    const lens = await eventually(async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        report,
        20,
      );
      return lenses
        .map(({ command }) => command)
        .filter(command => command?.title === 'Update…')
        .at(-1);
    }, 'the lens');
    const line = ISSUED.split('\n').findIndex(each => each.startsWith('recommendation'));
    const cards = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      report,
      new vscode.Position(line, 'recommendation mi'.length),
    );
    const link = cards
      .flatMap(({ contents }) => contents.filter(each => each instanceof vscode.MarkdownString))
      .find(({ value }) => value.includes(`(command:${lens.command}?`));
    assert.deepEqual(link?.isTrusted, { enabledCommands: [lens.command] });
    await vscode.commands.executeCommand(lens.command, ...(lens.arguments ?? []));
    const editor = await eventually(() => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path.endsWith('/lake-told.updates.mission') ? active : undefined;
    }, 'the updates');
    assert.match(editor.document.getText(), /^update lake-2025\.ministry-repair-roof on \d{4}-\d{2}-\d{2}/m);
    assert.equal(await read('lake-told.mission'), ISSUED);
  });
});

/** Each test has a file of its own, which no editor has known before. */
async function opened(name: string, text: string): Promise<vscode.Uri> {
  await write(name, text);
  await vscode.window.showTextDocument(fileInWorkspace(name));
  return fileInWorkspace(name);
}

async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(fileInWorkspace(name), new TextEncoder().encode(text));
}

async function read(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileInWorkspace(name)));
}
