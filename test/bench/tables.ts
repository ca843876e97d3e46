/** Tables of what was measured: for a terminal, and in Markdown for the documentation. */
import { median, type Samples } from './measure.ts';
import { middle, type Results } from './suites.ts';
import { type Target, targetsOf } from './targets.ts';

/** Words from the left, numbers from the right. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** All tables: the targets first, then each suite. */
export function tablesOf(results: Results): Table[] {
  const { report, workspace, server } = results;
  return [
    targetTable(targetsOf(results)),
    table('One report, a sentence in each body (ms)', report.map(withRatios)),
    table('One report, a list in each body (ms)', results['long-report'].map(withRatios)),
    table('Rules on words: the Kosovo report, once and many times (ms)', results.words.map(medians)),
    table(
      'Texts that no author has written: the dearest of each step (ms of the processor)',
      results.floods.map(medians),
    ),
    table('Workspace of made-up 240-line reports (ms; memory in MB)', workspace.map(medians)),
    table(
      'The same of the Kosovo report, all under the programme that is renamed (ms; memory in MB)',
      results['real-workspace'].map(medians),
    ),
    ...results['command-line'].map(row => commandTable('made-up', row)),
    ...results['real-command-line'].map(row => commandTable('real', row)),
    table('`check` of very many real reports (whole process; memory in MB)', results.memory.map(medians)),
    table('Language server on a folder of made-up reports (ms, whole process)', server.map(medians)),
    table('Exports (whole processes, cold)', results.exports.map(medians)),
    table('The Kosovo report with the changes since an earlier version (ms)', results.changes.map(medians)),
    table(
      'Edits in one server, after the first tenth and at the end (memory in MB)',
      results.soak.map(medians),
    ),
  ].filter(({ rows }) => rows.length > 0);
}

/** A table in columns. */
export function toText(table: Table): string {
  const lines = [table.head, ...table.rows].map(row => aligned(row, table).join('  '));
  return `${[table.title, ...lines].join('\n')}\n\n`;
}

/** A table in Markdown, laid out as the formatter of this repository has it. */
export function toMarkdown(table: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = widthsOf(table).map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  const [head = '', ...rows] = [table.head, ...table.rows].map(row => line(aligned(row, table)));
  return `**${table.title}**\n\n${[head, line(rule), ...rows].join('\n')}\n`;
}

/** The cells of a row as wide as their columns: words from the left, numbers from the right. */
function aligned(row: readonly string[], table: Table): string[] {
  const widths = widthsOf(table);
  return row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)));
}

function widthsOf({ head, rows }: Table): number[] {
  return head.map((column, i) => Math.max(3, column.length, ...rows.map(row => row[i]?.length ?? 0)));
}

function targetTable(targets: readonly Target[]): Table {
  // A table that says nothing but that nothing was measured is none.
  if (targets.every(({ value }) => Number.isNaN(value))) return { title: '', head: [], rows: [] };
  const told = (value: number, unit: string) => `${number(value)} ${unit}`.trim();
  return {
    title: 'Targets on two cores',
    head: ['what', 'to reach', 'measured', ''],
    rows: targets.map(({ what, unit, most, value }) => [
      what,
      `≤ ${told(most, unit)}`,
      Number.isNaN(value) ? 'not measured' : told(value, unit),
      Number.isNaN(value) ? '' : value <= most ? 'reached' : 'missed',
    ]),
  };
}

function table(title: string, rows: readonly Readonly<Record<string, number>>[]): Table {
  const head = Object.keys(rows[0] ?? {});
  return { title, head, rows: rows.map(row => head.map(column => number(row[column] ?? Number.NaN))) };
}

function medians(row: Samples): Record<string, number> {
  return Object.fromEntries(Object.entries(row).map(([name, values]) => [name, median(values)]));
}

function withRatios(row: Samples): Record<string, number> {
  const against = (what: string) => middle(row, 'build') / middle(row, what);
  const { lines = 0, ...times } = medians(row);
  return {
    lines,
    ...times,
    'build per 1,000 lines': (middle(row, 'build') / lines) * 1000,
    '× floor': against('floor'),
    '× json': against('json'),
    '× yaml': against('yaml'),
  };
}

/** A row for each command: by the clock, of the processor, and the latter against a Node that does nothing. */
function commandTable(kind: string, row: Samples): Table {
  const ratio = (name: string, against: string) => middle(row, `${name} cpu`) / middle(row, `${against} cpu`);
  const names = Object.keys(row).filter(name => `${name} cpu` in row);
  return {
    title: `Command line in a folder of ${number(middle(row, 'reports'))} ${kind} reports (whole processes)`,
    head: ['command', 'ms', 'of the processor', 'MB', '× empty Node', '× reading the lines'],
    rows: names.map(name => [
      name,
      ...[name, `${name} cpu`, `${name} MB`].map(column => number(middle(row, column))),
      number(ratio(name, 'empty Node')),
      number(ratio(name, 'reading the lines')),
    ]),
  };
}

/** With as many digits as say something. */
export function number(value: number): string {
  if (Number.isInteger(value) || value >= 1000) return Math.round(value).toLocaleString('en');
  return value.toFixed(value < 10 ? 2 : 1);
}
