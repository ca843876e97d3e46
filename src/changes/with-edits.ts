/** Characters of the text from `start` to `end`, and what is to stand in their place. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with edits that do not overlap; those at one place in their order. */
export function withEdits(source: string, edits: readonly TextEdit[]): string {
  const isWindows = source.includes('\r\n');
  const inOrder = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let text = '';
  let at = 0;
  for (const { start, end, text: own } of inOrder) {
    text += source.slice(at, start) + (isWindows ? own.replaceAll('\n', '\r\n') : own);
    at = Math.max(at, end);
  }
  return text + source.slice(at);
}
