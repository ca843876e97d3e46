/** What goes along with the package, for those who must know what runs on their machines and under which licence. */
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { bundledPackages, collectLicences, listPackages } from '../scripts/bundled-packages.js';
import { inputsOf } from '../scripts/bundling.js';
import { run } from '../scripts/run.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const HEADING = /^=+\n(\S+) (\S+) \([^)]+\)\n=+\n\n/gm;

/** The texts by package. */
async function licences(): Promise<ReadonlyMap<string, string>> {
  const text = await collectLicences(root);
  const headings = [...text.matchAll(HEADING)];
  return new Map(
    headings.map(({ index, 0: heading, 1: name, 2: version }, i) => [
      `${name}@${version}`,
      text.slice(index + heading.length, headings[i + 1]?.index),
    ]),
  );
}

test('each bundled package comes with the whole text of its licence', async () => {
  const texts = await licences();
  const { components } = JSON.parse(await listPackages(root));
  const bundled: string[] = components.map((each: { 'bom-ref': string }) => each['bom-ref']);
  expect(bundled.filter(name => !texts.has(name))).toEqual([]);
  // The words in which every licence of this kind says that it promises nothing.
  for (const [name, text] of texts) expect(text, name).toMatch(/as[\s-]+is/i);
});

test('a package that is inside the files of another is not forgotten', async () => {
  const names = [...(await licences()).keys()].map(name => name.replace(/@[^@]*$/, ''));
  expect(names).toEqual(expect.arrayContaining(['docx', 'nanoid', 'fflate']));
});

test('the list of what is bundled names each package with its version, and none as a mere tool', async () => {
  const { components } = JSON.parse(await listPackages(root));
  const listed: string[] = components.map((each: { 'bom-ref': string }) => each['bom-ref']);
  const bundled = (await bundledPackages(root)).map(({ name, version }) => `${name}@${version}`);
  expect([...new Set(listed)].sort()).toEqual([...new Set(bundled)].sort());
  expect(components.filter((each: { scope: string }) => each.scope !== 'required')).toEqual([]);
  expect(JSON.stringify(components)).not.toContain('development');
});

test('packages are known wherever they really lie, as where node_modules is a link', () => {
  const packages = realpathSync(`${root}node_modules`);
  const moduleIds = [`${packages}/docx/index.js`, `${root}src/main.ts`, '\0virtual', '/elsewhere/other.js'];
  const built = [{ output: [{ type: 'chunk', moduleIds }] }] as unknown as Parameters<typeof inputsOf>[0];
  expect(inputsOf(built)).toEqual(['node_modules/docx/index.js', 'src/main.ts']);
});

test('what the server starts besides itself is in the package', async () => {
  const server = readFileSync(`${root}dist/server.js`, 'utf8');
  const started = [...server.matchAll(/new URL\(["`]([^"`]+\.js)["`]/g)].map(([, name]) => `dist/${name}`);
  expect(started).not.toEqual([]);
  const vsce = ['node_modules/@vscode/vsce/vsce', 'ls', '--no-dependencies'];
  const listed = await run(process.execPath, vsce, { cwd: root, quiet: true });
  expect(listed.split('\n')).toEqual(expect.arrayContaining(started));
});
