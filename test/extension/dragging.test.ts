/** What becomes of a row of *Structure* that is dropped onto another. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MOVE_TO_REQUEST, STRUCTURE_REQUEST, type StructureNode } from '../../src/protocol.ts';

const { told, picked, edited } = vi.hoisted(() => ({ told: vi.fn(), picked: vi.fn(), edited: vi.fn() }));
let isLocked = false;
const document = { version: 1, uri: { path: '/selm.mission' } };

vi.mock('vscode', () => ({
  DataTransferItem: class {
    readonly value: unknown;
    constructor(value: unknown) {
      this.value = value;
    }
  },
  env: {},
  Range: class {},
  ViewColumn: { One: 1 },
  window: {
    showInformationMessage: told,
    showQuickPick: picked,
    showTextDocument: async () => ({
      edit: async (change: (edit: unknown) => void) => {
        if (isLocked) return false;
        change({ replace: (_: unknown, text: string) => edited(text) });
        document.version++;
        return true;
      },
    }),
    visibleTextEditors: [],
  },
  workspace: { openTextDocument: async () => document },
}));

const { dragging } = await import('../../src/extension/views/move-to.ts');

const entry = (sort: StructureNode['sort'], code: string, line: number, children: StructureNode[] = []) =>
  ({
    sort,
    code,
    title: `Title of ${code}`,
    details: [],
    children,
    range: { start: { line, character: 0 }, end: { line, character: 9 } },
  }) as unknown as StructureNode;
const pillar = (name: string, children: StructureNode[]) =>
  ({ sort: 'pillar', name, title: name, details: [], children }) as unknown as StructureNode;

const R1 = entry('recommendation', 'R1', 3);
const R2 = entry('recommendation', 'R2', 6);
const F1 = entry('finding', 'F1', 2, [R1]);
const F2 = entry('finding', 'F2', 5, [R2]);
const F3 = entry('finding', 'F3', 8);
const WATER = pillar('water', [F1, F2]);
const CARE = pillar('care', [F3]);

/** Drops a row onto another; what the server was asked for. */
async function dropped(
  node: StructureNode,
  onto: StructureNode,
  { now = [WATER, CARE], result = {} as object | null } = {},
) {
  const asked: unknown[] = [];
  const report = {
    uri: document.uri,
    ask: async (request: string, params: unknown) => {
      if (request === STRUCTURE_REQUEST) return now;
      if (request === MOVE_TO_REQUEST) asked.push(params);
      return result && { edits: [{ newText: 'moved' }], line: 2, ...result };
    },
  };
  const client = { protocol2CodeConverter: { asTextEdits: async (edits: unknown) => edits } };
  const { handleDrag, handleDrop } = dragging(client as never, report as never);
  const transfer = new Map();
  await handleDrag?.([node], transfer as never, {} as never);
  await handleDrop?.(onto, transfer as never, {} as never);
  return asked;
}

beforeEach(() => {
  vi.resetAllMocks();
  isLocked = false;
});

describe('a row that is dropped', () => {
  it('goes to the place of another entry', async () => {
    expect(await dropped(F2, F1)).toEqual([{ position: F2.range?.start, target: { line: 2 } }]);
    expect(edited).toHaveBeenCalledWith('moved');
    expect(told).not.toHaveBeenCalled();
  });

  it('goes to the place of the entry whose part it is dropped onto, and stays on a part of its own', async () => {
    expect(await dropped(F2, R1)).toMatchObject([{ target: { line: 2 } }]);
    expect(await dropped(F2, R2)).toEqual([]);
  });

  it('goes behind the findings of a pillar once that is agreed, and not before', async () => {
    const question = { text: 'Its tag changes.', answer: 'Move' };
    expect(await dropped(F1, CARE, { result: { question } })).toMatchObject([{ target: { pillar: 'care' } }]);
    expect(edited).not.toHaveBeenCalled();
    picked.mockResolvedValue('Move');
    await dropped(F1, CARE, { result: { question } });
    expect(edited).toHaveBeenCalledWith('moved');
  });

  it('is moved from where it is now, though the row shows an earlier text', async () => {
    const later = { ...F2, range: { start: { line: 15 }, end: { line: 15 } } } as unknown as StructureNode;
    expect(await dropped(F2, F1, { now: [pillar('water', [F1, later]), CARE] })).toMatchObject([
      { position: { line: 15 } },
    ]);
    expect(await dropped(F2, F1, { now: [CARE] })).toEqual([]);
    expect(told).toHaveBeenCalledOnce();
  });

  it('stays, and its author is told, where it cannot stand and where the report is locked', async () => {
    await dropped(R1, F3, { result: null });
    expect(told).toHaveBeenLastCalledWith(
      expect.stringContaining('A recommendation stays with its finding.'),
    );
    isLocked = true;
    await dropped(F2, F1);
    expect(told).toHaveBeenLastCalledWith(expect.stringContaining('read-only'));
    expect(edited).not.toHaveBeenCalled();
  });

  it('is an entry: a pillar is not dragged', async () => {
    expect(await dropped(WATER, F3)).toEqual([]);
  });
});
