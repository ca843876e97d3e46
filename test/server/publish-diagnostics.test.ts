/** When an author is told what was found in a text that is being typed. */
import type { LangiumSharedServices } from 'langium/lsp';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Connection, type Diagnostic, Emitter } from 'vscode-languageserver';
import { RULES } from '../../src/rules/index.ts';
import { BROKEN_FROM_ELSEWHERE, publishDiagnostics } from '../../src/server/publish-diagnostics.ts';

const REPORT = 'file:///report.mission';
/** Longer than any pause for which a server waits. */
const LONG_MS = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server whose client has one report; what it finds is published in this order. */
function startPublishing() {
  const [change, close] = [new Emitter<object>(), new Emitter<object>()];
  const published: string[] = [];
  const connection: Pick<Connection, 'sendDiagnostics'> = {
    sendDiagnostics: async ({ diagnostics }) => {
      published.push(diagnostics.map(({ code }) => code).join(' '));
    },
  };
  const TextDocuments = { onDidChangeContent: change.event, onDidClose: close.event };
  const services = { workspace: { TextDocuments } } as unknown as LangiumSharedServices;
  publishDiagnostics(connection, services, () => false);
  const document = { uri: REPORT };
  return {
    published,
    /** Opens the report, or types a key. */
    change: () => change.fire({ document }),
    close: () => close.fire({ document }),
    find: (code: string, uri = REPORT) =>
      connection.sendDiagnostics({ uri, diagnostics: [{ code } as Diagnostic] }),
    pause: () => vi.advanceTimersByTimeAsync(LONG_MS),
  };
}

it('tells at once what is wrong in a text that is opened', async () => {
  const { published, change, find } = startPublishing();
  change();
  await find('syntax');
  expect(published).toEqual(['syntax']);
});

it('waits while keys follow one another, and tells with the pause what was found last', async () => {
  const { published, change, find, pause } = startPublishing();
  change();
  change();
  await find('half');
  await vi.advanceTimersByTimeAsync(300);
  change();
  await vi.advanceTimersByTimeAsync(600);
  expect(published).toEqual([]);
  await find('whole');
  await pause();
  expect(published).toEqual(['whole']);
  // What else is found while nobody types need not wait.
  await find('later');
  expect(published).toEqual(['whole', 'later']);
});

it('forgets what was found before the last key', async () => {
  const { published, change, find, pause } = startPublishing();
  change();
  change();
  await find('before');
  change();
  await pause();
  expect(published).toEqual([]);
  await find('after');
  expect(published).toEqual(['after']);
});

it('has no other file wait, however its address is written', async () => {
  const { published, change, find, pause } = startPublishing();
  change();
  change();
  await find('other', 'file:///other.mission');
  expect(published).toEqual(['other']);
  await find('same', 'file:///%72eport.mission');
  expect(published).toEqual(['other']);
  await pause();
  expect(published).toEqual(['other', 'same']);
});

it('tells of a file that is closed while it waits what is wrong on the disk', async () => {
  const { published, change, close, find, pause } = startPublishing();
  change();
  change();
  await find('typed');
  close();
  await find('saved');
  await pause();
  expect(published).toEqual(['saved']);
});

it('names what comes from elsewhere by the codes of rules', () => {
  const codes: readonly unknown[] = RULES.map(({ code }) => code);
  expect(BROKEN_FROM_ELSEWHERE.filter(code => !codes.includes(code))).toEqual([]);
});
