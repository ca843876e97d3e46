/** A server that is killed at any moment leaves nothing behind that the next one stumbles over. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
} from 'vscode-languageserver-protocol/node';
import { type BundledServer, startBundledServer } from '../support/bundled-server.ts';
import { folderWith } from '../support/command-line.ts';
import { exampleTexts } from '../support/example-texts.ts';

const TEXTS = exampleTexts();
const NAME = 'kosovo-2009.mission';
const REPORT = TEXTS[NAME] ?? '';
/** Milliseconds after the start: while it reads the folder, checks, keeps what it knows, and takes in keys. */
const MOMENTS = [5, 60, 150, 250, 400, 800];

describe('a server that is killed', () => {
  it('while it starts, keeps its index or is typed to, is followed by one that knows what is true', async () => {
    const there = folderWith(TEXTS);
    const storage = folderWith({});
    const uri = pathToFileURL(join(there, NAME)).href;
    const start = () => startBundledServer(pathToFileURL(there).href, { storage });
    for (const moment of MOMENTS) {
      const server = await start();
      const textDocument = { uri, languageId: 'mission-report', version: 1, text: REPORT };
      await server.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
      const until = performance.now() + moment;
      for (let version = 2; performance.now() < until; version++) {
        await server.connection.sendNotification(DidChangeTextDocumentNotification.type, {
          textDocument: { uri, version },
          contentChanges: [{ text: `${REPORT}finding: A new one, letter ${version}\n` }],
        });
        await new Promise(resolve => setTimeout(resolve, 2));
      }
      await server.kill();
    }
    // What the author typed is in the editor, which opens it again.
    const typed = `${REPORT}finding: An untagged one\n`;
    const [after, fresh] = [await start(), await startBundledServer(pathToFileURL(there).href)];
    const problemsOf = ({ told }: BundledServer) =>
      told.get(uri)?.map(({ code, message, range }) => ({ code, message, range }));
    for (const server of [after, fresh]) {
      await server.open(uri, typed);
      await expect.poll(() => problemsOf(server)?.map(({ code }) => code)).toContain('finding/tagged');
    }
    expect(problemsOf(after)).toEqual(problemsOf(fresh));
    expect([await after.stop(), await fresh.stop()]).toEqual([0, 0]);
    expect(readFileSync(join(there, NAME), 'utf8')).toBe(REPORT);
    expect(readdirSync(there).sort()).toEqual(Object.keys(TEXTS).sort());
  });
});
