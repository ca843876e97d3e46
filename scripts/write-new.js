/** Files that a `new:` script begins for somebody to go on with. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes files that are not there yet, and ends the process, having written none, where one is.
 * @param {string} root
 * @param {Record<string, string>} files by path from the root
 * @returns {string[]} their paths
 */
export function writeNew(root, files) {
  const paths = Object.keys(files);
  const there = paths.filter(path => existsSync(`${root}${path}`));
  if (there.length > 0) {
    process.stderr.write(`${there.join(' and ')}: this is there already.\n`);
    process.exit(2);
  }
  for (const path of paths) {
    mkdirSync(dirname(`${root}${path}`), { recursive: true });
    writeFileSync(`${root}${path}`, files[path] ?? '');
  }
  return paths;
}
