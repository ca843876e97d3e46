/** Measures one row in a process of its own and prints it as JSON. */
import { oneReport } from './one-report.ts';
import { commandLine } from './process-times.ts';
import { words } from './words.ts';
import { workspace } from './workspace.ts';

const [, , suite, size = '', cli = ''] = process.argv;
const suites: Readonly<Record<string, () => Promise<object>>> = {
  report: () => oneReport(Number(size)),
  words: () => words(Number(size)),
  workspace: () => workspace(Number(size)),
  'command-line': () => commandLine(Number(size), cli),
};
const measure = suites[suite ?? ''];
if (!measure) throw new Error(`No suite ${suite}.`);
process.stdout.write(`${JSON.stringify(await measure())}\n`);
