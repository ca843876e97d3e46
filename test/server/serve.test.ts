import { LangiumCompletionParser } from 'langium';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type ClientCapabilities,
  CompletionRequest,
  ConfigurationRequest,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  SelectionRangeRequest,
  ShowMessageNotification,
} from 'vscode-languageserver-protocol/node';
import { type Served, startServed } from '../support/served.ts';

const UNTAGGED = 'mission m: M\nfinding: A\n';
const TAGGED = 'mission m: M\npillar x: X\nfinding #x: A\n';
let served: Served;
afterEach(() => served.stop());

/** The codes of the problems that the server has told last, by the address of their file. */
const told = new Map<string, readonly unknown[]>();

async function start(
  texts: Readonly<Record<string, string>>,
  capabilities: ClientCapabilities = {},
  options: Readonly<Record<string, boolean>> = {},
): Promise<void> {
  told.clear();
  const prepare = (client: ProtocolConnection) => {
    client.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      told.set(
        uri,
        diagnostics.map(({ code }) => code),
      );
    });
  };
  served = await startServed(texts, capabilities, prepare, options);
}

/** Waits until these are the problems of a file. */
async function problemsOf(name: string, codes: readonly string[]): Promise<void> {
  await expect.poll(() => told.get(served.uri(name))).toEqual(codes);
}

describe('problems', () => {
  it('are those of the newest text, however fast it is typed', async () => {
    await start({ 'a.mission': UNTAGGED });
    await served.open('a.mission');
    await problemsOf('a.mission', ['finding/tagged']);
    for (let i = 0; i < 21; i++) await served.type('a.mission', i % 2 === 0 ? TAGGED : UNTAGGED);
    await problemsOf('a.mission', []);
    await served.type('a.mission', UNTAGGED);
    await problemsOf('a.mission', ['finding/tagged']);
  });

  it('are found again when a picture comes or goes', async () => {
    const report = 'mission m: M\n\n    ![A well](photos/well.png)\n';
    await start({ 'a.mission': report });
    await served.open('a.mission');
    await problemsOf('a.mission', ['picture/shown']);
    served.files.texts.set('/workspace/photos/well.png', '');
    await served.touch('photos/well.png', 1);
    await problemsOf('a.mission', []);
    served.files.texts.delete('/workspace/photos/well.png');
    await served.touch('photos/well.png', 3);
    await problemsOf('a.mission', ['picture/shown']);
  });

  it('are those of files that nobody has opened, too', async () => {
    await start({ 'a.mission': UNTAGGED, 'b.mission': TAGGED.replace('mission m', 'mission b') });
    await problemsOf('a.mission', ['finding/tagged']);
    await problemsOf('b.mission', []);
  });

  it('are for VS Code those that other files cause, until a file is opened', async () => {
    const broken = `${UNTAGGED.replace('mission m', 'mission b')}under nobody\n`;
    await start({ 'a.mission': UNTAGGED, 'b.mission': broken }, {}, { quietWhenClosed: true });
    await problemsOf('a.mission', []);
    await problemsOf('b.mission', ['name/known']);
    await served.open('b.mission');
    await expect.poll(() => told.get(served.uri('b.mission'))).toContain('finding/tagged');
    await served.close('b.mission');
    await problemsOf('b.mission', ['name/known']);
    await served.open('a.mission');
    await problemsOf('a.mission', ['finding/tagged']);
  });

  it('are told where there is news, and only there', async () => {
    await start({ 'a.mission': UNTAGGED, 'b.mission': UNTAGGED.replace('mission m', 'mission b') });
    await problemsOf('a.mission', ['finding/tagged']);
    await problemsOf('b.mission', ['finding/tagged']);
    told.clear();
    served.files.texts.set('/workspace/b.mission', TAGGED.replace('mission m', 'mission b'));
    await served.touch('b.mission');
    await problemsOf('b.mission', []);
    expect([...told.keys()]).toEqual([served.uri('b.mission')]);
  });

  it('vanish with their file', async () => {
    await start({ 'a.mission': UNTAGGED });
    await problemsOf('a.mission', ['finding/tagged']);
    served.files.texts.delete('/workspace/a.mission');
    await served.touch('a.mission', 3);
    await problemsOf('a.mission', []);
  });

  it('are those of the file again, when it is closed without saving', async () => {
    await start({ 'a.mission': UNTAGGED });
    await served.open('a.mission');
    await served.type('a.mission', TAGGED);
    await problemsOf('a.mission', []);
    await served.close('a.mission');
    await problemsOf('a.mission', ['finding/tagged']);
  });

  it('are still checked after a file was closed that was never saved', async () => {
    await start({ 'a.mission': UNTAGGED });
    await problemsOf('a.mission', ['finding/tagged']);
    await served.client.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: 'untitled:Untitled-1', languageId: 'mission-report', version: 1, text: UNTAGGED },
    });
    await served.client.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: 'untitled:Untitled-1' },
    });
    served.files.texts.set(
      '/workspace/mission-report.config.json',
      '{ "rules": { "finding/tagged": "off" } }',
    );
    await served.touch('mission-report.config.json');
    await problemsOf('a.mission', []);
    await expect.poll(() => told.get('untitled:Untitled-1') ?? []).toEqual([]);
  });
});

