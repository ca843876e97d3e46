/** One replacement in the text, at offsets. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, text: replacement } of changes) {
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}
