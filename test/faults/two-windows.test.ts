/** Two windows on one folder, which keep what they know in the same place. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import {
  type Diagnostic,
  PublishDiagnosticsNotification,
  ShutdownRequest,
} from 'vscode-languageserver-protocol/node';
import { MapFileSystem } from '../support/map-file-system.ts';
import { startServed } from '../support/served.ts';

const NAMES = ['a', 'b', 'c'];
const text = (name: string, tag: string) => `mission ${name}: M\npillar x: X\nfinding${tag}: A\n`;

/** A window with the problems that it shows. */
async function openWindow(files: MapFileSystem, storage: string) {
  const problems = new Map<string, readonly Diagnostic[]>();
  const window = await startServed(
    files,
    {},
    client => {
      client.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
        problems.set(uri, diagnostics);
      });
    },
    { storage },
  );
  const shown = () => NAMES.map(name => problems.get(window.uri(`${name}.mission`))?.map(({ code }) => code));
  const leave = async () => {
    await window.client.sendRequest(ShutdownRequest.type);
    window.stop();
  };
  return { window, shown, leave };
}

it('each show what is on the disk, in whatever order they close, and so does the next', async () => {
  const storage = mkdtempSync(join(tmpdir(), 'mission-report-'));
  onTestFinished(() => rmSync(storage, { recursive: true, force: true }));
  const files = new MapFileSystem(NAMES.map(name => [`/workspace/${name}.mission`, text(name, '')]));
  const save = (name: string, tag: string) => files.texts.set(`/workspace/${name}.mission`, text(name, tag));
  const untagged = ['finding/tagged'];

  const [one, other] = [await openWindow(files, storage), await openWindow(files, storage)];
  await expect.poll(one.shown).toEqual([untagged, untagged, untagged]);
  await expect.poll(other.shown).toEqual([untagged, untagged, untagged]);

  // What the author saves in one window, the other is told of; what is typed and not saved, it is not.
  save('a', ' #x');
  await Promise.all([one.window.touch('a.mission'), other.window.touch('a.mission')]);
  await other.window.open('b.mission');
  await other.window.type('b.mission', text('b', ' #x'));
  await expect.poll(one.shown).toEqual([[], untagged, untagged]);
  await expect.poll(other.shown).toEqual([[], [], untagged]);

  // One closes before the other has heard of the last change.
  save('c', ' #x');
  await Promise.all([one.leave(), other.leave()]);
  expect(readdirSync(storage)).toHaveLength(1);
  const next = await openWindow(files, storage);
  await expect.poll(next.shown).toEqual([[], untagged, []]);
  await next.leave();
});
