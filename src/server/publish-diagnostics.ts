/** Diagnostics of a text that is being typed wait for a pause: half a line can't be read, and half a word is in no dictionary. */

import { URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { Connection, PublishDiagnosticsParams } from 'vscode-languageserver';

/** Milliseconds without a change after which a line counts as typed. */
const PAUSE_MS = 750;

/** Codes of the problems that a report can have because of what is written in another file. */
export const BROKEN_FROM_ELSEWHERE: readonly unknown[] = [
  'name/known',
  'name/style-known',
  'mission/id-unique',
];

/** Runs since the last change to an open file; holds what was found in it meanwhile. */
interface Pause {
  readonly timer: ReturnType<typeof setTimeout>;
  latest?: PublishDiagnosticsParams;
}

/**
 * Has the connection publish the diagnostics of an open file once its author pauses. Those of closed files come at once;
 * where `isQuiet` says so, only those that come from elsewhere: how an old report is written is no work of today.
 */
export function publishDiagnostics(
  connection: Pick<Connection, 'sendDiagnostics'>,
  { workspace: { TextDocuments } }: Pick<LangiumSharedServices, 'workspace'>,
  isQuiet: () => boolean,
): void {
  const publish = connection.sendDiagnostics;
  const open = new Map<string, Pause | undefined>();

  const end = async (uri: string) => {
    const latest = open.get(uri)?.latest;
    open.set(uri, undefined);
    if (latest) await publish(latest);
  };
  TextDocuments.onDidChangeContent(({ document }) => {
    const uri = addressOf(document);
    // Opening a file is told as a change, too.
    if (!open.has(uri)) return void open.set(uri, undefined);
    clearTimeout(open.get(uri)?.timer);
    // A client that is about to close hears no more.
    open.set(uri, { timer: setTimeout(() => end(uri).catch(() => undefined), PAUSE_MS) });
  });
  TextDocuments.onDidClose(({ document }) => {
    const uri = addressOf(document);
    clearTimeout(open.get(uri)?.timer);
    open.delete(uri);
  });

  connection.sendDiagnostics = async params => {
    const uri = addressOf(params);
    const pause = open.get(uri);
    if (pause) {
      pause.latest = params;
      return;
    }
    const isWhole = open.has(uri) || !isQuiet();
    const diagnostics = params.diagnostics.filter(
      ({ code }) => isWhole || BROKEN_FROM_ELSEWHERE.includes(code),
    );
    await publish({ ...params, diagnostics });
  };
}

/** The address in the form that it has here, whoever wrote it. */
function addressOf({ uri }: { readonly uri: string }): string {
  return URI.parse(uri).toString();
}
