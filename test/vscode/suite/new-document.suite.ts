import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, fileInWorkspace, revertAll } from './support.ts';

describe('starting a new file', () => {
  afterEach(revertAll);

  it('gives a report to fill in', async () => {
    const text = await textAfter('missionReport.newReport', { id: '' });
    assert.match(text, /^mission \S+: /m);
    assert.match(text, /^finding /m);
  });

  it('gives it the name by which it is saved, which no file has', async () => {
    const there = fileInWorkspace('upper-valley.mission');
    const saved = fileInWorkspace('upper-valley-2.mission');
    await vscode.workspace.fs.writeFile(there, new TextEncoder().encode('// Notes.\n'));
    try {
      const text = await textAfter('missionReport.newReport', { id: 'upper-valley' });
      assert.match(text, /^mission upper-valley: /);
      assert.equal(await vscode.window.activeTextEditor?.document.save(), true);
      assert.equal(await textOf(there), '// Notes.\n');
      assert.equal(await textOf(saved), text);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    } finally {
      for (const file of [there, saved]) await vscode.workspace.fs.delete(file);
    }
  });

  it('leads from one place to fill in to the next, and back', async () => {
    await textAfter('missionReport.newReport', { id: '' });
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    await vscode.commands.executeCommand('leaveSnippet');
    // By a key, which comes after all that the template has selected.
    await vscode.commands.executeCommand('cursorTop');
    const top = new vscode.Selection(0, 0, 0, 0);
    await eventually(() => editor.selection.isEqual(top) || undefined, 'the cursor at the top');
    const placeAfter = async (command: string) => {
      await vscode.commands.executeCommand(command);
      return editor.document.getText(editor.selection);
    };
    const first = await placeAfter('missionReport.nextPlace');
    assert.equal(first, 'mission-id');
    const second = await placeAfter('missionReport.nextPlace');
    assert.ok(second !== '' && second !== first, second);
    assert.equal(await placeAfter('missionReport.previousPlace'), first);
    // A key that is pressed before the one before is answered goes on from where that leads.
    const forth = placeAfter('missionReport.nextPlace');
    assert.equal(await placeAfter('missionReport.previousPlace'), first);
    await forth;
    assert.notEqual(await placeAfter('missionReport.previousPlace'), second);
  });

  it('gives a report that goes on from another', async () => {
    const [earlier] = await vscode.workspace.findFiles('valley-2025.mission');
    await vscode.commands.executeCommand('missionReport.newReportFrom', earlier, {
      dates: '2027-03-01 to 2027-03-03',
      id: 'valley-2027-03',
    });
    const document = vscode.window.activeTextEditor?.document;
    const text = document?.getText() ?? '';
    assert.match(document?.uri.path ?? '', /\/valley-2027-03\.mission$/);
    assert.match(text, /^mission valley-2027-03: Mission to the Valley\nunder valley-2025\n/);
    assert.match(text, /^finding leaks gap #supply follows valley-2025-03\.leaks: /m);
  });

  it('gives a programme to fill in', async () => {
    assert.match(await textAfter('missionReport.newProgramme'), /^programme \S+: [\s\S]*^pillar /m);
  });
});

async function textAfter(command: string, ...given: readonly unknown[]): Promise<string> {
  await vscode.commands.executeCommand(command, ...given);
  const editor = await eventually(() => {
    const active = vscode.window.activeTextEditor;
    return active?.document.getText() ? active : undefined;
  }, 'a document with text');
  assert.equal(editor.document.isUntitled, true);
  assert.equal(editor.document.languageId, 'mission-report');
  return editor.document.getText();
}

async function textOf(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}
