/** The language server on Node. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { ClientFiles } from './client-files.ts';
import { LocalFiles } from './local-files.ts';
import { printHere } from './print-here.ts';
import { serve } from './serve.ts';

const connection = createConnection(ProposedFeatures.all);
// A fault in one answer, such as a file that vanishes while it is read, must not cost the author all others.
process.on('unhandledRejection', reason => {
  connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
});
await serve(connection, { files: new LocalFiles(new ClientFiles(connection)), print: printHere });
