/**
 * `npm run release:check`: what must hold of a release and may lag behind before it. It says what is missing, and fails.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { missingLines, missingTranslations } from './missing-translations.js';

const root = fileURLToPath(new URL('../', import.meta.url));

/** @param {string} page */
const read = page => readFileSync(root + page, 'utf8');

const { version } = JSON.parse(read('package.json'));
const [, changes = ''] = read('CHANGELOG.md').split(`\n## ${version}\n`);
const [section = ''] = changes.split(/^## /m);

const missing = missingLines(missingTranslations());
if (!section.trim()) missing.push(`CHANGELOG.md says nothing of ${version}`);
if (section.includes('<!--')) missing.push(`CHANGELOG.md has a place left to fill in under ${version}`);

if (missing.length > 0) {
  process.stderr.write(`Not ready for ${version}:\n${missing.map(line => `  ${line}\n`).join('')}`);
  process.exit(1);
}
process.stdout.write(`Ready for ${version}.\n`);
