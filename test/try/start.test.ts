/** `npm start -- --page`, twice at once. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const START = fileURLToPath(new URL('../../scripts/start.js', import.meta.url));

async function startPage(temporary: string) {
  const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, BROWSER: 'none', PATH: '' };
  const child = spawn(process.execPath, [START, '--page'], { stdio: ['ignore', 'pipe', 'inherit'], env });
  let out = '';
  child.stdout.on('data', chunk => {
    out += chunk;
  });
  await expect.poll(() => out).toMatch(/http:\S+/);
  const [address = ''] = /http:\S+/.exec(out) ?? [];
  const stop = async () => {
    child.kill('SIGINT');
    await once(child, 'exit');
  };
  return { address, stop };
}

test('each start has its page in a folder of its own, which goes with it', async () => {
  const temporary = mkdtempSync(join(tmpdir(), 'mission-report-'));
  onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));
  const one = await startPage(temporary);
  expect(readdirSync(temporary)).toHaveLength(1);
  const other = await startPage(temporary);
  expect(readdirSync(temporary)).toHaveLength(2);
  await other.stop();
  expect((await fetch(one.address)).status).toBe(200);
  await one.stop();
  expect(readdirSync(temporary)).toEqual([]);
});
