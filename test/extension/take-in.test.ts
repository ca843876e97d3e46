/** What an author is told when what reviewers changed has been taken in. */
import { afterEach, expect, it, vi } from 'vitest';
import type { ReviewedChange, ReviewResult } from '../../src/import-protocol.ts';

const { told } = vi.hoisted(() => ({ told: vi.fn() }));
vi.mock('vscode', () => ({
  Range: class {
    readonly start = {};
  },
  WorkspaceEdit: class {
    insert() {}
    replace() {}
  },
  ViewColumn: {},
  window: { showInformationMessage: told, showTextDocument: async () => undefined, visibleTextEditors: [] },
  workspace: {
    openTextDocument: async () => undefined,
    fs: { readFile: async () => new Uint8Array() },
    applyEdit: async () => true,
  },
}));

const { takeInReview } = await import('../../src/extension/commands/take-in-review.ts');

afterEach(() => vi.resetAllMocks());

const EDIT = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: 'x' };
const change = (state: 'open' | 'taken' | 'barred'): ReviewedChange => ({
  author: 'A. Chief',
  description: '',
  isTaken: state === 'taken',
  needsConfirmation: false,
  edits: state === 'open' ? [EDIT] : [],
});

/** Takes in a file whose changes stand so before and after, and gives the last sentence. */
async function takeIn(before: readonly ReviewedChange[], after: readonly ReviewedChange[]): Promise<string> {
  const reviewed = (changes: readonly ReviewedChange[]): ReviewResult => ({
    kind: 'reviewed',
    changes,
    notes: ['19 changes by 1 person: 19 that the report has already.'],
  });
  const sendRequest = vi.fn().mockResolvedValueOnce(reviewed(before)).mockResolvedValueOnce(reviewed(after));
  const client = {
    sendRequest,
    code2ProtocolConverter: { asUri: String },
    protocol2CodeConverter: { asRange: () => undefined },
  };
  const uri = { path: '/m.mission' };
  await takeInReview(client as never, { uri } as never)({ path: '/back.docx' } as never);
  expect(told).toHaveBeenCalledTimes(1);
  return String(told.mock.calls[0]?.[0]);
}

const times = (count: number, state: 'open' | 'taken' | 'barred') =>
  Array.from({ length: count }, () => change(state));

it('it is one sentence, and true', async () => {
  expect(await takeIn(times(19, 'open'), times(19, 'taken'))).toBe('19 changes were taken in.');
});

it('what was there before is not counted, what is left is', async () => {
  const before = [...times(2, 'taken'), ...times(3, 'open'), ...times(1, 'barred')];
  const after = [...times(3, 'taken'), ...times(2, 'open'), ...times(1, 'barred')];
  expect(await takeIn(before, after)).toBe(
    '1 change was taken in; 2 can still be taken in; 1 can’t be taken in.',
  );
});

it('nothing is nothing', async () => {
  expect(await takeIn(times(1, 'open'), times(1, 'open'))).toBe(
    'Nothing was taken in; 1 can still be taken in.',
  );
});
