/** The command line over many random texts at once, each a file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { folderWith, missionReport } from '../support/command-line.ts';
import { patience, runs } from '../support/runs.ts';
import { damagedText } from './damaged-text.ts';

const { numRuns, seed } = runs(300);

it(
  'checks, mends and lays out any files, and every whole entry stays',
  async () => {
    const samples = fc.sample(damagedText, { numRuns, seed });
    // No system of today ends a line with a carriage return alone; the other trials do.
    const there = folderWith(
      Object.fromEntries(
        samples.map(({ text }, index) => [
          `${index}.mission`,
          Buffer.from(text.replace(/\r(?!\n)/g, '\r\n')),
        ]),
      ),
    );
    const checked = await missionReport(['check', '--format', 'json'], there);
    expect(checked.code).toBe(1);
    expect(JSON.parse(checked.out).files).toBe(samples.length);

    for (const args of [['check', '--fix', '--format', 'json'], ['format']]) {
      const changed = await missionReport(args, there);
      expect(changed.code, changed.err).toBeLessThan(2);
      expect(checked.err + changed.err).not.toMatch(/Error:/);
      samples.forEach(({ intact }, index) => {
        const text = readFileSync(join(there, `${index}.mission`), 'utf8');
        expect(intact.filter(name => !text.includes(` ${name} `) && !text.includes(` ${name}:`))).toEqual([]);
      });
    }
    expect(await missionReport(['format', '--check'], there)).toMatchObject({ code: 0 });
    expect(readdirSync(there)).toHaveLength(samples.length);
  },
  patience(300, 60),
);
