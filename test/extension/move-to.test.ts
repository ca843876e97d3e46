/** *Move to…*: which places it offers for an entry, and what becomes of the one that is chosen. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MOVE_TO_REQUEST, STRUCTURE_REQUEST, type StructureNode } from '../../src/protocol/report.ts';

const { told, picked, edited } = vi.hoisted(() => ({ told: vi.fn(), picked: vi.fn(), edited: vi.fn() }));
let isLocked = false;
let cursor: number | undefined;
const document = { version: 1, uri: { path: '/selm.mission' } };

vi.mock('vscode', () => ({
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
    get activeTextEditor() {
      return cursor === undefined ? undefined : { selection: { active: { line: cursor } } };
    },
  },
  workspace: { openTextDocument: async () => document },
}));

const { moveTo } = await import('../../src/extension/views/move-to.ts');

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

/** Sends a row, or the entry at the cursor, to the place that is called so; what the server was asked for. */
async function sent(
  row: StructureNode | undefined,
  place: string | undefined,
  { now = [WATER, CARE], result = {} as object | null, answer = undefined as string | undefined } = {},
) {
  const asked: unknown[] = [];
  const report = {
    uri: document.uri,
    ask: async (request: typeof STRUCTURE_REQUEST | typeof MOVE_TO_REQUEST, params: unknown) => {
      if (request === STRUCTURE_REQUEST) return now;
      if (request === MOVE_TO_REQUEST) asked.push(params);
      return result && { edits: [{ newText: 'moved' }], line: 2, ...result };
    },
  };
  const client = { protocol2CodeConverter: { asTextEdits: async (edits: unknown) => edits } };
  picked.mockImplementation(async (items: readonly (string | { label: string })[]) =>
    items.find(item => (typeof item === 'string' ? item === answer : item.label === place)),
  );
  await moveTo(client as never, report as never)(row);
  return asked;
}

/** The places that were offered. */
function offered(): readonly string[] {
  const [items = []] = (picked.mock.calls[0] ?? []) as [{ label: string }[]?];
  return items.map(({ label }) => label);
}

beforeEach(() => {
  vi.resetAllMocks();
  isLocked = false;
  cursor = undefined;
});

describe('Move to…', () => {
  it('sends an entry to the place of another', async () => {
    expect(await sent(F2, 'F1 Title of F1')).toEqual([{ position: F2.range?.start, target: { line: 2 } }]);
    expect(edited).toHaveBeenCalledWith('moved');
    expect(told).not.toHaveBeenCalled();
  });

  it('offers a finding the pillars and the other findings, and a part of one the parts beside it', async () => {
    await sent(F2, undefined);
    expect(offered()).toEqual(['water', 'F1 Title of F1', 'care', 'F3 Title of F3']);
    picked.mockClear();
    const R3 = entry('recommendation', 'R3', 4);
    await sent(R1, undefined, { now: [pillar('water', [entry('finding', 'F1', 2, [R1, R3]), F2])] });
    expect(offered()).toEqual(['R3 Title of R3']);
  });

  it('is for the entry in whose first line the cursor is, where no row was chosen', async () => {
    cursor = 5;
    expect(await sent(undefined, 'F1 Title of F1')).toMatchObject([{ position: { line: 5 } }]);
    cursor = 7;
    expect(await sent(undefined, 'F1 Title of F1')).toEqual([]);
    expect(told).toHaveBeenLastCalledWith(expect.stringContaining('Put the cursor'));
  });

  it('sends it behind the findings of a pillar once that is agreed, and not before', async () => {
    const question = { text: 'Its tag changes.', answer: 'Move' };
    expect(await sent(F1, 'care', { result: { question } })).toMatchObject([{ target: { pillar: 'care' } }]);
    expect(edited).not.toHaveBeenCalled();
    await sent(F1, 'care', { result: { question }, answer: 'Move' });
    expect(edited).toHaveBeenCalledWith('moved');
  });

  it('moves it from where it is now, though the row shows an earlier text', async () => {
    const later = { ...F2, range: { start: { line: 15 }, end: { line: 15 } } } as unknown as StructureNode;
    expect(await sent(F2, 'F1 Title of F1', { now: [pillar('water', [F1, later]), CARE] })).toMatchObject([
      { position: { line: 15 } },
    ]);
    expect(await sent(F2, 'F3 Title of F3', { now: [CARE] })).toEqual([]);
    expect(told).toHaveBeenCalledOnce();
  });

  it('leaves it, and tells its author, where it cannot stand and where the report is locked', async () => {
    await sent(F2, 'F1 Title of F1', { result: null });
    expect(told).toHaveBeenLastCalledWith(expect.stringContaining('A finding can go to the place of'));
    isLocked = true;
    await sent(F2, 'F1 Title of F1');
    expect(told).toHaveBeenLastCalledWith(expect.stringContaining('read-only'));
    expect(edited).not.toHaveBeenCalled();
  });
});
