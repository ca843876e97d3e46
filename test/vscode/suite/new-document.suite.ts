import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, revertAll } from './support.ts';

describe('starting a new file', () => {
  afterEach(revertAll);

  it('gives a report to fill in', async () => {
    const text = await textAfter('missionReport.newReport');
    assert.match(text, /^mission \S+: /m);
    assert.match(text, /^finding /m);
  });

  it('leads from one place to fill in to the next, and back', async () => {
    await textAfter('missionReport.newReport');
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
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, /^mission valley-2027-03: Mission to the Valley\nunder valley-2025\n/);
    assert.match(text, /^finding leaks gap #supply follows valley-2025-03\.leaks: /m);
  });

  it('gives a programme to fill in', async () => {
    assert.match(await textAfter('missionReport.newProgramme'), /^programme \S+: [\s\S]*^pillar /m);
  });
});

async function textAfter(command: string): Promise<string> {
  await vscode.commands.executeCommand(command);
  const editor = await eventually(() => {
    const active = vscode.window.activeTextEditor;
    return active?.document.getText() ? active : undefined;
  }, 'a document with text');
  assert.equal(editor.document.isUntitled, true);
  assert.equal(editor.document.languageId, 'mission-report');
  return editor.document.getText();
}
