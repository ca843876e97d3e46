import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, open, placeOf, revertAll } from './support.ts';

const FINDING = `
finding gap #health: The wells are dry.

    They were dug by hand.
remark "dug by hand" by "A. Chief" on 2025-03-20: By whom?
remark by "A. Chief" status open: Since when?
`;

describe('remarks', () => {
  afterEach(revertAll);

  it('are done or dropped where the caret is in them, or in the words that they are about; one undo each', async () => {
    const editor = await withRemarks();
    await answer(
      editor,
      'by hand.',
      'missionReport.remarkDone',
      FINDING.replace('20: By', '20 status done: By'),
    );
    await undone(editor);
    const dropped = FINDING.replace('status open', 'status dropped');
    await answer(editor, 'Since when', 'missionReport.remarkDropped', dropped);
    await undone(editor);
  });

  it('are answered in the text by whoever the settings name, with a place for the answer', async () => {
    const settings = vscode.workspace.getConfiguration('missionReport');
    await settings.update('author', 'Ana Brik', vscode.ConfigurationTarget.Global);
    const editor = await withRemarks();
    const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
    const reply = `reply by "Ana Brik" on ${today}: Your answer.`;
    const begun = FINDING.replace('By whom?\n', `By whom?\n${reply}\n`);
    await answer(editor, 'By whom?', 'missionReport.replyToRemark', begun);
    await vscode.commands.executeCommand('hideSuggestWidget');
    await vscode.commands.executeCommand('type', { text: 'By us.' });
    await becomes(editor, begun.replace('Your answer.', 'By us.'));
    await settings.update('author', undefined, vscode.ConfigurationTarget.Global);
  });

  it('are left alone where there is none', async () => {
    const editor = await withRemarks();
    const { version } = editor.document;
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('missionReport.remarkDone');
    assert.equal(editor.document.version, version);
  });
});

/** A report that ends with a finding and two remarks on it. */
async function withRemarks(): Promise<vscode.TextEditor> {
  const editor = await open('valley-2025.mission');
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  await editor.edit(edit => edit.insert(end, FINDING));
  return editor;
}

/** Puts the caret at words, asks for a command, and waits for what it makes of the finding. */
async function answer(
  editor: vscode.TextEditor,
  words: string,
  command: string,
  text: string,
): Promise<void> {
  const at = placeOf(editor.document, words);
  editor.selection = new vscode.Selection(at, at);
  await vscode.commands.executeCommand(command);
  await becomes(editor, text);
}

async function undone(editor: vscode.TextEditor): Promise<void> {
  await vscode.commands.executeCommand('undo');
  await becomes(editor, FINDING);
}

async function becomes({ document }: vscode.TextEditor, end: string): Promise<void> {
  const text = () => document.getText().replaceAll('\r\n', '\n');
  await eventually(() => text().endsWith(end) || undefined, JSON.stringify(end)).catch(error => {
    assert.equal(text().slice(-end.length - 40), end, String(error));
  });
}
