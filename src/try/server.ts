import type { Transport } from '@codemirror/lsp-client';
import { plainSnippet } from '../base/plain-snippet.ts';

/** By the name of a request, what answers it. */
export type Answers = Readonly<Record<string, (params: never) => unknown>>;

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
}

/** Starts the server; `onFailure` is told where the browser can't run it. */
export function startServer(answers: Answers, onFailure: () => void): Transport {
  const script = new URL('server/server.js', document.baseURI);
  // Only one that the page has made itself is held to the policy of the page.
  const source = new Blob([`import ${JSON.stringify(script.href)};`], { type: 'text/javascript' });
  const worker = new Worker(URL.createObjectURL(source), { type: 'module' });
  const handlers = new Set<(message: string) => void>();
  worker.addEventListener('error', onFailure);
  worker.addEventListener('message', async ({ data }: MessageEvent<Message>) => {
    if (data.id === undefined || data.method === undefined) {
      const known = JSON.stringify(withPlainSnippets(data, new Date().toLocaleDateString('sv-SE')));
      for (const handler of handlers) handler(known);
    } else worker.postMessage({ jsonrpc: '2.0', id: data.id, ...(await answerTo(data, answers)) });
  });
  return {
    send: message => worker.postMessage(JSON.parse(message)),
    subscribe: handler => handlers.add(handler),
    unsubscribe: handler => handlers.delete(handler),
  };
}

async function answerTo({ method = '', params }: Message, answers: Answers): Promise<object> {
  const answer = answers[method];
  if (!answer) return { error: { code: -32601, message: `Nobody answers ${method}.` } };
  try {
    return { result: (await answer(params as never)) ?? null };
  } catch (error) {
    return { error: { code: -32603, message: String(error) } };
  }
}

/** The answer with its snippets of words alone, on a day; what is no answer of proposals is left as it is. */
export function withPlainSnippets(message: unknown, day: string): unknown {
  if (Array.isArray(message)) return message.map(each => withPlainSnippets(each, day));
  if (typeof message !== 'object' || message === null) return message;
  const isSnippet = 'insertTextFormat' in message && message.insertTextFormat === SNIPPET;
  return Object.fromEntries(
    Object.entries(message).map(([key, value]) => {
      if (!isSnippet) return [key, withPlainSnippets(value, day)];
      if (key === 'insertText' || key === 'textEditText') return [key, plainSnippet(String(value), day)];
      if (key !== 'textEdit') return [key, value];
      return [key, { ...value, newText: plainSnippet(String(value.newText), day) }];
    }),
  );
}

/** How the Language Server Protocol marks a text that has places to fill in. */
const SNIPPET = 2;
