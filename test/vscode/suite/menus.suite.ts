import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { WAIT } from '../../support/patience.ts';
import { answer, fileInWorkspace, open, revertAll } from './support.ts';

const REPORT = 'valley-2025.mission';
const RETURNED = ['returned.docx', 'returned.csv'];

interface Entry {
  readonly command: string;
  readonly when?: string;
}

interface Contributes {
  readonly menus: Readonly<Record<string, readonly Entry[]>>;
  readonly keybindings: readonly Entry[];
}

/** What VS Code hands to a command of a menu; in the others it is nothing, or a row or thread that nobody else can make. */
const HANDED: Readonly<Record<string, (entry: Entry) => readonly unknown[]>> = {
  'editor/title': () => [fileInWorkspace(REPORT), { groupId: 0 }],
  'explorer/context': ({ when = '' }) => {
    const file = fileInWorkspace(RETURNED.find(name => mayBeFor(name, when)) ?? REPORT);
    return [file, [file]];
  },
  'webview/context': () => [{ webview: 'missionReport.preview' }],
};

/** Commands that end when their author has chosen a file, in a dialog of the system that only a person can close. */
const WITH_DIALOG = new Set(['missionReport.openFile', 'missionReport.newReport']);

describe('every entry of the menus, and every key,', () => {
  before(async () => {
    for (const name of RETURNED) await vscode.workspace.fs.writeFile(fileInWorkspace(name), new Uint8Array());
    await extension().activate();
    await open(REPORT);
    await vscode.commands.executeCommand('missionReport.openPreview');
  });
  after(async () => {
    await revertAll();
    for (const name of RETURNED) await vscode.workspace.fs.delete(fileInWorkspace(name));
  });

  it('has a command that the extension has registered', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    const dead = entries().filter(([, { command }]) => !registered.has(command));
    assert.deepEqual(dead, []);
  });

  it('does not fail when it is pressed, and its author thinks better of it', async () => {
    const failed: string[] = [];
    for (const [menu, entry] of entries()) {
      if (vscode.env.uiKind === vscode.UIKind.Desktop && WITH_DIALOG.has(entry.command)) continue;
      const fault = await press(entry, HANDED[menu]?.(entry) ?? []);
      if (fault !== undefined) failed.push(`${menu}: ${entry.command}: ${fault}`);
    }
    assert.deepEqual(failed, []);
  });
});

/** Each entry with the menu that it is in. */
function entries(): readonly (readonly [menu: string, entry: Entry])[] {
  const { menus, keybindings } = extension().packageJSON.contributes as Contributes;
  return Object.entries({ ...menus, keys: keybindings }).flatMap(([menu, own]) =>
    own.map(entry => [menu, entry] as const),
  );
}

function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('mission-report.mission-report');
  assert.ok(found, 'the extension is not installed');
  return found;
}

/** Why pressing an entry failed, once what it asks is closed. */
async function press({ command }: Entry, handed: readonly unknown[]): Promise<string | undefined> {
  await open(REPORT);
  const pressed = Promise.resolve(vscode.commands.executeCommand(command, ...handed));
  const isOver = new Promise<string>(resolve => setTimeout(resolve, WAIT, 'has not ended'));
  const fault = pressed.then(
    () => undefined,
    error => String(error),
  );
  await answer(Promise.race([fault, isOver]), 'workbench.action.closeQuickOpen');
  await vscode.commands.executeCommand('notifications.clearAll');
  return Promise.race([fault, isOver]);
}

function mayBeFor(name: string, when: string): boolean {
  return when.includes(name.slice(name.lastIndexOf('.') + 1));
}
