/** *Update…* from a row, a lens or a card. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { UPDATE_REQUEST } from '../../src/protocol/report.ts';

const { told, applied, shown } = vi.hoisted(() => ({ told: vi.fn(), applied: vi.fn(), shown: vi.fn() }));

vi.mock('vscode', () => ({
  env: {},
  SnippetString: class {
    readonly value: string;
    constructor(value: string) {
      this.value = value;
    }
  },
  SnippetTextEdit: class {
    readonly range: unknown;
    readonly snippet: unknown;
    constructor(range: unknown, snippet: unknown) {
      this.range = range;
      this.snippet = snippet;
    }
  },
  WorkspaceEdit: class {
    readonly made: unknown[] = [];
    createFile(uri: unknown, options: unknown): void {
      this.made.push(uri, options);
    }
    set(uri: unknown, edits: readonly unknown[]): void {
      this.made.push(uri, ...edits);
    }
  },
  ViewColumn: { One: 1 },
  window: {
    showInformationMessage: told,
    showTextDocument: async (_: unknown, options: unknown) => shown(options),
    visibleTextEditors: [],
  },
  workspace: {
    applyEdit: async (edit: unknown) => {
      applied(edit);
      return true;
    },
    openTextDocument: async (uri: unknown) => ({ uri }),
  },
}));

const { beginUpdate, beginUpdateOf } = await import('../../src/extension/commands/begin-update.ts');

const asked = vi.fn();
const client = (answer: unknown) =>
  ({
    sendRequest: async (...request: unknown[]) => {
      asked(...request);
      return answer;
    },
    code2ProtocolConverter: { asUri: String },
    protocol2CodeConverter: { asUri: (uri: string) => uri, asRange: (range: unknown) => range },
  }) as unknown as Parameters<typeof beginUpdate>[0];
const start = { line: 7, character: 0 };
const range = { start, end: start };
const snippet = `update m.a on \${1:2026-12-02}`;
const uri = 'file:///m.updates.mission';
const BEGUN = { uri, edit: { range, newText: 'update m.a on 2026-12-02', snippet } };

beforeEach(() => vi.clearAllMocks());

describe('an update', () => {
  it('is written into its file, which is made and shown, with places to fill in', async () => {
    await beginUpdate(client(BEGUN))('file:///m.mission', start);
    expect(asked).toHaveBeenCalledWith(UPDATE_REQUEST, { uri: 'file:///m.mission', position: start });
    expect(shown).toHaveBeenCalledWith({ viewColumn: 1, preserveFocus: false });
    const [[made], [filled]] = applied.mock.calls as [[{ made: unknown[] }], [{ made: unknown[] }]];
    expect(made.made).toEqual([uri, { ignoreIfExists: true }]);
    expect(filled.made).toEqual([uri, { range, snippet: { value: snippet }, keepWhitespace: true }]);
  });

  it('is begun for the entry of a row', async () => {
    const report = { uri: 'file:///m.mission' } as unknown as Parameters<typeof beginUpdateOf>[1];
    await beginUpdateOf(client(BEGUN), report)({ range: { start } });
    expect(asked).toHaveBeenCalledWith(UPDATE_REQUEST, { uri: 'file:///m.mission', position: start });
  });

  it('is not begun where the report has changed since, and its author is told', async () => {
    await beginUpdate(client(null))('file:///m.mission', start);
    expect(applied).not.toHaveBeenCalled();
    expect(told).toHaveBeenCalledTimes(1);
  });
});
