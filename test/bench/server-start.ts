/** The language server as a process, from its start to its first words about a report; and an assistant's. */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { startBundledServer } from '../support/bundled-server.ts';
import { timeOf } from './measure.ts';
import { timeSoFar } from './processes.ts';

const CALLS = 60;
/** However long it takes, it is measured. */
const LONG = { timeout: 600_000 };

/** Milliseconds of the processor until the server is there, and until it has said what is wrong in one report of a folder. */
export async function serverStart(dist: string, folder: string) {
  const file = join(folder, 'report-0.mission');
  const server = await startBundledServer(pathToFileURL(folder).href, { program: [join(dist, 'server.js')] });
  const ready = timeSoFar(server.pid);
  await server.open(pathToFileURL(file).href, readFileSync(file, 'utf8'));
  const problems = timeSoFar(server.pid);
  await server.stop();
  return { ready, problems };
}

/** Milliseconds by the clock until an assistant has its first answer, of calls after that, and of one after a report has changed. */
export async function assistantCalls(dist: string, folder: string, reports: number) {
  const client = new Client({ name: 'bench', version: '1' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [join(dist, 'cli.js'), 'mcp', folder],
    stderr: 'ignore',
  });
  try {
    const first = await timeOf(async () => {
      await client.connect(transport);
      await client.callTool({ name: 'reports', arguments: {} }, LONG);
    });
    const call = (number: number) => {
      const report = `mission-${(number * 7) % reports}`;
      const given = number % 4 === 1 ? { words: 'support', report } : { report };
      const name = ['read', 'find', 'check', 'follow_up'][number % 4] ?? 'read';
      return timeOf(() => client.callTool({ name, arguments: given }, LONG));
    };
    const calls: number[] = [];
    for (let number = 0; number < CALLS; number++) calls.push(await call(number));
    appendFileSync(join(folder, 'report-1.mission'), '\nobservation: One line more.\n');
    const changed = await timeOf(() =>
      client.callTool({ name: 'read', arguments: { report: 'mission-1' } }, LONG),
    );
    return { first, calls, changed };
  } finally {
    await client.close();
  }
}
