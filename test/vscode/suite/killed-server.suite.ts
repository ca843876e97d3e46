import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, open, placeOf, problemsBecome, retype, revertAll } from './support.ts';

/** VS Code gives up on a server that ends more often than this within three minutes. */
const TIMES = 3;

describe('a server that is killed while an author types', () => {
  afterEach(revertAll);

  it('comes back by itself, and no word is lost', async function () {
    if (process.platform !== 'linux') {
      process.stderr.write('The server is not killed: its process is only looked for on Linux.\n');
      this.skip();
    }
    const editor = await open('valley-2025.mission');
    const { document } = editor;
    await problemsBecome(document.uri, []);
    let expected = document.getText();
    const type = async (old: string, text: string) => {
      expected = expected.replace(old, text);
      await retype(editor, old, text);
    };
    for (let time = 1; time <= TIMES; time++) {
      const server = await eventually(serverProcess, 'the server to run');
      for (let key = 0; key < 12; key++) {
        await type('place: ', 'place: x');
        if (key === 2 * time) process.kill(server, 'SIGKILL');
      }
      await type('chlorine gap #health', 'chlorine gap');
      await problemsBecome(document.uri, ['finding/tagged']);
      await type('chlorine gap', 'chlorine gap #health');
      await problemsBecome(document.uri, []);
      assert.notEqual(serverProcess(), server);
      assert.equal(document.getText(), expected);
    }
    const [definition] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      placeOf(document, 'utility-meeting:'),
    );
    assert.ok(definition, 'names are looked up again');
  });
});

/** The process in which the language server of this window runs. */
function serverProcess(): number | undefined {
  return readdirSync('/proc')
    .map(Number)
    .find(pid => pid > 0 && isServer(pid));
}

function isServer(pid: number): boolean {
  try {
    const state = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, parent] = state.slice(state.lastIndexOf(')') + 2).split(' ');
    if (Number(parent) !== process.pid) return false;
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('/dist/server.js');
  } catch {
    // It has ended meanwhile.
    return false;
  }
}
