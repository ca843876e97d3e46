/** What ARCHITECTURE.md says of the packages that are bundled is what package.json says. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const manifest = JSON.parse(read('package.json'));

test('every runtime dependency is listed with its reason', () => {
  const [, section = ''] = read('ARCHITECTURE.md').split('## Runtime dependencies');
  const rows = [...section.matchAll(/^\| (.+?) +\| (.+?) +\| (.+?) +\|$/gm)].slice(2);
  expect(rows.flatMap(([, names = '']) => names.split(', ')).sort()).toEqual(
    Object.keys(manifest.dependencies).sort(),
  );
  expect(rows.filter(([, , , reason = '']) => reason.trim() === '')).toEqual([]);
});

test('nothing runs when the package is installed, and each version is exact', () => {
  const atInstallation = ['preinstall', 'install', 'postinstall', 'prepare', 'vscode:uninstall'];
  expect(Object.keys(manifest.scripts).filter(name => atInstallation.includes(name))).toEqual([]);
  const versions: string[] = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(version => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
