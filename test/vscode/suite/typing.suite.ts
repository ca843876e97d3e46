import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, open, revertAll } from './support.ts';

describe('typing', () => {
  afterEach(revertAll);

  it('leaves one empty line below a title, however often Enter is pressed', async () => {
    const editor = await atTheEnd();
    // VS Code drops what is on its way when a key comes first: at a colon, an author waits, too.
    await type('annex: A\n\nB.\n\n\nannex:');
    await textBecomes(editor, 'annex: A\n\n    B.\n\nannex:');
    await type(' C\n\n\nannex:');
    await textBecomes(editor, 'annex: A\n\n    B.\n\nannex: C\n\nannex:');
    await type(' D');
    await textBecomes(editor, 'annex: A\n\n    B.\n\nannex: C\n\nannex: D');
    await type('\n');
    const text = 'annex: A\n\n    B.\n\nannex: C\n\nannex: D\n    \n    ';
    await textBecomes(editor, text);
    await vscode.commands.executeCommand('undo');
    await textBecomes(editor, text.slice(0, -10));
    // On a busy machine VS Code drops an answer of the server now and then, as it does to an author who goes on typing.
  }).retries(2);

  it('indents below a finding, and goes back to the margin on a second empty line', async () => {
    const editor = await atTheEnd();
    await type('finding gap #health: Wells are dry.\nThey were dug by hand.\n\nIn May.\n\n\naction: Dig.\n');
    await textBecomes(
      editor,
      'finding gap #health: Wells are dry.\n\n    They were dug by hand.\n\n    In May.\n\naction: Dig.\n',
    );
  });

  it('goes back to the margin by Backspace', async () => {
    const editor = await atTheEnd();
    await type('section: Activities\n');
    await vscode.commands.executeCommand('deleteLeft');
    await type('action: Dig.');
    await textBecomes(editor, 'section: Activities\n\naction: Dig.');
  });

  it('leaves no indentation in a sentence whose lines are joined by Backspace, or by Delete', async () => {
    for (const key of ['deleteLeft', 'deleteRight']) {
      const editor = await atTheEnd();
      await editor.edit(edit =>
        edit.insert(editor.selection.active, 'section: S\n\n    The pump stands\n    still since May.'),
      );
      const { line, character } = editor.selection.active;
      const at =
        key === 'deleteLeft'
          ? new vscode.Position(line, 0)
          : editor.document.lineAt(line - 1).range.end.with({ line: line - 1 });
      assert.ok(character > 0);
      editor.selection = new vscode.Selection(at, at);
      await vscode.commands.executeCommand(key);
      await textBecomes(editor, '    The pump stands still since May.');
      await vscode.commands.executeCommand('undo');
      await textBecomes(editor, '    The pump stands\n    still since May.');
      await revertAll();
    }
  });

  it('moves an entry to the margin at its colon; undone once, it stays where it was', async () => {
    const editor = await atTheEnd();
    await type('finding gap #health: Wells are dry.\nrecommendation to ministry:');
    await textBecomes(editor, 'finding gap #health: Wells are dry.\n\nrecommendation to ministry:');
    await vscode.commands.executeCommand('undo');
    const undone = 'finding gap #health: Wells are dry.\n\n    recommendation to ministry:';
    await textBecomes(editor, undone);
    await type(' it said: no');
    // Another entry, which does move, says that there was time for the first.
    await type('\naction:');
    await textBecomes(editor, `${undone} it said: no\naction:`);
  });

  it('moves nothing that reads as a sentence', async () => {
    const editor = await atTheEnd();
    await type('section: Activities\nSection heads agreed: yes.');
    await type('\nMeeting with the Minister was cordial: yes.\naction:');
    await textBecomes(
      editor,
      'section: Activities\n\n    Section heads agreed: yes.\n    Meeting with the Minister was cordial: yes.\naction:',
    );
  });

  it('makes a comment of a line of a text by the key for comments, and text of it again', async () => {
    const editor = await atTheEnd();
    const title = 'finding gap #health: Wells are dry.';
    await type(`${title}\nThey were dug by hand.`);
    const text = `${title}\n\n    They were dug by hand.`;
    await vscode.commands.executeCommand('editor.action.commentLine');
    await textBecomes(editor, text.replace('    They', '    // They'));
    await vscode.commands.executeCommand('editor.action.commentLine');
    await textBecomes(editor, text);
  });

  it('goes on with a list by Enter and ends it with an empty point, however fast; each is undone with its key', async () => {
    const editor = await atTheEnd();
    await type('section: S\n1. One\nTwo\n\nThe end.');
    await textBecomes(editor, 'section: S\n\n    1. One\n    2. Two\n\n    The end.');
    await revertAll();
    const again = await atTheEnd();
    await type('section: S\n- One\n');
    await textBecomes(again, 'section: S\n\n    - One\n    - ');
    await vscode.commands.executeCommand('undo');
    await textBecomes(again, 'section: S\n\n    - One');
    await type('\n');
    await textBecomes(again, '    - One\n    - ');
    await type('\n');
    await textBecomes(again, '    - One\n\n    ');
    await vscode.commands.executeCommand('undo');
    await textBecomes(again, '    - One\n    - ');
  });

  it('moves a point of a list below the one above by Tab, and back by Shift+Tab; one undo each', async () => {
    const editor = await atTheEnd();
    await type('section: S\n- One\nTwo');
    await textBecomes(editor, '\n    - One\n    - Two');
    await vscode.commands.executeCommand('missionReport.indentPoint');
    await textBecomes(editor, '\n    - One\n      - Two');
    await vscode.commands.executeCommand('undo');
    await textBecomes(editor, '\n    - One\n    - Two');
    await vscode.commands.executeCommand('redo');
    await vscode.commands.executeCommand('missionReport.outdentPoint');
    await textBecomes(editor, '\n    - One\n    - Two');
    // On the outermost level it would leave its section.
    await vscode.commands.executeCommand('missionReport.outdentPoint');
    await type(' and more');
    await textBecomes(editor, '\n    - One\n    - Two and more');
  });

  it('offers an entry where one Enter has left the caret, and brings it to the margin in one step', async () => {
    const editor = await atTheEnd();
    await type('section: Wells\nrecom');
    await eventually(async () => {
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await new Promise(resolve => setTimeout(resolve, 200));
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.getText().endsWith('recommendation ') || undefined;
    }, 'the word');
    await textBecomes(editor, 'section: Wells\n\nrecommendation ');
    await vscode.commands.executeCommand('undo');
    await textBecomes(editor, 'section: Wells\n\n    recom');
  });

  it('makes a sentence at the margin text of the entry above by one key, and is a tab elsewhere', async () => {
    const editor = await atTheEnd();
    await type('recommendation to ministry: Dig wells.\nIt should do so soon.');
    await vscode.commands.executeCommand('missionReport.asText');
    await textBecomes(editor, 'recommendation to ministry: Dig wells.\n\n    It should do so soon.');
    await vscode.commands.executeCommand('undo');
    await textBecomes(editor, 'recommendation to ministry: Dig wells.\nIt should do so soon.');
  });

  it('moves an entry with what belongs to it from its first line, and a line elsewhere', async () => {
    const editor = await atTheEnd();
    const [wells, roads] = [
      'finding gap #health: Wells are dry.\nrecommendation to ministry: Dig.\n',
      'finding gap #health: Roads are bad.\n',
    ];
    await editor.edit(edit => edit.insert(editor.selection.active, wells + roads));
    const first = editor.document.lineCount - 1 - (wells + roads).split('\n').length + 1;
    editor.selection = new vscode.Selection(first, 2, first, 2);
    await vscode.commands.executeCommand('missionReport.moveEntryDown');
    await textBecomes(editor, roads + wells);
    // The caret follows the text.
    await eventually(
      () => editor.selection.active.line === first + 1 || undefined,
      'the caret in the line to which it moved',
    );
    await vscode.commands.executeCommand('undo');
    await textBecomes(editor, wells + roads);
  });
});

/** An editor on a report, the caret behind its last line. */
async function atTheEnd(): Promise<vscode.TextEditor> {
  const editor = await open('valley-2025.mission');
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  return editor;
}

/** Presses one key after the other; VS Code is given those of a word at once, and enters them one by one. */
async function type(text: string): Promise<void> {
  for (const keys of text.match(/\w+|\W/g) ?? [])
    await vscode.commands.executeCommand('type', { text: keys });
}

/** Waits until the report ends with the text. */
async function textBecomes({ document }: vscode.TextEditor, end: string): Promise<void> {
  const text = () => document.getText().replaceAll('\r\n', '\n');
  await eventually(() => text().endsWith(end) || undefined, JSON.stringify(end)).catch(error => {
    assert.equal(
      text().slice(-end.length - 80),
      end,
      `${error} There is ${JSON.stringify(text().slice(-200))}.`,
    );
  });
}
