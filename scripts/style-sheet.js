/** A style sheet as one file, since pages may load none but that which they name. */
import { readFile } from 'node:fs/promises';

/**
 * @param {URL} file
 * @returns {Promise<string>} its text, with that of each sheet that it imports in the import's place
 */
export async function styleSheet(file) {
  const parts = (await readFile(file, 'utf8')).split(/^@import "(.+)";$/m);
  return (await Promise.all(parts.map((part, at) => (at % 2 ? styleSheet(new URL(part, file)) : part)))).join(
    '',
  );
}
