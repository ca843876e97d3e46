import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CompletionContext, CompletionItem, Position, TextDocument } from 'vscode';
import { dropLateProposals } from '../../src/extension/typing/proposals.ts';

const vscode = vi.hoisted(() => ({
  commands: { executeCommand: vi.fn() },
  window: { activeTextEditor: {} },
}));
vi.mock('vscode', () => vscode);

const document = {} as TextDocument;
const position = { line: 4, character: 7, isEqual: (other: unknown) => other === position } as Position;
const proposals = [{ label: 'selm-2024' }] as CompletionItem[];

beforeEach(() => {
  vi.useFakeTimers();
  vscode.commands.executeCommand.mockClear();
  vscode.window.activeTextEditor = { document, selection: { isEmpty: true, active: position } };
});
afterEach(() => void vi.useRealTimers());

/** A list that is asked for; the server answers when it is called. */
function asked(context: Partial<CompletionContext>) {
  const server = { resolve: (_: CompletionItem[]) => {}, reject: (_: Error) => {} };
  const answer = new Promise<CompletionItem[]>((resolve, reject) =>
    Object.assign(server, { resolve, reject }),
  );
  const middleware: Parameters<typeof dropLateProposals>[0]['middleware'] = {};
  dropLateProposals({ middleware });
  const shown = middleware.provideCompletionItem?.(
    document,
    position,
    context as CompletionContext,
    {} as never,
    () => answer,
  );
  return { shown, server };
}

/** Longer than the author is waited for. */
const pass = () => vi.advanceTimersByTimeAsync(60_000);
const asksAgain = () => vscode.commands.executeCommand.mock.calls.length > 0;

it('shows what the server answers at once', async () => {
  const { shown, server } = asked({ triggerCharacter: '.' });
  server.resolve(proposals);
  expect(await shown).toBe(proposals);
  await pass();
  expect(asksAgain()).toBe(false);
});

it('closes the list where an answer keeps the author waiting, and asks again once there is one', async () => {
  const { shown, server } = asked({ triggerCharacter: ' ' });
  await pass();
  expect(await shown).toEqual([]);
  expect(asksAgain()).toBe(false);
  server.resolve(proposals);
  await pass();
  expect(asksAgain()).toBe(true);
});

it('does not ask again where the author has gone on', async () => {
  const { shown, server } = asked({ triggerCharacter: ' ' });
  await pass();
  await shown;
  vscode.window.activeTextEditor = {
    document,
    selection: { isEmpty: true, active: { isEqual: () => false } },
  };
  server.resolve(proposals);
  await pass();
  expect(asksAgain()).toBe(false);
});

it('waits for what a word that is typed, or Ctrl+Space, asks for', async () => {
  const { shown, server } = asked({});
  await pass();
  server.resolve(proposals);
  expect(await shown).toBe(proposals);
});

it('passes on that there is no answer, and is quiet about one that comes late', async () => {
  const inTime = asked({ triggerCharacter: '.' });
  inTime.server.reject(new Error('gone'));
  await expect(inTime.shown).rejects.toThrow('gone');
  const late = asked({ triggerCharacter: '.' });
  await pass();
  late.server.reject(new Error('gone'));
  expect(await late.shown).toEqual([]);
  await pass();
  expect(asksAgain()).toBe(false);
});
