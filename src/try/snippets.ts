/** Snippets as the server makes them for VS Code, for an editor that knows fewer of their signs. */

/**
 * The same snippet of places with words alone: a list is its first word, a variable its value on a day, a place that
 * stands there again has the words of the first, and the last place is counted like the others.
 */
export function plainSnippet(snippet: string, today: Date): string {
  const words = new Map<string, string>();
  const plain = snippet
    .replaceAll(/(?<!\\)\$(?:\{(CURRENT_\w+)\}|(CURRENT_\w+))/g, (_, braced, bare) =>
      dayPart(braced ?? bare, today),
    )
    .replaceAll(
      /(?<!\\)\$\{(\d+)\|((?:\\.|[^|,\\])*)(?:\\.|[^|\\])*\|\}/g,
      (_, number, own) => `\${${number}:${own}}`,
    );
  const numbers = [...plain.matchAll(/(?<!\\)\$\{?(\d+)/g)].map(([, number]) => Number(number));
  const last = String(Math.max(0, ...numbers) + 1);
  for (const [, number = '', own = ''] of plain.matchAll(/(?<!\\)\$\{(\d+):([^${}]*)\}/g))
    if (!words.has(number)) words.set(number, own);
  return plain.replaceAll(
    /(?<!\\)\$(?:\{(\d+)(?::([^${}]*))?\}|(\d+))/g,
    (_, braced?: string, own?: string, bare = '') => {
      const number = braced ?? bare;
      return `\${${number === '0' ? last : number}:${own ?? words.get(number) ?? ''}}`;
    },
  );
}

function dayPart(name: string, today: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  switch (name) {
    case 'CURRENT_YEAR':
      return String(today.getFullYear());
    case 'CURRENT_MONTH':
      return two(today.getMonth() + 1);
    case 'CURRENT_DATE':
      return two(today.getDate());
    default:
      return '';
  }
}

/** An answer of the server with its snippets so; what is no answer of proposals is left as it is. */
export function withPlainSnippets(message: unknown, today: Date): unknown {
  if (Array.isArray(message)) return message.map(each => withPlainSnippets(each, today));
  if (typeof message !== 'object' || message === null) return message;
  const isSnippet = 'insertTextFormat' in message && message.insertTextFormat === SNIPPET;
  return Object.fromEntries(
    Object.entries(message).map(([key, value]) => {
      if (!isSnippet) return [key, withPlainSnippets(value, today)];
      if (key === 'insertText' || key === 'textEditText') return [key, plainSnippet(String(value), today)];
      if (key !== 'textEdit') return [key, value];
      return [key, { ...value, newText: plainSnippet(String(value.newText), today) }];
    }),
  );
}

/** How the Language Server Protocol marks a text that has places to fill in. */
const SNIPPET = 2;
