/** The page to try, built for a test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildTry } from '../../scripts/build-try.js';
import { hostFolder } from '../../scripts/host.js';
import type { Host } from './try-page.ts';

/** A host with the page, and what that is made of, by the paths in the project. */
export interface BuiltHost extends Host {
  readonly inputs: readonly string[];
}

/** Builds the page and offers it. */
export async function hostTry(): Promise<BuiltHost> {
  const folder = mkdtempSync(join(tmpdir(), 'try-'));
  const inputs = await buildTry(folder);
  const host = await hostFolder(folder);
  return {
    ...host,
    inputs,
    close: () => {
      host.close();
      rmSync(folder, { recursive: true });
    },
  };
}
