/** A worker: checks the reports that it is sent, some at a time. */
import { parentPort } from 'node:worker_threads';
import type { FileText } from '../workspace/elsewhere.ts';
import { type Ground, readGround } from './share.ts';

/** What is sent to a worker: first the ground, then reports. */
export type Order = { readonly ground: Ground } | { readonly reports: readonly FileText[] };

let ready: ReturnType<typeof readGround> | undefined;

parentPort?.on('message', async (order: Order) => {
  if ('ground' in order) {
    ready = readGround(order.ground);
    return;
  }
  const check = await ready;
  if (!check) return;
  const checked = [];
  for (const report of order.reports) checked.push(await check(report));
  parentPort?.postMessage(checked);
});
