/** The command line as whole processes, over a folder of reports and for one of them. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kind, withFolder } from './folder.ts';
import type { Samples } from './measure.ts';
import { type Run, run } from './process-runs.ts';

const ROUNDS = 3;
const FLOOR = `
const { readdirSync, readFileSync } = require('node:fs');
let lines = 0;
for (const name of readdirSync('.')) lines += readFileSync(name, 'utf8').split('\\n').length;
console.log(lines);
`;
const REPORT = 'report-0.mission';

/** A command by what it is called in the table. */
type Commands = Readonly<Record<string, readonly [folder: string, ...args: string[]]>>;

/**
 * Of each command the milliseconds by the clock, of the processor (`… cpu`) and the megabytes (`… MB`), beside a Node
 * that does nothing and one that only reads the lines; only of what goes over the whole folder, where it is to be brief.
 */
export async function commandLine(
  reports: number,
  dist: string,
  isBrief: boolean,
  kind: Kind,
): Promise<Samples> {
  const cli = join(dist, 'cli.js');
  const alone = mkdtempSync(join(tmpdir(), 'mission-report-bench-'));
  const measured = async (folder: string): Promise<Samples> => {
    for (const name of [REPORT, 'programme-0.mission']) copyFileSync(join(folder, name), join(alone, name));
    const whole: Commands = {
      'empty Node': [folder, '-e', ''],
      'reading the lines': [folder, '-e', FLOOR],
      'check all': [folder, cli, 'check', '.'],
      'format all': [folder, cli, 'format', '--check', '.'],
    };
    const single: Commands = {
      '--version': [folder, cli, '--version'],
      'check one, alone': [alone, cli, 'check', REPORT],
      'check one beside them': [folder, cli, 'check', REPORT],
      'export one to html': [folder, cli, 'export', REPORT, '--to', 'html', '--force'],
      'export one to docx': [folder, cli, 'export', REPORT, '--to', 'docx', '--force'],
    };
    return inTurns(isBrief ? whole : { ...whole, ...single });
  };
  try {
    return { reports: [reports], ...(await withFolder(reports, measured, kind)) };
  } finally {
    rmSync(alone, { recursive: true, force: true });
  }
}

/** What one check of very many real reports takes, memory above all. */
export async function memoryOfCheck(reports: number, dist: string): Promise<Samples> {
  const check = async (folder: string) => run(folder, [join(dist, 'cli.js'), 'check', '.'], 1);
  const { ms, cpu, mb } = await withFolder(reports, check, 'real');
  return { reports: [reports], ms: [ms], 'of the processor': [cpu], MB: [mb] };
}

/** One command after the other in each round, so that whatever else the machine does meets all of them alike. */
function inTurns(commands: Commands): Samples {
  const taken = new Map<string, Run[]>(Object.keys(commands).map(name => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, [folder, ...args]] of Object.entries(commands))
      taken.get(name)?.push(run(folder, args, 1));
  }
  return Object.fromEntries(
    [...taken].flatMap(([name, all]) => [
      [name, all.map(({ ms }) => ms)],
      [`${name} cpu`, all.map(({ cpu }) => cpu)],
      [`${name} MB`, all.map(({ mb }) => mb)],
    ]),
  );
}
