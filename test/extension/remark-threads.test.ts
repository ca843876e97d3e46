/** Threads of remarks, as VS Code is given them. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RemarkThread } from '../../src/protocol/report.ts';

interface Thread {
  readonly dispose: () => void;
  readonly range: unknown;
  readonly canReply?: boolean;
  readonly contextValue?: string;
  readonly label?: string;
  readonly comments: readonly { readonly author: { readonly name: string }; readonly body: string }[];
}

const { made, listeners, settings } = vi.hoisted(() => ({
  made: [] as Thread[],
  listeners: {} as Record<string, (told: never) => void>,
  settings: { threads: true },
}));
const uri = { toString: () => 'file:///r.mission' };
const listen = (name: string) => (listener: (told: never) => void) => {
  listeners[name] = listener;
  return { dispose: () => undefined };
};
vi.mock('vscode', () => ({
  CommentMode: { Preview: 1 },
  CommentThreadCollapsibleState: { Collapsed: 0 },
  CommentThreadState: { Unresolved: 0, Resolved: 1 },
  EventEmitter: class {
    private readonly heard: ((told: unknown) => void)[] = [];
    event = (listener: (told: unknown) => void) => {
      this.heard.push(listener);
      return { dispose: () => undefined };
    };
    fire = (told: unknown) => {
      for (const listener of this.heard) listener(told);
    };
  },
  comments: {
    createCommentController: () => ({
      createCommentThread: (_uri: unknown, range: unknown) => {
        const thread = { range, comments: [], dispose: vi.fn() };
        made.push(thread);
        return thread;
      },
      dispose: () => undefined,
    }),
  },
  workspace: {
    textDocuments: [{ uri, languageId: 'mission-report', isClosed: false }],
    getConfiguration: () => ({ get: () => settings.threads }),
    onDidCloseTextDocument: listen('close'),
    onDidChangeConfiguration: listen('settings'),
  },
}));
const { RemarkThreads } = await import('../../src/extension/remarks/remark-threads.ts');

const place = { line: 0, character: 0 };
const remark = (words: string, isOver = false): RemarkThread => ({
  range: { start: place, end: place },
  position: place,
  isOver,
  ...(isOver && { status: 'done' }),
  said: [{ by: 'A. Chief', when: '', words }],
});

let told: readonly RemarkThread[];
let read: () => Promise<void>;
beforeEach(() => {
  settings.threads = true;
  told = [];
  let heard: (read: { uri: string }) => void = () => undefined;
  const same = (each: unknown) => each;
  const client = {
    sendRequest: async () => told,
    onNotification: (_name: string, listener: typeof heard) => {
      heard = listener;
    },
    code2ProtocolConverter: { asUri: String },
    protocol2CodeConverter: { asUri: () => uri, asRange: same },
  };
  const threads = new RemarkThreads(client as never);
  read = async () => {
    heard({ uri: String(uri) });
    await threads.remarkOf({ uri } as never);
  };
});
afterEach(() => void made.splice(0));

const texts = () => made.map(({ comments }) => comments.map(({ body }) => body));

test('there is one for each remark, without a box to reply in, and it says what became of it', async () => {
  told = [remark('By whom?'), remark('Since when?', true)];
  await read();
  expect(made).toMatchObject([
    { canReply: false, contextValue: 'open', label: 'Remark' },
    { canReply: false, contextValue: 'over', label: 'Remark: done' },
  ]);
  expect(texts()).toEqual([['By whom?'], ['Since when?']]);
});

test('a thread stays with its remark, so that one that is open is not closed while its author types', async () => {
  told = [remark('By whom?'), remark('Since when?')];
  await read();
  told = [remark('New'), remark('By whom?'), remark('Since when exactly?')];
  await read();
  expect(texts()).toEqual([['By whom?'], ['New'], ['Since when exactly?']]);
  told = [remark('By whom?')];
  await read();
  expect(made.map(({ dispose }) => vi.mocked(dispose).mock.calls.length)).toEqual([0, 1, 1]);
});

test('the setting turns them off, and on again', async () => {
  told = [remark('By whom?')];
  await read();
  settings.threads = false;
  listeners.settings?.({ affectsConfiguration: () => true } as never);
  expect(made[0]?.dispose).toHaveBeenCalledOnce();
  await read();
  expect(made.length).toBe(1);
  settings.threads = true;
  listeners.settings?.({ affectsConfiguration: () => true } as never);
  await read();
  expect(made.length).toBe(2);
});
