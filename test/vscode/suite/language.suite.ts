import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, fileInWorkspace, open, placeOf, problemsBecome, retype, revertAll } from './support.ts';

describe('a report in the editor', () => {
  afterEach(revertAll);

  it('shows a problem where a tag is taken away, and none once it is back', async () => {
    const editor = await open('valley-2025.mission');
    await problemsBecome(editor.document.uri, []);
    await retype(editor, 'chlorine gap #health', 'chlorine gap');
    const [problem] = await problemsBecome(editor.document.uri, ['finding/tagged']);
    assert.equal(problem?.range.start.line, placeOf(editor.document, 'finding chlorine').line);
    await retype(editor, 'chlorine gap', 'chlorine gap #health');
    await problemsBecome(editor.document.uri, []);
  });

  it('offers a quick fix for each pillar, the most fitting first', async () => {
    const editor = await open('valley-2025.mission');
    await retype(editor, 'chlorine gap #health', 'chlorine gap');
    const [problem] = await problemsBecome(editor.document.uri, ['finding/tagged']);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      problem?.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const tagging = actions.filter(({ title }) => title.includes('#'));
    assert.equal(tagging.length, 3, tagging.map(({ title }) => title).join(', '));
    const [first] = tagging;
    assert.ok(first?.edit);
    await vscode.workspace.applyEdit(first.edit);
    await problemsBecome(editor.document.uri, []);
  });

  it('asks for the pillar of each finding that has none', async () => {
    const editor = await open('valley-2025.mission');
    await retype(editor, 'leaks gap #supply', 'leaks gap');
    await retype(editor, 'chlorine gap #health', 'chlorine gap');
    await problemsBecome(editor.document.uri, ['finding/tagged', 'finding/tagged']);
    let isOver = false;
    const walk = vscode.commands.executeCommand('missionReport.completeReport').then(() => {
      isOver = true;
    });
    // Accepting does nothing while no list is open, so it may be tried until the walk is over.
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isOver || undefined;
    }, 'the end of the walk');
    await walk;
    assert.ok(editor.selection.isEmpty, 'the last finding is still selected');
    assert.match(editor.document.getText(), /leaks gap in utility-meeting #|leaks gap #/);
    await problemsBecome(editor.document.uri, []);
  });

  it('tidies a line when Enter ends it', async () => {
    const editor = await open('valley-2025.mission');
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('type', { text: 'Finding  gap #health: Wells are dry.' });
    await vscode.commands.executeCommand('type', { text: '\n' });
    await eventually(
      () => editor.document.getText().includes('\nfinding gap #health: Wells are dry.\n') || undefined,
      'the line to be tidied',
    );
  });

  it('turns an entry into a comment and back', async () => {
    const editor = await open('valley-2025.mission');
    const { line } = placeOf(editor.document, 'place: Upper Valley');
    editor.selection = new vscode.Selection(line, 0, line, 0);
    await vscode.commands.executeCommand('editor.action.commentLine');
    assert.equal(editor.document.lineAt(line).text, '// place: Upper Valley');
    await vscode.commands.executeCommand('editor.action.commentLine');
    assert.equal(editor.document.lineAt(line).text, 'place: Upper Valley');
  });

  it('outlines actions under recommendations under findings', async () => {
    const { document } = await open('valley-2025.mission');
    const path = await eventually(async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return pathTo(symbols ?? [], 'Survey the pipes');
    }, 'the action in the outline');
    assert.equal(path.length >= 3, true, path.join(' > '));
    assert.match(path.at(-3) ?? '', /Half of the water/);
    assert.match(path.at(-2) ?? '', /Mend the pipes/);
  });

  it('renames a finding in both reports', async () => {
    const { document } = await open('valley-2025.mission');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      placeOf(document, 'leaks'),
      'losses',
    );
    assert.equal(edit.size, 2);
    await vscode.workspace.applyEdit(edit);
    const followUp = await vscode.workspace.openTextDocument(fileInWorkspace('valley-2026.mission'));
    assert.match(document.getText(), /^finding losses gap/m);
    assert.match(followUp.getText(), /follows valley-2025-03\.losses:/);
    await problemsBecome(document.uri, []);
    await problemsBecome(followUp.uri, []);
  });

  it('follows the settings', async () => {
    const { document } = await open('valley-2025.mission');
    await problemsBecome(document.uri, []);
    const settings = vscode.workspace.getConfiguration('missionReport');
    try {
      await settings.update('profile', 'final', vscode.ConfigurationTarget.Global);
      await eventually(() => vscode.languages.getDiagnostics(document.uri)[0], 'problems at profile final');
    } finally {
      await settings.update('profile', undefined, vscode.ConfigurationTarget.Global);
    }
    await problemsBecome(document.uri, []);
  });
});

/** The names from the root of the outline to the entry that holds `name`. */
function pathTo(symbols: readonly vscode.DocumentSymbol[], name: string): string[] | undefined {
  for (const symbol of symbols) {
    const own = `${symbol.name} ${symbol.detail}`;
    if (own.includes(name)) return [own];
    const below = pathTo(symbol.children, name);
    if (below) return [own, ...below];
  }
  return undefined;
}
