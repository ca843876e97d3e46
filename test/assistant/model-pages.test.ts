/** What language models read is what the house now says, and goes along with it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { modelPages } from '../../scripts/generate-skill.js';
import { RULES } from '../../src/rules/index.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

test('the pages are fresh, and in the packages', async () => {
  const pages = await modelPages();
  const { files } = JSON.parse(read('package.json'));
  for (const [path, text] of Object.entries(pages)) {
    expect(read(path), `${path}: run npm run generate`).toBe(text);
    expect(files).toContain(path);
  }
});

test('they hold the cheat sheet, every check, and how a skill begins', async () => {
  const pages = Object.values(await modelPages());
  for (const text of pages) {
    for (const { code } of RULES) expect(text).toContain(`\`${code}\``);
    expect(text).toContain('At the margin, before the colon');
  }
  expect(pages[0]).toMatch(/^---\nname: mission-report\ndescription: .{100,1024}\n---\n/);
});
