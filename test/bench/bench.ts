/** Measures, prints the tables, and shows the ratios beside the committed baseline. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Ratios, ratiosOf } from './ratios.ts';
import { type Extent, measure } from './suites.ts';
import { tablesOf, toText } from './tables.ts';
import { loadNow, MACHINE, writeBetween } from './written.ts';

const { values: options } = parseArgs({
  options: {
    brief: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    soak: { type: 'boolean', default: false },
    json: { type: 'string' },
    markdown: { type: 'string' },
    'write-baseline': { type: 'boolean', default: false },
  },
});

const BASELINE = 'test/bench/baseline.json';

// The baseline was measured at small sizes, so that it is quick to compare with.
const isBrief = options.brief || options['write-baseline'];
const extent: Extent = isBrief ? 'small' : options.soak ? 'soak' : options.large ? 'large' : 'full';
say(`${MACHINE}\n`);
const load = loadNow();
const results = measure(extent);
if (!isBrief) {
  say('Medians; each row in a process of its own.\n\n');
  for (const table of tablesOf(results)) say(toText(table));
}
const ratios = extent === 'soak' ? {} : ratiosOf(isBrief ? results : measure('small'));
if (options.json)
  writeFileSync(options.json, `${JSON.stringify({ machine: MACHINE, ...results, ratios }, null, 2)}\n`);
if (options.markdown) writeBetween(options.markdown, 'measured', load, tablesOf(results));
if (options['write-baseline']) writeBaseline(ratios);
compare(ratios);

/** Shows the ratios beside the baseline, which another machine may have measured: a difference is a question, not a fault. */
function compare(now: Ratios): void {
  const baseline: Record<string, number> = JSON.parse(readFileSync(BASELINE, 'utf8'));
  for (const [what, value] of Object.entries(now))
    say(`${value.toFixed(2).padStart(8)}  ${what} (baseline ${baseline[what]?.toFixed(2) ?? 'none'})\n`);
}

function writeBaseline(now: Ratios): void {
  const values = Object.entries(now).map(([what, value]) => [what, Number(value.toPrecision(3))]);
  writeFileSync(BASELINE, `${JSON.stringify(Object.fromEntries(values), null, 2)}\n`);
}

function say(text: string): void {
  process.stdout.write(text);
}
