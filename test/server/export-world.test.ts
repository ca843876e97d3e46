import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { expect, test } from 'vitest';
import { exportWorld } from '../../src/server/export-world.ts';
import { localFiles, truePlace } from '../../src/server/local-files.ts';

test('takes pictures from the folder of the report and from nowhere else, by links neither', async () => {
  const home = mkdtempSync(join(tmpdir(), 'mission-report-'));
  mkdirSync(join(home, 'report/photos'), { recursive: true });
  writeFileSync(join(home, 'secret.png'), 'secret');
  writeFileSync(join(home, 'report/photos/well.png'), 'well');
  symlinkSync(join(home, 'secret.png'), join(home, 'report/linked.png'));
  symlinkSync(home, join(home, 'report/out'));
  symlinkSync(join(home, 'report/photos/well.png'), join(home, 'report/well.png'));
  const document = { uri: URI.file(join(home, 'report/m.mission')) } as LangiumDocument;
  const files = localFiles(EmptyFileSystem.fileSystemProvider());
  const { readAsset } = exportWorld({ files, truePlace }, document);
  const read = async (path: string) => {
    const bytes = await readAsset?.(path);
    return bytes && new TextDecoder().decode(bytes);
  };
  expect(await read('photos/well.png')).toBe('well');
  expect(await read('well.png')).toBe('well');
  expect(await read('linked.png')).toBeUndefined();
  expect(await read('out/secret.png')).toBeUndefined();
  expect(await read('none.png')).toBeUndefined();
  truncateSync(join(home, 'report/photos/well.png'), 33 * 1024 * 1024);
  expect(await read('photos/well.png')).toBeUndefined();
});
