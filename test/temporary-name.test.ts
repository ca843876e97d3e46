/** What a kill leaves between the writing of a file and its renaming is removed by the next to write there. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { temporaryName } from '../src/base/temporary-name.ts';
import { indexFile } from '../src/server/index-file.ts';
import { folderWith, missionReport } from './support/command-line.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** A name that was made some minutes ago. */
function nameOf(minutes: number): string {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - minutes * 60_000 });
  const name = temporaryName();
  vi.useRealTimers();
  return name;
}

/** What is in use still, and what is not ours. */
const kept = [nameOf(30), '.mission-report-mine.tmp', '.brief.html.tmp'];
const left = [nameOf(90), nameOf(600)];

it('beside an export', async () => {
  const files = Object.fromEntries([...kept, ...left].map(name => [name, 'x']));
  const there = folderWith({ 'm.mission': 'mission m: Mission\n', ...files });
  const { code } = await missionReport(['export', 'm.mission', '--to', 'json'], there);
  expect(code).toBe(0);
  expect(readdirSync(there).sort()).toEqual([...kept, 'm.json', 'm.mission'].sort());
});

it('beside the index', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mission-report-'));
  for (const name of [...kept, ...left]) writeFileSync(join(folder, name), 'x');
  await indexFile(folder, 'test').write('text');
  expect(readdirSync(folder).sort()).toEqual([...kept, 'index.jsonl'].sort());
  rmSync(folder, { recursive: true });
});
