/** The language server as a process: from its start to its first words about a report. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startBundledServer } from '../support/bundled-server.ts';
import { withFolder } from './folder.ts';
import { type Samples, timeOf } from './measure.ts';

const RUNS = 5;

/**
 * Milliseconds from the start to the answer that the server is there, and to the problems of a report it is given; of
 * the latter also those of the processor, where the system tells.
 */
export async function serverStart(reports: number, dist: string): Promise<Samples> {
  return await withFolder(reports, async folder => {
    const file = join(folder, 'report-0.mission');
    const text = readFileSync(file, 'utf8');
    const ready: number[] = [];
    const problems: number[] = [];
    const ofProcessor: number[] = [];
    for (let run = -1; run < RUNS; run++) {
      const start = performance.now();
      const program = [join(dist, 'server.js')];
      const server = await startBundledServer(pathToFileURL(folder).href, { program });
      const isThere = performance.now() - start;
      const answer = await timeOf(() => server.open(pathToFileURL(file).href, text));
      if (run >= 0) {
        ready.push(isThere);
        problems.push(isThere + answer);
        ofProcessor.push(processorTime(server.pid));
      }
      await server.stop();
    }
    return { reports: [reports], ready, problems, 'problems cpu': ofProcessor };
  });
}

/** Milliseconds of the processor that another process has taken so far; Linux counts them in hundredths of a second. */
function processorTime(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
