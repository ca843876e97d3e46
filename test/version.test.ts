/** The version stands in several places, for people and for programs: it is one. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { run } from '../scripts/run.js';

const { version } = manifest;
const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

test('is what the command line says', async () => {
  const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
  expect((await run(process.execPath, [cli, '--version'], { quiet: true })).trim()).toBe(version);
});

describe('in files', () => {
  test('is what npm installs', () => {
    const { packages, ...lock } = JSON.parse(read('package-lock.json'));
    expect([lock.version, packages[''].version]).toEqual([version, version]);
    expect(packages[''].engines).toEqual(manifest.engines);
  });

  test.each(['action.yml', '.pre-commit-hooks.yaml'])('is what %s tells others to ask for', name => {
    const asked = [...read(name).matchAll(/\bv(\d+\.\d+\.\d+)\b/g)].map(([, each]) => each);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(each => each !== version)).toEqual([]);
  });

  // What comes with the next version stands above all others until it has one.
  const [, ...sections] = read('CHANGELOG.md')
    .split(/^## /m)
    .filter(section => !section.startsWith('To come\n'));

  test('is the newest of CHANGELOG.md, in which each is one', () => {
    const versions = sections.map(section => section.slice(0, section.indexOf('\n')));
    expect(versions[0]).toBe(version);
    expect(versions.filter(each => !/^\d+\.\d+\.\d+$/.test(each))).toEqual([]);
  });

  test.each(sections.map(section => [section.slice(0, section.indexOf('\n')), section] as const))(
    'what is new in %s is read in a few minutes',
    (_, section) => {
      expect(section.split('\n').filter(line => line.trim() !== '').length).toBeLessThanOrEqual(60);
    },
  );
});
