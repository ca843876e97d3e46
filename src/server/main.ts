/** The language server on Node. */
import { fileURLToPath } from 'node:url';
import { URI } from 'langium';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import manifest from '../../package.json' with { type: 'json' };
import { textsIn } from '../base/texts-in.ts';
import { sweepPrintFolders } from '../print/print-folders.ts';
import { readRevision } from '../revisions/read-revision.ts';
import { MAX_LENGTH } from '../syntax/lexer.ts';
import { optimize, optimizeNothingYet } from '../workers/v8-flags.ts';
import { WorkerThreads } from '../workers/worker-threads.ts';
import { ClientFiles } from './client-files.ts';
import { buildOf, indexFile } from './index-file.ts';
import { localFiles, truePlace } from './local-files.ts';
import { printerHere } from './printer-here.ts';
import { serve } from './serve.ts';

optimizeNothingYet();
// By then a small folder has its first problems.
setTimeout(optimize, 2_000).unref();
sweepPrintFolders();
const connection = createConnection(ProposedFeatures.all);
// A fault in one answer, such as a file that vanishes while it is read, must not cost the author all others.
process.on('unhandledRejection', reason => {
  connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
});
const build = buildOf(fileURLToPath(import.meta.url), manifest.version);
void serve(connection, {
  files: localFiles(new ClientFiles(connection)),
  truePlace,
  texts: textsIn(new URL('../language/messages/', import.meta.url)),
  findPrinter: printerHere,
  readRevision: async ({ fsPath: file }, revision) =>
    new TextDecoder().decode(await readRevision({ file, revision, limit: 3 * MAX_LENGTH })),
  storage: folder => indexFile(folder, build),
  dictionaries: URI.parse(new URL('dictionaries', import.meta.url).href),
  workers: settings => new WorkerThreads(new URL('worker.js', import.meta.url), settings),
});
