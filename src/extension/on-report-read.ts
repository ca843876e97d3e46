/** Tells when the server has read a report anew. */
import { type Disposable, EventEmitter } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FileParams, READ_NOTIFICATION } from '../protocol.ts';

const told = new WeakMap<BaseLanguageClient, EventEmitter<string>>();

/** Calls whoever listens with the address of the report. The client has room for one handler of a notification, which this is. */
export function onReportRead(client: BaseLanguageClient, listener: (uri: string) => void): Disposable {
  const known = told.get(client);
  const emitter = known ?? new EventEmitter<string>();
  if (!known) {
    told.set(client, emitter);
    client.onNotification(READ_NOTIFICATION, ({ uri }: FileParams) => emitter.fire(uri));
  }
  return emitter.event(listener);
}
