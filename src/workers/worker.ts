/** A worker: checks the reports that it is sent, some at a time. */
import { parentPort } from 'node:worker_threads';
import type { FileText } from '../workspace/worker-pool.ts';
import { pack } from './packed.ts';
import { type CheckerSetup, createReportChecker } from './report-checker.ts';

/** What is sent to a worker: first the setup, then reports. */
export type WorkerMessage = { readonly setup: CheckerSetup } | { readonly reports: readonly FileText[] };

let checker: ReturnType<typeof createReportChecker> | undefined;

parentPort?.on('message', async (message: WorkerMessage) => {
  if ('setup' in message) {
    checker = createReportChecker(message.setup);
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
});
