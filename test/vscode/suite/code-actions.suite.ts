import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, open, placeOf, problemsBecome, retype, revertAll } from './support.ts';

describe('the light bulb', () => {
  afterEach(revertAll);

  it('sets a problem aside, with the cursor where the reason is written', async () => {
    const editor = await open('valley-2025.mission');
    await retype(editor, 'chlorine gap #health', 'chlorine gap');
    const [problem] = await problemsBecome(editor.document.uri, ['finding/tagged']);
    assert.ok(problem);
    editor.selection = new vscode.Selection(problem.range.start, problem.range.start);
    await vscode.commands.executeCommand('editor.action.codeAction', {
      kind: 'quickfix.allow',
      apply: 'first',
    });
    await eventually(
      () => editor.document.getText().includes('// allow finding/tagged: ') || undefined,
      'the comment',
    );
    await problemsBecome(editor.document.uri, ['allow/reasoned']);
    await vscode.commands.executeCommand('type', { text: 'its pillar comes later' });
    assert.match(editor.document.getText(), /^\/\/ allow finding\/tagged: its pillar comes later$/m);
    await problemsBecome(editor.document.uri, []);
  });

  it('makes a recommendation of a sentence', async () => {
    const editor = await open('valley-2025.mission');
    // The problems of the test before are gone: VS Code drops what a command asks for when they change meanwhile.
    await problemsBecome(editor.document.uri, []);
    const at = placeOf(editor.document, 'Chlorine is not measured');
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('editor.action.codeAction', {
      kind: 'refactor.extract',
      apply: 'first',
    });
    await eventually(
      () =>
        /^recommendation: Chlorine is not measured at the tap\.$/m.test(editor.document.getText()) ||
        undefined,
      'the recommendation',
    );
  });

  it('sorts the findings by pillar', async () => {
    const editor = await open('valley-2025.mission');
    await retype(editor, 'leaks gap #supply', 'leaks gap #health');
    await retype(editor, 'chlorine gap #health', 'chlorine gap #supply');
    // VS Code drops what a command asks for when problems change meanwhile; an author asks again.
    await eventually(async () => {
      await vscode.commands.executeCommand('editor.action.sourceAction', {
        kind: 'source.sortFindings',
        apply: 'first',
      });
      const text = editor.document.getText();
      return text.indexOf('finding chlorine') < text.indexOf('finding leaks') || undefined;
    }, 'the findings in the order of the pillars');
  });
});
