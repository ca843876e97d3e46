/** Folders that may not be read and links that lead in circles, for an ordinary user: root may read everything. */
import { chmodSync, chownSync, cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startBundledServer } from '../support/bundled-server.ts';
import { folderWith, run } from '../support/command-line.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const UNTAGGED = 'mission m: M\n\nfinding gap: Nothing is known of this pillar.\n';
const NOBODY = 65_534;

const isRoot = process.getuid?.() === 0;
const uid = isRoot ? NOBODY : undefined;
const cannot = process.platform === 'win32' && 'Windows has no such permissions.';
if (cannot) process.stderr.write(`Unreadable folders are not tried: ${cannot}\n`);

describe.skipIf(cannot)('a folder that may not be read', () => {
  it('is named on the command line, and the others are checked', async () => {
    const { there, dist } = folderForOrdinaryUser();
    const { code, out, err } = await run(
      process.execPath,
      [join(dist, 'cli.js'), 'check', '.'],
      there,
      {},
      uid,
    );
    expect(err).toContain('You have no permission to use “closed”.');
    expect(err).not.toMatch(/\bat .*:\d+:\d+/);
    expect(out).toContain('finding/tagged');
    expect(code).toBe(2);
  });

  it('does not keep the editor from the others', async () => {
    const { there, dist } = folderForOrdinaryUser();
    const options = { program: [join(dist, 'server.js')], ...(uid === undefined ? {} : { uid }) };
    const server = await startBundledServer(pathToFileURL(there).href, options);
    const problems = await server.open(pathToFileURL(join(there, 'open', 'a.mission')).href, UNTAGGED);
    expect(problems.map(({ code }) => code)).toEqual(['finding/tagged']);
    expect(await server.stop()).toBe(0);
  });
});

describe('links that lead in a circle', () => {
  it('do not keep the command line from the files, each of which it checks once', async () => {
    const there = folderWith({ 'deep/a.mission': UNTAGGED });
    symlinkSync('..', join(there, 'deep', 'up'));
    symlinkSync('loop.mission', join(there, 'loop.mission'));
    const { out, err } = await run(
      process.execPath,
      [join(DIST, 'cli.js'), 'check', '.', '--format', 'json'],
      there,
    );
    const { problems }: { problems: readonly { file: string; code: string }[] } = JSON.parse(out);
    expect(problems.filter(({ code }) => code === 'finding/tagged')).toMatchObject([
      { file: 'deep/a.mission' },
    ]);
    expect(err).toContain('loop.mission');
    expect(err).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it('do not keep the editor from the files', async () => {
    const there = folderWith({ 'deep/a.mission': UNTAGGED });
    symlinkSync('..', join(there, 'deep', 'up'));
    symlinkSync('loop.mission', join(there, 'loop.mission'));
    const server = await startBundledServer(pathToFileURL(there).href);
    const problems = await server.open(pathToFileURL(join(there, 'deep', 'a.mission')).href, UNTAGGED);
    expect(problems.map(({ code }) => code)).toEqual(['finding/tagged']);
    expect(await server.stop()).toBe(0);
  });
});

/** A folder with a closed one in it, and a copy of the program that everybody may read. */
function folderForOrdinaryUser() {
  const there = folderWith({ 'open/a.mission': UNTAGGED, 'closed/b.mission': UNTAGGED });
  const dist = folderWith({});
  cpSync(DIST, dist, { recursive: true });
  const closed = join(there, 'closed');
  if (uid !== undefined) for (const path of [there, join(there, 'open'), closed]) chownSync(path, uid, uid);
  chmodSync(dist, 0o755);
  chmodSync(closed, 0o000);
  onTestFinished(() => chmodSync(closed, 0o755));
  return { there, dist };
}
