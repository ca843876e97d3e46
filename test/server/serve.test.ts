import { LangiumCompletionParser } from 'langium';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  CompletionRequest,
  ConfigurationRequest,
  DiagnosticRefreshRequest,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  SelectionRangeRequest,
  ShowMessageNotification,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';
import { type Served, startServed } from '../support/served.ts';

const UNTAGGED = 'mission m: M\nfinding: A\n';
const TAGGED = 'mission m: M\npillar x: X\nfinding #x: A\n';
const PULLS = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true } },
};

let served: Served;
afterEach(() => served.stop());

async function pull(name: string, previousResultId?: string) {
  const report = await served.client.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri: served.uri(name) },
    ...(previousResultId === undefined ? {} : { previousResultId }),
  });
  const codes = report.kind === 'full' ? report.items.map(({ code }) => code) : report.kind;
  return { codes, id: report.resultId };
}

async function pullAll(known: Record<string, string> = {}) {
  const previousResultIds = Object.entries(known).map(([name, value]) => ({ uri: served.uri(name), value }));
  const { items } = await served.client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
  return items.map(item => ({
    name: item.uri.split('/').at(-1) ?? '',
    id: item.resultId ?? '',
    codes: item.kind === 'full' ? item.items.map(({ code }) => code) : item.kind,
  }));
}

describe('problems that the client asks for', () => {
  it('are those of the newest text, however fast it is typed', async () => {
    served = await startServed({ 'a.mission': UNTAGGED }, PULLS);
    await served.open('a.mission');
    expect((await pull('a.mission')).codes).toEqual(['finding/tagged']);
    for (let i = 0; i < 20; i++) {
      await served.type('a.mission', i % 2 === 0 ? TAGGED : UNTAGGED);
      expect((await pull('a.mission')).codes).toEqual(i % 2 === 0 ? [] : ['finding/tagged']);
    }
  });

  it('are found again when a picture comes or goes', async () => {
    const report = 'mission m: M\n\n    ![A well](photos/well.png)\n';
    served = await startServed(
      { 'a.mission': report, 'other/b.mission': report.replace('mission m', 'mission n') },
      PULLS,
    );
    let asked = 0;
    served.client.onRequest(DiagnosticRefreshRequest.type, () => {
      asked += 1;
    });
    await served.open('a.mission');
    expect((await pull('a.mission')).codes).toEqual(['picture/shown']);
    served.files.texts.set('/workspace/photos/well.png', '');
    await served.touch('photos/well.png', 1);
    await expect.poll(() => asked).toBe(1);
    expect((await pull('a.mission')).codes).toEqual([]);
    served.files.texts.delete('/workspace/photos/well.png');
    await served.touch('photos/well.png', 3);
    await expect.poll(() => asked).toBe(2);
    expect((await pull('a.mission')).codes).toEqual(['picture/shown']);
  });

  it('are not told twice', async () => {
    served = await startServed({ 'a.mission': UNTAGGED }, PULLS);
    let pushed = 0;
    served.client.onNotification(PublishDiagnosticsNotification.type, () => {
      pushed++;
    });
    await served.open('a.mission');
    const { id } = await pull('a.mission');
    expect((await pull('a.mission', id)).codes).toBe('unchanged');
    expect(pushed).toBe(0);
  });

  it('are pushed where the client would rather have it so, those of unopened files too', async () => {
    const pushed = new Map<string, unknown>();
    const listen = (client: ProtocolConnection) => {
      client.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
        pushed.set(
          uri,
          diagnostics.map(({ code }) => code),
        );
      });
    };
    served = await startServed({ 'a.mission': UNTAGGED }, PULLS, listen, { wantsPush: true });
    expect(served.initialized.capabilities.diagnosticProvider).toBeUndefined();
    await expect.poll(() => pushed.get(served.uri('a.mission'))).toEqual(['finding/tagged']);
  });

  it('are those of files that nobody has opened, too', async () => {
    served = await startServed(
      { 'a.mission': UNTAGGED, 'b.mission': TAGGED.replace('mission m', 'mission b') },
      PULLS,
    );
    const items = await pullAll();
    expect(items.map(({ name, codes }) => [name, codes])).toEqual([
      ['a.mission', ['finding/tagged']],
      ['b.mission', []],
    ]);
  });

  it('are told of the workspace when there is news, and only that', async () => {
    served = await startServed(
      { 'a.mission': UNTAGGED, 'b.mission': UNTAGGED.replace('mission m', 'mission b') },
      PULLS,
    );
    const known = Object.fromEntries((await pullAll()).map(({ name, id }) => [name, id]));
    const news = pullAll(known);
    served.files.texts.set('/workspace/b.mission', TAGGED.replace('mission m', 'mission b'));
    await served.touch('b.mission');
    expect((await news).map(({ name, codes }) => [name, codes])).toEqual([['b.mission', []]]);
  });

  it('vanish with their file', async () => {
    served = await startServed({ 'a.mission': UNTAGGED }, PULLS);
    const known = Object.fromEntries((await pullAll()).map(({ name, id }) => [name, id]));
    const news = pullAll(known);
    served.files.texts.delete('/workspace/a.mission');
    await served.touch('a.mission', 3);
    expect((await news).map(({ name, codes }) => [name, codes])).toEqual([['a.mission', []]]);
  });

  it('are those of the file again, when it is closed without saving', async () => {
    served = await startServed({ 'a.mission': UNTAGGED }, PULLS);
    await served.open('a.mission');
    await served.type('a.mission', TAGGED);
    expect((await pull('a.mission')).codes).toEqual([]);
    await served.close('a.mission');
    await expect.poll(async () => (await pull('a.mission')).codes).toEqual(['finding/tagged']);
  });

  it('are still checked after a file was closed that was never saved', async () => {
    served = await startServed({ 'a.mission': UNTAGGED }, PULLS);
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
    await expect.poll(async () => (await pull('a.mission')).codes).toEqual([]);
    expect((await pullAll()).map(({ name }) => name)).toEqual(['a.mission']);
  });

  it('are pushed to a client that does not ask', async () => {
    served = await startServed({ 'a.mission': UNTAGGED });
    const told = new Promise(resolve => {
      served.client.onNotification(PublishDiagnosticsNotification.type, ({ diagnostics }) =>
        resolve(diagnostics.map(({ code }) => code)),
      );
    });
    await served.open('a.mission');
    expect(await told).toEqual(['finding/tagged']);
  });
});

