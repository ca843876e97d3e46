/** A worker: checks the reports that it is sent, some at a time. */
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import type { FileText } from '../workspace/worker-pool.ts';
import { pack } from './packed.ts';
import { type CheckerSetup, createReportChecker } from './report-checker.ts';

/** What is sent to a worker: first the setup, then reports. */
export type WorkerMessage = { readonly setup: CheckerSetup } | { readonly reports: readonly FileText[] };

let checker: ReturnType<typeof createReportChecker> | undefined;
/** What was sent last; what is sent next waits for it, though a dictionary is read meanwhile. */
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (message: WorkerMessage) => {
  last = last.then(() => take(message));
});

async function take(message: WorkerMessage): Promise<void> {
  if ('setup' in message) {
    const { dictionaries } = message.setup;
    const read = async (name: string) => await readFile(new URL(name, dictionaries));
    checker = createReportChecker(message.setup, dictionaries === undefined ? undefined : read);
    return;
  }
  const check = await checker;
  if (!check) return;
  const checked = [];
  for (const report of message.reports) {
    const found = await check(report);
    checked.push(found && pack(found));
  }
  parentPort?.postMessage(checked);
}
