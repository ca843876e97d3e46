/** What is to be reached on two cores, and whether it is. */
import { growth } from './ratios.ts';
import { middle, type Results } from './suites.ts';

/** One line of the table of targets. */
export interface Target {
  readonly what: string;
  readonly unit: '' | '×' | 'ms' | 's' | 'GB';
  /** The most that it may be. */
  readonly most: number;
  /** NaN where it was not measured. */
  readonly value: number;
}

/** The targets with what was measured. */
export function targetsOf(results: Results): Target[] {
  const report = results.report.find(row => middle(row, 'lines') > 5_000);
  const [shorter, longer] = results['long-report'];
  const among = (size: number) => results.workspace.find(row => middle(row, 'reports') === size);
  const [thousand, tenThousand] = [among(1_000), among(10_000)];
  const folder = results['real-command-line'].at(-1);
  const small = results.server.find(row => middle(row, 'reports') === 1);
  const exports = results.exports.at(-1);
  const share = (row: typeof report, what: string, of: string) => middle(row, what) / middle(row, of);
  return [
    ms(
      '240-line report among 1,000: keystroke to problems, 95 of 100 (processor)',
      5,
      middle(thousand, 'keystrokeP95'),
    ),
    times('10,000-line report, full build: against the floor', 50, share(report, 'build', 'floor')),
    times(
      '100,000-line report: cost of a line against 10,000',
      1.3,
      growth(shorter, longer, 'build', 'lines'),
    ),
    seconds('1,000 reports, cold', 2, middle(thousand, 'cold')),
    seconds('1,000 reports, warm (processor)', 0.5, middle(thousand, 'warm')),
    seconds('10,000 reports, cold', 25, middle(tenThousand, 'cold')),
    seconds('10,000 reports, warm (processor)', 4, middle(tenThousand, 'warm')),
    gigabytes('10,000 reports, memory (RSS)', 1.5, middle(tenThousand, 'rss')),
    gigabytes('`check` of 5,000 real reports, memory (RSS)', 0.5, middle(results.memory[0], 'MB')),
    ms('Pillar’s title changed among 1,000 reports', 30, middle(thousand, 'title')),
    ms('Pillar’s name changed among 1,000 reports', 300, middle(thousand, 'name')),
    seconds('Kosovo to all formats together, cold', 3, middle(exports, 'all formats (ms)')),
    seconds('A Word file of 100 pages becomes a report', 3, middle(exports, 'import (ms)')),
    gigabytes('… memory (RSS)', 0.5, middle(exports, 'import (MB)')),
    ...['ndjson', 'html', 'xlsx'].flatMap(format => [
      seconds(`Register over 1,000 reports as ${format}`, 10, middle(exports, `${format} (ms)`)),
      gigabytes('… memory (RSS)', 1, middle(exports, `${format} (MB)`)),
    ]),
    times(
      '`check` over 1,000 real reports, against reading the lines (processor)',
      50,
      share(folder, 'check all cpu', 'reading the lines cpu'),
    ),
    times(
      '`--version`, against an empty Node (processor)',
      1.6,
      share(folder, '--version cpu', 'empty Node cpu'),
    ),
    times(
      '`check` of a real report alone, against an empty Node (processor)',
      5,
      share(folder, 'check one, alone cpu', 'empty Node cpu'),
    ),
    seconds(
      '`check` of one beside 1,000 real ones (processor)',
      0.5,
      middle(folder, 'check one beside them cpu'),
    ),
    seconds(
      '`export` of one beside 1,000 real ones (processor)',
      0.7,
      middle(folder, 'export one to html cpu'),
    ),
    seconds('Server to first problems in a small folder (processor)', 0.33, middle(small, 'problems cpu')),
  ];
}

function ms(what: string, most: number, value: number): Target {
  return { what, unit: 'ms', most, value };
}

function seconds(what: string, most: number, value: number): Target {
  return { what, unit: 's', most, value: value / 1000 };
}

function gigabytes(what: string, most: number, megabytes: number): Target {
  return { what, unit: 'GB', most, value: megabytes / 1024 };
}

function times(what: string, most: number, value: number): Target {
  return { what, unit: '×', most, value };
}
