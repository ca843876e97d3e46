/** The language server on Node. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { URI } from 'langium';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import manifest from '../../package.json' with { type: 'json' };
import { sweepPrintFolders } from '../print/print-folders.ts';
import { readRevision } from '../revisions/read-revision.ts';
import { MAX_LENGTH } from '../syntax/lexer.ts';
import { textsIn } from '../texts-in.ts';
import { WorkerThreads } from '../workers/worker-threads.ts';
import { ClientFiles } from './client-files.ts';
import { indexFile } from './index-file.ts';
import { LocalFiles, truePlace } from './local-files.ts';
import { printerHere } from './printer-here.ts';
import { serve } from './serve.ts';

sweepPrintFolders();
const connection = createConnection(ProposedFeatures.all);
// A fault in one answer, such as a file that vanishes while it is read, must not cost the author all others.
process.on('unhandledRejection', reason => {
  connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
});
// The bundle is named after, or holds, what it is made of: another one may know other rules.
const self = fileURLToPath(import.meta.url);
const tool = `${manifest.version} ${createHash('sha256').update(self).update(readFileSync(self)).digest('base64')}`;
await serve(connection, {
  files: new LocalFiles(new ClientFiles(connection)),
  truePlace,
  texts: textsIn(new URL('../language/messages/', import.meta.url)),
  openPrinter: printerHere,
  readRevision: async ({ fsPath: file }, revision) =>
    new TextDecoder().decode(await readRevision({ file, revision, limit: 3 * MAX_LENGTH })),
  storage: folder => indexFile(folder, tool),
  dictionaries: URI.parse(new URL('dictionaries', import.meta.url).href),
  workers: settings => new WorkerThreads(new URL('worker.js', import.meta.url), settings),
});
