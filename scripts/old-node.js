import { readFileSync } from 'node:fs';

/** Says so in a sentence where this Node.js is older than the project asks for; what follows goes on, and may fail. */
export function warnOfOldNode() {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const oldest = manifest.engines.node.replace('>=', '');
  if (isOlder(process.versions.node, oldest))
    process.stderr.write(
      `This is Node.js ${process.versions.node}, and Mission Report needs ${oldest} or newer: what fails may fail for that.\n`,
    );
}

/**
 * @param {string} version
 * @param {string} other
 */
export function isOlder(version, other) {
  const [parts, others] = [version, other].map(each => each.split('.').map(Number));
  for (const [index, part] of others?.entries() ?? []) {
    const own = parts?.[index] ?? 0;
    if (own !== part) return own < part;
  }
  return false;
}
