/** Whatever is typed in whatever order, the server ends as one that has just been started on the final texts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DocumentSymbolRequest,
  PublishDiagnosticsNotification,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { EXPORT_REQUEST } from '../../src/protocol.ts';
import { type BundledServer, startBundledServer } from '../support/bundled-server.ts';
import { exampleTexts } from '../support/read-missions.ts';
import { patience, runs } from './runs.ts';

const NAMES = Object.keys(exampleTexts());

/** One edit: which file, where in it (as a share), how much is taken out and what comes in. */
const edit = fc.record({
  file: fc.constantFrom(...NAMES),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 3 }) },
    fc.integer({ min: 0, max: 120 }),
  ),
  text: fc.constantFrom(
    ...[
      '',
      '',
      'a',
      ' ',
      '\n',
      ':',
      '#',
      '"',
      '@',
      '#justice',
      '\n\nfinding gap #water: A new one.\n',
      '// allow ',
    ],
    ...[
      '\norganization EULEX: Another\n',
      '\n    more words\n',
      'confidential',
      '2024-03-12',
      '\r\n',
      '\t',
      'é😀',
    ],
  ),
});

/** A server with the last problems that it told of each file. */
async function start() {
  const server = await startBundledServer(null);
  const problems = new Map<string, Diagnostic[]>();
  server.connection.onNotification(PublishDiagnosticsNotification.type, params => {
    problems.set(params.uri, params.diagnostics);
  });
  return { server, problems };
}

/** All that an author notices of the files. */
async function noticed({ server, problems }: Awaited<ReturnType<typeof start>>, uris: readonly string[]) {
  const seen: Record<string, unknown> = {};
  // The first round waits until every file is checked, the second looks.
  for (const round of [1, 2]) {
    for (const uri of uris) {
      const exported = await server.connection.sendRequest(EXPORT_REQUEST, { uri, format: 'json' });
      const outline = await server.connection.sendRequest(DocumentSymbolRequest.type, {
        textDocument: { uri },
      });
      if (round === 2) seen[uri] = { exported, outline, problems: problems.get(uri) };
    }
  }
  return seen;
}

async function change({ connection }: BundledServer, document: TextDocument, { at, length, text }: Edit) {
  const from = Math.floor(at * document.getText().length);
  const range = { start: document.positionAt(from), end: document.positionAt(from + length) };
  const version = document.version + 1;
  await connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri: document.uri, version },
    contentChanges: [{ range, text }],
  });
  TextDocument.update(document, [{ range, text }], version);
}

type Edit = Pick<typeof edit extends fc.Arbitrary<infer T> ? T : never, 'at' | 'length' | 'text'>;

describe('a sequence of edits', () => {
  it(
    'ends with the same problems, outline and export as a fresh start on the final texts',
    async () => {
      const property = fc.asyncProperty(fc.array(edit, { minLength: 300, maxLength: 300 }), async edits => {
        const edited = await start();
        const documents = new Map<string, TextDocument>();
        for (const [name, text] of Object.entries(exampleTexts())) {
          const document = TextDocument.create(`file:///workspace/${name}`, 'mission-report', 1, text);
          documents.set(name, document);
          await edited.server.open(document.uri, text);
        }
        for (const each of edits) {
          const document = documents.get(each.file);
          if (document) await change(edited.server, document, each);
        }
        const uris = [...documents.values()].map(({ uri }) => uri);
        const after = await noticed(edited, uris);
        await edited.server.stop();

        const fresh = await start();
        for (const document of documents.values()) await fresh.server.open(document.uri, document.getText());
        expect(after).toEqual(await noticed(fresh, uris));
        await fresh.server.stop();
      });
      await fc.assert(property, { ...runs(20), endOnFailure: true });
    },
    patience(20, 10_000),
  );
});
