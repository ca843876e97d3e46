/** *Update…* from a row, a lens or a card. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { UPDATE_REQUEST } from '../../src/protocol/report.ts';

const { told, applied, shown } = vi.hoisted(() => ({ told: vi.fn(), applied: vi.fn(), shown: vi.fn() }));

vi.mock('vscode', () => ({
  env: {},
  Range: class {
    readonly line: number;
    constructor(line: number) {
      this.line = line;
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
    protocol2CodeConverter: { asUri: (uri: string) => uri, asWorkspaceEdit: async (edit: unknown) => edit },
  }) as unknown as Parameters<typeof beginUpdate>[0];
const BEGUN = { edit: { documentChanges: [] }, uri: 'file:///m.updates.mission', line: 4 };
const start = { line: 7, character: 0 };

beforeEach(() => vi.clearAllMocks());

describe('an update', () => {
  it('is written into its file, which is shown at its line', async () => {
    await beginUpdate(client(BEGUN))('file:///m.mission', start);
    expect(asked).toHaveBeenCalledWith(UPDATE_REQUEST, { uri: 'file:///m.mission', position: start });
    expect(applied).toHaveBeenCalledWith(BEGUN.edit);
    expect(shown).toHaveBeenCalledWith(expect.objectContaining({ selection: { line: 4 } }));
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
