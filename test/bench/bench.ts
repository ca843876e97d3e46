/** Measures, prints the tables, and shows the ratios beside the committed baseline. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { type Ratios, ratiosOf } from './ratios.ts';
import { type Extent, measure, type Results } from './suites.ts';
import { tablesOf, toMarkdown, toText } from './tables.ts';

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
const [START, END] = ['<!-- measured -->', '<!-- /measured -->'];

// The baseline was measured at small sizes, so that it is quick to compare with.
const isBrief = options.brief || options['write-baseline'];
const extent: Extent = isBrief ? 'small' : options.soak ? 'soak' : options.large ? 'large' : 'full';
const [cpu] = cpus();
const machine = `${cpu?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ${process.platform}`;

say(`${machine}\n`);
const load = `with ${loadavg()[1]?.toFixed(1)} processes at work when it began`;
const results = measure(extent);
if (!isBrief) {
  say('Medians; each row in a process of its own.\n\n');
  for (const table of tablesOf(results)) say(toText(table));
}
const ratios = extent === 'soak' ? {} : ratiosOf(isBrief ? results : measure('small'));
if (options.json)
  writeFileSync(options.json, `${JSON.stringify({ machine, ...results, ratios }, null, 2)}\n`);
if (options.markdown) writeMarkdown(options.markdown, results);
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

/** Puts the tables between the two marks of a document. */
function writeMarkdown(file: string, measured: Results): void {
  const text = readFileSync(file, 'utf8');
  const [before, after] = [text.indexOf(START), text.indexOf(END)];
  if (before < 0 || after < before) throw new Error(`${file} must hold ${START} and ${END}.`);
  const tables = tablesOf(measured).map(toMarkdown).join('\n');
  const head = `Measured on ${new Date().toISOString().slice(0, 10)}: ${machine}, ${load}.`;
  writeFileSync(
    file,
    `${text.slice(0, before + START.length)}\n\n${head}\n\n${tables}\n${text.slice(after)}`,
  );
}

function say(text: string): void {
  process.stdout.write(text);
}
