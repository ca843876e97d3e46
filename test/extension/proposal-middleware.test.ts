import { expect, it } from 'vitest';
import type { CompletionContext, CompletionItem, Position, TextDocument } from 'vscode';
import { proposalMiddleware } from '../../src/extension/typing/proposal-middleware.ts';

const document = {} as TextDocument;
const position = { line: 4, character: 7 } as Position;
const proposals = [{ label: 'selm-2024' }] as CompletionItem[];

/** A list that is asked for; the server answers, and time passes, when it is called. */
function asked(context: Partial<CompletionContext>) {
  let due: () => void = () => undefined;
  const after = (_: number, act: () => void) => {
    due = act;
    return () => {
      due = () => undefined;
    };
  };
  const server = { resolve: (_: CompletionItem[]) => {}, reject: (_: Error) => {} };
  const answer = new Promise<CompletionItem[]>((resolve, reject) =>
    Object.assign(server, { resolve, reject }),
  );
  const askedAgain: unknown[] = [];
  const middleware = proposalMiddleware({ after }, (...place) => askedAgain.push(place));
  const shown = middleware.provideCompletionItem(
    document,
    position,
    context as CompletionContext,
    {} as never,
    () => answer,
  );
  return { shown, answer, server, askedAgain, pass: () => due() };
}

it('shows what the server answers at once', async () => {
  const { shown, server, askedAgain, pass } = asked({ triggerCharacter: '.' });
  server.resolve(proposals);
  expect(await shown).toBe(proposals);
  pass();
  expect(askedAgain).toEqual([]);
});

it('closes the list where an answer keeps the author waiting, and asks again once there is one', async () => {
  const { shown, answer, server, askedAgain, pass } = asked({ triggerCharacter: ' ' });
  pass();
  expect(await shown).toEqual([]);
  expect(askedAgain).toEqual([]);
  server.resolve(proposals);
  await answer;
  expect(askedAgain).toEqual([[document, position]]);
});

it('waits for what a word that is typed, or Ctrl+Space, asks for', async () => {
  const { shown, server, askedAgain, pass } = asked({});
  pass();
  server.resolve(proposals);
  expect(await shown).toBe(proposals);
  expect(askedAgain).toEqual([]);
});

it('passes on that there is no answer, and is quiet about one that comes late', async () => {
  const inTime = asked({ triggerCharacter: '.' });
  inTime.server.reject(new Error('gone'));
  await expect(inTime.shown).rejects.toThrow('gone');
  const late = asked({ triggerCharacter: '.' });
  late.pass();
  late.server.reject(new Error('gone'));
  expect(await late.shown).toEqual([]);
  expect(late.askedAgain).toEqual([]);
});
