/** Alt+Up and Alt+Down on the first line of an entry move the whole entry; elsewhere they move lines, as always. */
import { commands, Position, Selection, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { extensionText } from '../../messages/extension.ts';
import { MOVE_ENTRY_REQUEST, type MoveParams } from '../../protocol/report.ts';
import { inTurn } from '../in-turn.ts';

const SAID_FOR_MS = 4000;

/** A key pressed meanwhile, as when it is held, moves the entry on from where the one before it has brought it. */
const step = inTurn(move);

const OTHERWISE = {
  up: 'editor.action.moveLinesUpAction',
  down: 'editor.action.moveLinesDownAction',
} as const;

/** Makes the command behind a key. */
export function moveEntry(client: BaseLanguageClient, direction: MoveParams['direction']) {
  return (editor: TextEditor) => step(client, editor, direction);
}

async function move(
  client: BaseLanguageClient,
  editor: TextEditor,
  direction: MoveParams['direction'],
): Promise<void> {
  const { document, selection } = editor;
  const { version } = document;
  const { code2ProtocolConverter: code, protocol2CodeConverter: protocol } = client;
  const params: MoveParams = {
    uri: code.asUri(document.uri),
    position: code.asPosition(selection.start),
    direction,
  };
  const moved = await client.sendRequest(MOVE_ENTRY_REQUEST, params);
  if (document.version !== version) return;
  if (!moved) {
    await commands.executeCommand(OTHERWISE[direction]);
    return;
  }
  if (moved.edits.length === 0) {
    window.setStatusBarMessage(extensionText('move.end'), SAID_FOR_MS);
    return;
  }
  await editor.edit(edit => {
    for (const { range, newText } of moved.edits) edit.replace(protocol.asRange(range), newText);
  });
  const caret = new Position(moved.line, selection.active.character);
  editor.selection = new Selection(caret, caret);
  editor.revealRange(editor.selection);
}
