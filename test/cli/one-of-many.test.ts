/** The process that tests share tells of each command what one of its own would. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith, missionReport, missionReportAlone, type Run } from '../support/command-line.ts';

const REPORT = 'mission m: Mission\nfinding gap: The well is dry.\n';

/** Each after one that has ended otherwise. */
const COMMANDS = [
  ['check', '--profile', 'draft'],
  ['check', '--no-such-option'],
  ['rules'],
  ['export', 'm.mission', '--to', 'md', '--out', '-'],
  ['export', 'm.mission', '--to', 'md', '--out', '-', '--locale', 'fr'],
  ['check', 'none.mission'],
  ['--version'],
  ['check', '--profile', 'draft'],
];

it('ends, says and writes the same', async () => {
  const [one, another] = [folderWith({}), folderWith({})];
  const ends = async (run: typeof missionReport, there: string): Promise<readonly Run[]> => {
    const all: Run[] = [];
    for (const [at, args] of COMMANDS.entries()) {
      // What was read before is not taken for what stands there now.
      writeFileSync(join(there, 'm.mission'), at < 4 ? REPORT : REPORT.replace('dry', 'full'));
      all.push(await run(args, there, { SOURCE_DATE_EPOCH: String(at * 1e8) }));
    }
    return all;
  };
  const alone = await ends(missionReportAlone, one);
  expect(new Set(alone.map(({ code }) => code)).size).toBeGreaterThan(2);
  expect(await ends(missionReport, another)).toEqual(alone);
});
