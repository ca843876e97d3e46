import { type Disposable, EventEmitter } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { READ_NOTIFICATION, type ReadParams } from '../protocol/report.ts';

/** How long a page beside a report waits for its author to pause. */
export const PAUSE_MS = 150;

const told = new WeakMap<BaseLanguageClient, EventEmitter<ReadParams>>();

/** Calls whoever listens with what is told of the report. The client has room for one handler of a notification, which this is. */
export function onReportRead(client: BaseLanguageClient, listener: (read: ReadParams) => void): Disposable {
  const known = told.get(client);
  const emitter = known ?? new EventEmitter<ReadParams>();
  if (!known) {
    told.set(client, emitter);
    client.onNotification(READ_NOTIFICATION, read => emitter.fire(read));
  }
  return emitter.event(listener);
}
