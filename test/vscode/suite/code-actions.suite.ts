import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { open, placeOf, problemsBecome, retype, revertAll, takeCodeAction } from './support.ts';

describe('the light bulb', () => {
  afterEach(revertAll);

  it('sets a problem aside, with the cursor where the reason is written', async () => {
    const editor = await open('valley-2025.mission');
    await retype(editor, 'chlorine gap #health', 'chlorine gap');
    const [problem] = await problemsBecome(editor.document.uri, ['finding/tagged']);
    assert.ok(problem);
    editor.selection = new vscode.Selection(problem.range.start, problem.range.start);
    await takeCodeAction('quickfix.allow', () =>
      editor.document.getText().includes('// allow finding/tagged: '),
    );
    await problemsBecome(editor.document.uri, ['allow/reasoned']);
    await vscode.commands.executeCommand('type', { text: 'its pillar comes later' });
    assert.match(editor.document.getText(), /^\/\/ allow finding\/tagged: its pillar comes later$/m);
    await problemsBecome(editor.document.uri, []);
  });

  it('makes a recommendation of a sentence', async () => {
    const editor = await open('valley-2025.mission');
    const at = placeOf(editor.document, 'Chlorine is not measured');
    editor.selection = new vscode.Selection(at, at);
    await takeCodeAction('refactor.extract', () =>
      /^recommendation: Chlorine is not measured at the tap\.$/m.test(editor.document.getText()),
    );
  });

  it('sorts the findings by pillar', async () => {
    const editor = await open('valley-2025.mission');
    await retype(editor, 'leaks gap #supply', 'leaks gap #health');
    await retype(editor, 'chlorine gap #health', 'chlorine gap #supply');
    await takeCodeAction('source.sortFindings', () => {
      const text = editor.document.getText();
      return text.indexOf('finding chlorine') < text.indexOf('finding leaks');
    });
  });
});
