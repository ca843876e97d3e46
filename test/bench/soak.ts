/** Many edits in one server, as in a working week without closing the editor: does it hold on to anything? */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentSymbolRequest,
  PublishDiagnosticsNotification,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PAUSE_MS } from '../../src/server/publish-diagnostics.ts';
import { type BundledServer, startBundledServer } from '../support/bundled-server.ts';
import { asMission, programmeText } from './as-mission.ts';
import { reportContent } from './content.ts';
import { Random } from './random.ts';

const REPORTS = 40;
const OPEN = 4;
const PIECES = ['', '', 'a', ' word', '\n', ':', '"', '#justice', '@EULEX', '\n\nfinding gap #crime: New.\n'];

/** Waits for a signal, collects garbage and writes down what is held then. */
const WATCH = `
const { readdirSync, renameSync, writeFileSync } = require('node:fs');
require('node:v8').setFlagsFromString('--expose-gc');
const collect = require('node:vm').runInNewContext('gc');
process.on('SIGUSR2', () => {
  collect();
  const { heapUsed, rss } = process.memoryUsage();
  let files = 0;
  try { files = readdirSync('/proc/self/fd').length; } catch {}
  const handles = process.getActiveResourcesInfo().length;
  writeFileSync(process.env.SOAK_HELD + '.new', JSON.stringify({ heap: heapUsed / 2 ** 20, rss: rss / 2 ** 20, handles, files }));
  renameSync(process.env.SOAK_HELD + '.new', process.env.SOAK_HELD);
});`;

interface Held {
  readonly heap: number;
  readonly rss: number;
  readonly handles: number;
  readonly files: number;
}

/** Megabytes and handles after the first tenth of the edits and at the end; `same` is 1 when a fresh start agrees. */
export async function soak(edits: number) {
  const folder = mkdtempSync(join(tmpdir(), 'mission-report-soak-'));
  process.env.SOAK_HELD = join(folder, 'held.json');
  const preload = join(folder, 'watch.cjs');
  writeFileSync(preload, WATCH);
  for (let i = 0; i < 5; i++) writeFileSync(join(folder, `programme-${i}.mission`), programmeText(i));
  const texts = Array.from({ length: REPORTS }, (_, i) => asMission(reportContent(i, 240)));
  texts.forEach((text, i) => {
    writeFileSync(join(folder, `report-${i}.mission`), text);
  });
  const root = pathToFileURL(folder).href;
  const documents = texts
    .slice(0, OPEN)
    .map((text, i) => TextDocument.create(`${root}/report-${i}.mission`, 'mission-report', 1, text));

  const server = await startBundledServer(root, { preload });
  const told = listen(server);
  await open(server, documents);
  const random = new Random(1);
  const held: Held[] = [];
  const start = performance.now();
  for (let edit = 1; edit <= edits; edit++) {
    const document = random.of(documents);
    await change(server, document, random, texts[documents.indexOf(document)] ?? '');
    if (edit % 5 === 0) await checked(server, document);
    if (edit % Math.ceil(edits / 10) !== 0) continue;
    await problemsOf(server, documents, told);
    held.push(await holding(server, process.env.SOAK_HELD));
  }
  const perEdit = (performance.now() - start) / edits;
  const problems = await problemsOf(server, documents, told);
  await server.stop();

  const fresh = await startBundledServer(root);
  const toldAfresh = listen(fresh);
  await open(fresh, documents);
  const again = await problemsOf(fresh, documents, toldAfresh);
  await fresh.stop();
  rmSync(folder, { recursive: true, force: true });

  const [first, last] = [held[0], held.at(-1)];
  if (!first || !last) throw new Error('Nothing was measured.');
  return {
    edits,
    'ms/edit': perEdit,
    'heap first': first.heap,
    'heap most': Math.max(...held.map(({ heap }) => heap)),
    'heap last': last.heap,
    'rss first': first.rss,
    'rss last': last.rss,
    'handles first': first.handles,
    'handles last': last.handles,
    'files first': first.files,
    'files last': last.files,
    problems: problems.flat().length,
    same: Number(JSON.stringify(problems) === JSON.stringify(again)),
  };
}

type Told = ReadonlyMap<string, readonly Diagnostic[]>;

function listen({ connection }: BundledServer): Told {
  const told = new Map<string, readonly Diagnostic[]>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    told.set(uri, diagnostics);
  });
  return told;
}

async function open({ connection }: BundledServer, documents: readonly TextDocument[]) {
  for (const document of documents) {
    const { uri, languageId, version } = document;
    const textDocument = { uri, languageId, version, text: document.getText() };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }
}

/** Makes one edit; a text that has grown by a half begins anew. */
async function change(
  { connection }: BundledServer,
  document: TextDocument,
  random: Random,
  original: string,
) {
  const { length } = document.getText();
  const isOutgrown = length > 1.5 * original.length || length < original.length / 2;
  const from = isOutgrown ? 0 : random.below(length);
  const to = isOutgrown ? length : from + random.below(12);
  const text = isOutgrown ? original : random.of(PIECES);
  const range = { start: document.positionAt(from), end: document.positionAt(to) };
  TextDocument.update(document, [{ range, text }], document.version + 1);
  await connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri: document.uri, version: document.version },
    contentChanges: [{ range, text }],
  });
}

const checked = ({ connection }: BundledServer, { uri }: TextDocument) =>
  connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });

async function problemsOf(server: BundledServer, documents: readonly TextDocument[], told: Told) {
  for (const _ of [1, 2]) for (const document of documents) await checked(server, document);
  // What was found in a text that is being typed is told with the pause.
  await setTimeout(2 * PAUSE_MS);
  return documents.map(({ uri }) => told.get(uri) ?? []);
}

async function holding({ pid }: BundledServer, file: string): Promise<Held> {
  rmSync(file, { force: true });
  // What is under way says nothing of what is held on to.
  await setTimeout(500);
  process.kill(pid, 'SIGUSR2');
  for (let waited = 0; waited < 10_000; waited += 20) {
    await setTimeout(20);
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      // Not written yet.
    }
  }
  throw new Error('The server does not answer its signal.');
}
