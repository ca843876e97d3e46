/** What docs/decisions/packages.md says of the packages that are bundled is what package.json says. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { bundledPackages } from '../scripts/bundled-packages.js';

const { minVersion, satisfies }: Semver = createRequire(import.meta.url)('semver');
interface Semver {
  minVersion(range: string): object;
  satisfies(version: object, range: string): boolean;
}

const ROOT = new URL('../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, ROOT), 'utf8');
const manifest = JSON.parse(read('package.json'));

test('every package of which docs/decisions/packages.md gives a reason is bundled, and users install none', async () => {
  const rows = [...read('docs/decisions/packages.md').matchAll(/^\| (.+?) +\| (.+?) +\| (.+?) +\|$/gm)]
    .slice(2)
    // What only the page to try has, which is not installed, is looked for there.
    .filter(([, , room]) => room !== 'try');
  const bundled = (await bundledPackages(fileURLToPath(ROOT))).map(({ name }) => name);
  expect(bundled).toEqual(expect.arrayContaining(rows.flatMap(([, names = '']) => names.split(', '))));
  expect(rows.filter(([, , , reason = '']) => reason.trim() === '')).toEqual([]);
  expect(manifest).not.toHaveProperty('dependencies');
});

test('nothing runs when the package is installed, and each version is exact', () => {
  const atInstallation = ['preinstall', 'install', 'postinstall', 'prepare', 'vscode:uninstall'];
  expect(Object.keys(manifest.scripts).filter(name => atInstallation.includes(name))).toEqual([]);
  const versions: string[] = Object.values(manifest.devDependencies);
  expect(versions.filter(version => !/^\d+\.\d+\.\d+(-r\.\d+)?$/.test(version))).toEqual([]);
});

describe('a newcomer is warned of nothing', () => {
  const packages: [path: string, { engines?: { node?: string }; hasInstallScript?: true }][] = Object.entries(
    JSON.parse(read('package-lock.json')).packages,
  );
  const oldest = minVersion(manifest.engines.node);

  test('every package runs on the oldest Node that this one asks for', () => {
    const tooNew = packages.filter(([, { engines }]) => !satisfies(oldest, engines?.node ?? '*'));
    expect(tooNew.map(([path]) => path)).toEqual([]);
  });

  test('the units are run on it, and on a newer one than all else', () => {
    const [, versions = ''] = /^ +node: \[(.+)\]$/m.exec(read('.github/workflows/test.yml')) ?? [];
    const [first = '', newest = ''] = versions.split(', ');
    expect(satisfies(oldest, first)).toBe(true);
    const [, whole = ''] = /^ +node-version: (\d+)$/m.exec(read('.github/workflows/test.yml')) ?? [];
    expect(Number(newest)).toBeGreaterThan(Number(whole));
  });

  test('of every package that would run a script when it is installed, it is said whether it may', () => {
    const withScript = packages.filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(withScript.map(([path]) => path.replace(/^.*node_modules\//, '')).sort()).toEqual(
      Object.keys(manifest.allowScripts).sort(),
    );
  });
});
