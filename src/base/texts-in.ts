import { readFile } from 'node:fs/promises';
import type { ReadTexts } from '../messages/locale.ts';

/** Reads texts from a folder, `language/messages/` of the package. */
export function textsIn(folder: URL): ReadTexts {
  return path => readFile(new URL(path, folder), 'utf8').catch(() => undefined);
}
