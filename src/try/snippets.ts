import { plainSnippet } from '../plain-snippet.ts';

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
