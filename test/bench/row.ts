/** Measures one row in a process of its own and prints it as JSON. */
import { changes } from './changes.ts';
import { exports } from './exports.ts';
import { floods } from './floods.ts';
import { oneReport } from './one-report.ts';
import { commandLine, memoryOfCheck } from './process-times.ts';
import { serverStart } from './server-start.ts';
import { soak } from './soak.ts';
import { words } from './words.ts';
import { warmStart, workspace } from './workspace.ts';

const [, , suite, size = '', dist = '', extent] = process.argv;
const isBrief = extent === 'small';
const suites: Readonly<Record<string, () => Promise<object>>> = {
  report: () => oneReport(Number(size), 'sentences', isBrief),
  'long-report': () => oneReport(Number(size), 'points', isBrief),
  words: () => words(Number(size)),
  floods: () => floods(Number(size)),
  workspace: () => workspace(Number(size), 'made-up'),
  'real-workspace': () => workspace(Number(size), 'real'),
  warm: () => warmStart(size),
  'command-line': () => commandLine(Number(size), dist, isBrief, 'made-up'),
  'real-command-line': () => commandLine(Number(size), dist, isBrief, 'real'),
  memory: () => memoryOfCheck(Number(size), dist),
  exports: () => exports(Number(size), dist),
  server: () => serverStart(Number(size), dist),
  changes: () => changes(Number(size)),
  soak: () => soak(Number(size)),
};
const measure = suites[suite ?? ''];
if (!measure) throw new Error(`No suite ${suite}.`);
process.stdout.write(`${JSON.stringify(await measure())}\n`);
// The server and the services may leave something open behind them.
process.exit();
