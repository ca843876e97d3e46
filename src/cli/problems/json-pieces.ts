/** JSON in pieces: what is found in thousands of reports is longer than one text may be. */

/** Stands where the list comes. */
const HERE = '\u0000';

/** What `JSON.stringify(whole(items), null, 2)` would give, and a line break; `whole` puts the items into something. */
export function* jsonPieces<T>(
  items: Iterable<T>,
  toPlain: (item: T) => unknown,
  whole: (items: readonly unknown[]) => unknown,
): Iterable<string> {
  const [before = '', after = ''] = JSON.stringify(whole([HERE]), null, 2).split(JSON.stringify(HERE));
  const margin = before.slice(before.lastIndexOf('\n'));
  let between = before;
  for (const item of items) {
    yield between + JSON.stringify(toPlain(item), null, 2).replaceAll('\n', margin);
    between = `,${margin}`;
  }
  yield between === before ? `${JSON.stringify(whole([]), null, 2)}\n` : `${after}\n`;
}
