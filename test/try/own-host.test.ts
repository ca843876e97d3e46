import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderFor } from '../../scripts/build-try.js';

test('the page is written into a folder that is new, empty, or held it before, and never over other files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'try-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const fresh = join(folder, 'new');
  expect(await folderFor(['--out', fresh])).toBe(fresh);
  expect(await folderFor(['--out', folder])).toBe(folder);
  writeFileSync(join(folder, 'report.mission'), 'mission m: M\n');
  await expect(folderFor(['--out', folder])).rejects.toThrow(`${folder} holds other files`);
  writeFileSync(join(folder, 'frame.html'), '');
  expect(await folderFor(['--out', folder])).toBe(folder);
});

test('an option that does not exist builds nothing', async () => {
  await expect(folderFor(['--oot', 'x'])).rejects.toThrow('--oot');
});