describe('settings', () => {
  const config = 'mission-report.config.json';
  const files = { 'a.mission': 'mission m: M\nfinding #x: A\npillar x: X\n' };

  it('of the project decide over those of the author, and a change has everything checked again', async () => {
    served = await startServed(
      { ...files, [config]: '{ "profile": "final" }' },
      {
        ...PULLS,
        workspace: { ...PULLS.workspace, configuration: true },
      },
    );
    served.client.onRequest(ConfigurationRequest.type, () => [
      { profile: 'draft', rules: { 'finding/kind-given': 'error' } },
    ]);
    await served.open('a.mission');
    const asked = new Promise<void>(resolve => {
      served.client.onRequest(DiagnosticRefreshRequest.type, () => resolve());
    });
    await expect.poll(async () => (await pull('a.mission')).codes).toContain('mission/sections-complete');
    expect((await pull('a.mission')).codes).toContain('finding/kind-given');
    served.files.texts.set(`/workspace/${config}`, '{ "rules": { "finding/kind-given": "off" } }');
    await served.touch(config);
    await asked;
    expect((await pull('a.mission')).codes).toEqual([]);
  });

  it('that cannot be read are named and left aside', async () => {
    served = await startServed(
      { ...files, [config]: '{ "profile": "strict" }' },
      {
        ...PULLS,
        workspace: { ...PULLS.workspace },
      },
    );
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
    expect(capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: true });
    expect(capabilities.documentOnTypeFormattingProvider).toEqual({ firstTriggerCharacter: '\n' });
    expect(capabilities.codeActionProvider).toMatchObject({
      codeActionKinds: expect.arrayContaining(['quickfix', 'source.fixAll.missionReport']),
    });
  });

  it('makes the parser for completion when completion is first asked for', async () => {
    const making = vi.spyOn(LangiumCompletionParser.prototype, 'finalize');
    served = await startServed({ 'a.mission': UNTAGGED }, PULLS);
    await served.open('a.mission');
    await pull('a.mission');
    expect(making).not.toHaveBeenCalled();
    const textDocument = { uri: served.uri('a.mission') };
    await served.client.sendRequest(CompletionRequest.type, {
      textDocument,
      position: { line: 0, character: 9 },
    });
    expect(making).toHaveBeenCalledOnce();
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
