/** Snippets as they are written for VS Code, for whoever knows fewer of their signs. */

/**
 * The same snippet of places with words alone: a list is its first word, a variable its value on a day, `YYYY-MM-DD`, a
 * place that stands there again has the words of the first, and the last place is counted like the others.
 */
export function plainSnippet(snippet: string, day: string): string {
  const [CURRENT_YEAR = '', CURRENT_MONTH = '', CURRENT_DATE = ''] = day.split('-');
  const now: Readonly<Record<string, string>> = { CURRENT_YEAR, CURRENT_MONTH, CURRENT_DATE };
  const words = new Map<string, string>();
  const plain = snippet
    .replaceAll(
      /(?<!\\)\$(?:\{(CURRENT_\w+)\}|(CURRENT_\w+))/g,
      (_, braced, bare) => now[braced ?? bare] ?? '',
    )
    .replaceAll(
      /(?<!\\)\$\{(\d+)\|((?:\\.|[^|,\\])*)(?:\\.|[^|\\])*\|\}/g,
      (_, number, own) => `\${${number}:${own.replaceAll(/\\([,|])/g, '$1')}}`,
    );
  const numbers = [...plain.matchAll(/(?<!\\)\$\{?(\d+)/g)].map(([, number]) => Number(number));
  const last = String(Math.max(0, ...numbers) + 1);
  for (const [, number = '', own = ''] of plain.matchAll(/(?<!\\)\$\{(\d+):((?:\\.|[^${}\\])*)\}/g))
    if (!words.has(number)) words.set(number, own);
  return plain.replaceAll(
    /(?<!\\)\$(?:\{(\d+)(?::((?:\\.|[^${}\\])*))?\}|(\d+))/g,
    (_, braced?: string, own?: string, bare = '') => {
      const number = braced ?? bare;
      return `\${${number === '0' ? last : number}:${own ?? words.get(number) ?? ''}}`;
    },
  );
}

/** A place to fill in with what it proposes, or, of several words, with a list to choose from. */
export function placeToFill(number: number, proposed: string, ...others: readonly string[]): string {
  if (others.length === 0) return `$\{${number}:${asSnippet(proposed)}}`;
  return `$\{${number}|${[proposed, ...others].map(each => each.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
}

/** The text as a snippet without places. */
export function asSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** The snippet as text: each place with what it proposes. */
export function textOfSnippet(snippet: string, day = ''): string {
  return plainSnippet(snippet, day)
    .replaceAll(/(?<!\\)\$\{\d+:((?:\\.|[^${}\\])*)\}/g, '$1')
    .replaceAll(/\\([$}\\])/g, '$1');
}
