import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PublishDiagnosticsNotification, ShutdownRequest } from 'vscode-languageserver-protocol/node';
import { indexFile } from '../../src/server/index-file.ts';
import { startServed } from '../support/served.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mission-report-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Opens the workspace, waits for the problems of its one file, and closes it. */
async function session(text: string): Promise<unknown> {
  let codes: unknown;
  const served = await startServed(
    { 'a.mission': text },
    {},
    client => {
      client.onNotification(PublishDiagnosticsNotification.type, ({ diagnostics }) => {
        codes = diagnostics.map(({ code }) => code);
      });
    },
    { storage: folder },
  );
  await expect.poll(() => codes).toBeDefined();
  await served.client.sendRequest(ShutdownRequest.type);
  served.stop();
  return codes;
}

const FAULTY = 'mission m: M\nfinding: A\n';
const MENDED = 'mission m: M\npillar x: X\nfinding #x: A\n';

it('is written when the client leaves, and the next session knows the same and what has changed', async () => {
  expect(await session(FAULTY)).toEqual(['finding/tagged']);
  const [name = ''] = await readdir(folder);
  expect(await readFile(join(folder, name), 'utf8')).toContain('a.mission');
  expect(await session(FAULTY)).toEqual(['finding/tagged']);
  expect(await session(MENDED)).toEqual([]);
});

it('does not take a file for faultless that nobody had checked', async () => {
  const texts = {
    'mission-report.config.json': '{}',
    'visit/a.mission': 'mission a: A\n',
    'b.mission': FAULTY,
  };
  const codes = new Map<string, unknown>();
  const start = (opened: string) =>
    startServed(
      texts,
      {},
      client => {
        client.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
          codes.set(
            uri.slice(uri.lastIndexOf('/') + 1),
            diagnostics.map(({ code }) => code),
          );
        });
      },
      { storage: folder },
      {},
      [opened],
    );
  for (const [opened, known] of [
    ['visit', { 'a.mission': [] }],
    ['', { 'a.mission': [], 'b.mission': ['finding/tagged'] }],
  ] as const) {
    codes.clear();
    const served = await start(opened);
    await expect.poll(() => Object.fromEntries(codes)).toEqual(known);
    await served.client.sendRequest(ShutdownRequest.type);
    served.stop();
  }
});

it('may be damaged or deleted', async () => {
  await session(FAULTY);
  const [name = ''] = await readdir(folder);
  const path = join(folder, name);
  const kept = await readFile(path, 'utf8');
  await writeFile(path, kept.slice(0, 200));
  expect(await session(FAULTY)).toEqual(['finding/tagged']);
  expect(await readFile(path, 'utf8')).toBe(kept);
  await rm(folder, { recursive: true });
  expect(await session(MENDED)).toEqual([]);
});

it('is whole when two windows write it at once, and nothing is left beside it', async () => {
  const texts = ['a', 'b'].map(letter => letter.repeat(2_000_000));
  await Promise.all(texts.map(text => indexFile(folder, 'test').write(text)));
  expect(texts).toContain(await indexFile(folder, 'test').read());
  expect(await readdir(folder)).toHaveLength(1);
});

it('costs nothing but time where it can not be written', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  await expect(indexFile(file, 'test').write('text')).resolves.toBeUndefined();
  expect(await indexFile(file, 'test').read()).toBeUndefined();
});
