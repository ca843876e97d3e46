import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import {
  DidOpenTextDocumentNotification,
  PublishDiagnosticsNotification,
  ReferencesRequest,
} from 'vscode-languageserver-protocol/node';
import { startBundledServer } from '../support/bundled-server.ts';

const examples = new URL('../../examples/', import.meta.url);
const UNTAGGED = 'mission m: M\n\nfinding gap: Nothing is known of this pillar.\n';

test('tells the problems of a report and ends when asked', async () => {
  const server = await startBundledServer(null);
  const problems = await server.open('untitled:new.mission', UNTAGGED);
  expect(problems.map(({ code }) => code)).toEqual(['finding/tagged']);
  expect(await server.stop()).toBe(0);
});

test('knows the whole folder, though a report is opened before it is read', async () => {
  const folder = new URL('../vscode/workspace/', import.meta.url);
  const server = await startBundledServer(folder.href);
  const uri = new URL('valley-2025.mission', folder).href;
  const text = readFileSync(new URL(uri), 'utf8');
  await server.open(uri, text);
  const [before] = text.split('leaks');
  const lines = before?.split('\n') ?? [];
  const references = await server.connection.sendRequest(ReferencesRequest.type, {
    textDocument: { uri },
    position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
    context: { includeDeclaration: false },
  });
  expect(references?.map(reference => reference.uri)).toEqual([new URL('valley-2026.mission', folder).href]);
  await server.stop();
});

/** What the server of an earlier version kept of these files, when it had not checked those that were not open. */
const KEPT_BEFORE = readFileSync(new URL('../fixtures/index-0.2.0.jsonl', import.meta.url), 'utf8');

test.each([undefined, KEPT_BEFORE])('knows what is wrong in closed files at every start', async kept => {
  const folder = mkdtempSync(join(tmpdir(), 'mission-report-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [reports, storage] = [join(folder, 'reports'), join(folder, 'storage')];
  for (const path of [reports, storage]) mkdirSync(path);
  const uri = (name: string) => pathToFileURL(join(reports, name)).href;
  writeFileSync(join(reports, 'programme.mission'), 'programme p: P\n');
  const names = ['a.mission', 'b.mission', 'c.mission'];
  for (const name of names)
    writeFileSync(
      join(reports, name),
      `mission ${name[0]}: M\nunder p\n\npillar x: X\n\nfinding gap: Nothing is known of this pillar.\n`,
    );
  if (kept) {
    const body = kept.trimEnd().replaceAll('FOLDER', pathToFileURL(reports).href);
    const sum = createHash('sha256').update(body).digest('base64');
    writeFileSync(join(storage, 'index.jsonl'), `${body}\n${sum}`);
  }
  for (const start of ['first', 'second', 'third']) {
    const server = await startBundledServer(pathToFileURL(reports).href, { storage });
    const told = () => names.map(name => server.told.get(uri(name))?.map(({ code }) => code));
    await server.open(uri('a.mission'), readFileSync(join(reports, 'a.mission'), 'utf8'));
    await expect.poll(told, { message: start }).toEqual(names.map(() => ['finding/tagged']));
    await server.stop();
  }
});

test('uses no network', async () => {
  const notes = join(mkdtempSync(join(tmpdir(), 'mission-report-')), 'network.txt');
  const preload = `${notes}.cjs`;
  // Every way out of Node goes through one of these three.
  writeFileSync(
    preload,
    `const { appendFileSync } = require('node:fs');
    const note = name => appendFileSync(${JSON.stringify(notes)}, name + '\\n');
    appendFileSync(${JSON.stringify(notes)}, 'watching\\n');
    const watch = (owner, name) => { const old = owner[name]; owner[name] = function (...args) { note(name); return old.apply(this, args); }; };
    watch(require('node:net').Socket.prototype, 'connect');
    watch(require('node:dgram').Socket.prototype, 'send');
    watch(require('node:dns'), 'lookup');
    watch(globalThis, 'fetch');`,
  );
  const server = await startBundledServer(examples.href, { preload });
  const report = new URL('kosovo-2009.mission', examples);
  await server.open(report.href, readFileSync(report, 'utf8'));
  await server.stop();
  expect(readFileSync(notes, 'utf8')).toBe('watching\n');
});

test('looks words up in the dictionaries that go along with it', async () => {
  const server = await startBundledServer(null);
  const told = new Promise(resolve => {
    server.connection.onNotification(PublishDiagnosticsNotification.type, ({ diagnostics }) => {
      if (diagnostics.some(({ code }) => code === 'words/spelt')) resolve(diagnostics.at(-1)?.message);
    });
  });
  const textDocument = { uri: 'untitled:new.mission', languageId: 'mission-report', version: 1 };
  await server.connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { ...textDocument, text: 'mission m: M\n\nsection s: They recieve it.\n' },
  });
  expect(await told).toBe('“recieve” is not in the dictionary: is it spelt right?');
  await server.stop();
});
