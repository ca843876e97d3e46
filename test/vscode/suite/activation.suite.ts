import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';

describe('the extension', () => {
  it('wakes up for a report and knows its language', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'mission-report',
      content: 'mission x: X\n',
    });
    assert.equal(document.languageId, 'mission-report');
    const extension = vscode.extensions.getExtension('mission-report.mission-report');
    assert.ok(extension, 'the extension is not installed');
    await extension.activate();
    assert.ok(extension.isActive);
  });
});