describe('settings', () => {
  const config = 'mission-report.config.json';
  const files = { 'a.mission': 'mission m: M\nfinding #x: A\npillar x: X\n' };

  it('of the project decide over those of the author, and a change has everything checked again', async () => {
    await start({ ...files, [config]: '{ "profile": "final" }' }, { workspace: { configuration: true } });
    served.client.onRequest(ConfigurationRequest.type, () => [
      { profile: 'draft', rules: { 'finding/kind-given': 'error' } },
    ]);
    await served.open('a.mission');
    const codes = () => told.get(served.uri('a.mission'));
    await expect.poll(codes).toContain('mission/sections-complete');
    expect(codes()).toContain('finding/kind-given');
    served.files.texts.set(`/workspace/${config}`, '{ "rules": { "finding/kind-given": "off" } }');
    await served.touch(config);
    await problemsOf('a.mission', []);
  });

  it('that cannot be read are named and left aside', async () => {
    await start({ ...files, [config]: '{ "profile": "strict" }' });
    const said = new Promise<string>(resolve => {
      served.client.onNotification(ShowMessageNotification.type, ({ message }) => resolve(message));
    });
    expect(await said).toContain(
      '“mission-report.config.json” must set “profile” to one of draft, review, final',
    );
  });
});

describe('the server', () => {
  it('says what it can do, beyond what Langium says', async () => {
    served = await startServed({});
    const { capabilities } = served.initialized;
    expect(capabilities.selectionRangeProvider).toBe(true);
    expect(capabilities.documentOnTypeFormattingProvider).toEqual({
      firstTriggerCharacter: '\n',
      moreTriggerCharacter: [':', '：'],
    });
    expect(capabilities.codeActionProvider).toMatchObject({
      codeActionKinds: expect.arrayContaining(['quickfix', 'source.fixAll.missionReport']),
    });
  });

  it('makes the parser for completion when completion is first asked for', async () => {
    const making = vi.spyOn(LangiumCompletionParser.prototype, 'finalize');
    await start({ 'a.mission': UNTAGGED });
    await served.open('a.mission');
    await problemsOf('a.mission', ['finding/tagged']);
    expect(making).not.toHaveBeenCalled();
    const textDocument = { uri: served.uri('a.mission') };
    await served.client.sendRequest(CompletionRequest.type, {
      textDocument,
      position: { line: 0, character: 9 },
    });
    expect(making).toHaveBeenCalledOnce();
  });

  it('has another tag take the place of the whole of one, and of nothing else', async () => {
    const text = 'mission m: M\npillar water: W\npillar wells: X\nfinding #water: A\nfinding #wa: B\n';
    const proposed = async (line: number, character: number, insertReplaceSupport: boolean) => {
      const completion = { completionItem: { insertReplaceSupport } };
      served = await startServed({ 'a.mission': text }, { textDocument: { completion } });
      await served.open('a.mission');
      const textDocument = { uri: served.uri('a.mission') };
      const answer = await served.client.sendRequest(CompletionRequest.type, {
        textDocument,
        position: { line, character },
      });
      const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
      const edits = items.filter(({ label }) => label === 'wells').map(({ textEdit }) => textEdit);
      served.stop();
      return edits;
    };
    const range = (line: number, end: number) => ({
      start: { line, character: 9 },
      end: { line, character: end },
    });
    const newText = 'wells';
    expect(await proposed(3, 11, true)).toEqual([{ newText, insert: range(3, 11), replace: range(3, 14) }]);
    expect(await proposed(3, 9, true)).toEqual([{ newText, insert: range(3, 9), replace: range(3, 14) }]);
    // Behind it, in what is no tag, and for a client that knows one range only, the edit ends at the cursor.
    expect(await proposed(3, 14, true)).toEqual([{ newText, range: range(3, 14) }]);
    expect(await proposed(4, 10, true)).toEqual([{ newText, range: range(4, 10) }]);
    expect(await proposed(3, 11, false)).toEqual([{ newText, range: range(3, 11) }]);
  });

  it('grows selections', async () => {
    served = await startServed({ 'a.mission': UNTAGGED });
    await served.open('a.mission');
    const ranges = await served.client.sendRequest(SelectionRangeRequest.type, {
      textDocument: { uri: served.uri('a.mission') },
      positions: [{ line: 0, character: 2 }],
    });
    expect(ranges?.[0]?.range).toEqual({ start: { line: 0, character: 0 }, end: { line: 0, character: 7 } });
  });
});
