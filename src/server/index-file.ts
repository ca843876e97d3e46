/** The file on this machine in which the index of a workspace is kept. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isLeftBehind, temporaryName } from '../base/temporary-name.ts';
import type { Storage } from '../workspace/index-cache.ts';

/** Keeps the index in `folder`, which may be deleted at any time; several windows may share it, and the last one wins. */
export function indexFile(folder: string, tool: string): Storage {
  const path = join(folder, 'index.jsonl');
  return {
    hash: text => createHash('sha256').update(text).digest('base64'),
    tool,
    read: () => readFile(path, 'utf8').catch(() => undefined),
    write: async text => {
      const temporary = join(folder, temporaryName());
      try {
        await mkdir(folder, { recursive: true });
        const left = (await readdir(folder)).filter(isLeftBehind);
        await Promise.all(left.map(name => rm(join(folder, name), { force: true })));
        await writeFile(temporary, text);
        await rename(temporary, path);
      } catch {
        // Without it the next start takes longer, and that is all.
        await rm(temporary, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** What tells one build of this tool from another, which may know other rules: the bundle is named after, or holds, what it is made of. */
export function buildOf(bundle: string, version: string): string {
  return `${version} ${createHash('sha256').update(bundle).update(readFileSync(bundle)).digest('base64')}`;
}
