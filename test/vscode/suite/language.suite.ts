import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { fileInWorkspace, open, placeOf, problemsBecome, retype, revertAll } from './support.ts';

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
});
