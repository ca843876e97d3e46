/** What an assistant waits for: from the start to the first answer, and each call beside many reports: `npm run bench -- --assistant`. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { median, timeOf } from './measure.ts';

const REPORTS = 1000;
const CALLS = 200;
/** However long it takes, it is measured. */
const LONG = { timeout: 600_000 };
const WANTED = { first: 600, call: 100 };

/** The real report as often, each open to all. */
function folderOf(reports: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'mission-report-bench-'));
  const report = readFileSync('examples/kosovo-2009.mission', 'utf8');
  writeFileSync(
    join(folder, 'programme.mission'),
    readFileSync('examples/south-eastern-europe.mission', 'utf8'),
  );
  for (let number = 0; number < reports; number++)
    writeFileSync(
      join(folder, `report-${number}.mission`),
      report
        .replace(/^mission [^:]+/m, `mission report-${number}`)
        .replace(/^language en$/m, '$&\nclassification unclassified'),
    );
  return folder;
}

async function measured(
  reports: number,
): Promise<{ readonly first: number; readonly calls: readonly number[] }> {
  const folder = folderOf(reports);
  const client = new Client({ name: 'bench', version: '1' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [resolve('dist/cli.js'), 'mcp', folder],
    stderr: 'ignore',
  });
  try {
    const first = await timeOf(async () => {
      await client.connect(transport);
      await client.callTool({ name: 'reports', arguments: {} }, LONG);
    });
    const calls: number[] = [];
    for (let call = 0; call < CALLS; call++) {
      const report = `report-${(call * 7) % reports}`;
      const [name, given] = (
        [
          ['read', { report }],
          ['find', { words: 'trafficking', report }],
          ['check', { report }],
          ['follow_up', { report }],
        ] as const
      )[call % 4] ?? ['reports', {}];
      calls.push(await timeOf(() => client.callTool({ name, arguments: given }, LONG)));
    }
    return { first, calls: calls.toSorted((a, b) => a - b) };
  } finally {
    await client.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const one = await measured(1);
const many = await measured(REPORTS);
const late = ({ calls }: typeof one) => calls[Math.floor(calls.length * 0.95)] ?? Number.NaN;
process.stdout.write(
  `An assistant’s first answer: ${one.first.toFixed(0)} ms beside one report (wanted ${WANTED.first}), ${many.first.toFixed(0)} ms beside ${REPORTS}\n` +
    `A call beside ${REPORTS}: ${median(many.calls).toFixed(0)} / ${late(many).toFixed(0)} ms (median / 95 of 100; wanted ${WANTED.call})\n`,
);
process.exit();
