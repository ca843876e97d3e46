import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, fileInWorkspace, revertAll } from './support.ts';

const NOTES = [
  'Mission to the Lower Valley',
  '',
  '3 - 4 March 2025',
  '',
  'Findings',
  '',
  '- The pump house has no fence;',
  '- half of the wells are dry.',
  '',
].join('\n');

describe('importing', () => {
  afterEach(revertAll);

  it('opens the report of a file, and writes none', async () => {
    const source = fileInWorkspace('notes.txt');
    await vscode.workspace.fs.writeFile(source, new TextEncoder().encode(NOTES));
    const uri = await vscode.commands.executeCommand<vscode.Uri>('missionReport.openFile', source, {});
    assert.equal(uri.scheme, 'untitled');
    const editor = await eventually(() => vscode.window.activeTextEditor, 'the report');
    assert.equal(editor.document.languageId, 'mission-report');
    assert.match(editor.document.getText(), /^mission lower-valley-2025: /);
    assert.match(editor.document.getText(), /^finding: The pump house has no fence;$/m);
    const names = (await vscode.workspace.fs.readDirectory(fileInWorkspace('.'))).map(([name]) => name);
    assert.equal(names.includes('notes.mission'), false);
    await vscode.workspace.fs.delete(source);
  });

  it('opens nothing where the file can’t be read', async () => {
    const source = fileInWorkspace('notes.docx');
    await vscode.workspace.fs.writeFile(source, new TextEncoder().encode('no Word file'));
    assert.equal(await vscode.commands.executeCommand('missionReport.openFile', source, {}), undefined);
    assert.equal(vscode.window.activeTextEditor, undefined);
    await vscode.workspace.fs.delete(source);
  });
});
