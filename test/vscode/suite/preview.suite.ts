import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, open, revertAll } from './support.ts';

describe('the preview', () => {
  afterEach(revertAll);

  it('opens beside the report and leaves the author in the text', async () => {
    const { document } = await open('valley-2025.mission');
    await vscode.commands.executeCommand('missionReport.openPreview');
    await eventually(
      () => previews().find(label => label === 'Preview of valley-2025.mission'),
      'the preview',
    );
    assert.equal(vscode.window.activeTextEditor?.document, document);
    assert.equal(vscode.window.tabGroups.all.length, 2);
  });

  it('follows the author to another report, but not into a vocabulary', async () => {
    await open('valley-2025.mission');
    await vscode.commands.executeCommand('missionReport.openPreview');
    await open('valley-2026.mission');
    await eventually(
      () => previews().find(label => label === 'Preview of valley-2026.mission'),
      'the other report',
    );
    await open('valley-programme.mission');
    await new Promise(resolve => setTimeout(resolve, 300));
    assert.deepEqual(previews(), ['Preview of valley-2026.mission']);
  });

  it('follows the author into a report that is begun, and stays with one where it is kept there', async () => {
    const shows = (report: string) =>
      eventually(() => previews().find(label => label.includes(report)), `the preview of ${report}`);
    await open('valley-2025.mission');
    await vscode.commands.executeCommand('missionReport.openPreview');
    await vscode.commands.executeCommand('missionReport.newReport', { id: '' });
    await shows('Untitled');
    await vscode.commands.executeCommand('missionReport.preview.lock');
    await open('valley-2025.mission');
    await new Promise(resolve => setTimeout(resolve, 300));
    await shows('Untitled');
    await vscode.commands.executeCommand('missionReport.preview.unlock');
    await shows('valley-2025');
  });
});

function previews(): string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview)
    .map(({ label }) => label);
}
