/** On which lines entries stand, in a report and in the text that it was made of. */
import { ENTRY_WORDS } from '../lexicon/generated/words.ts';

/** An entry, and its lines, counted from 1; a source that is no text has none. */
export interface EntryPlace {
  readonly kind: string;
  readonly line: number;
  readonly sourceLine?: number;
}

const ENTRY = new RegExp(`^(${Object.keys(ENTRY_WORDS).join('|')})(?=[ :]|$)`);
const TEXTS = new Set(['txt', 'md', 'markdown']);
/** So many letters of a title tell it from others. */
const LETTERS = 30;

/** The entries of a report that stand for a stretch of the source. */
export function entriesIn(report: string, source: Uint8Array, ending: string): readonly EntryPlace[] {
  const lines = report.split('\n');
  const text = TEXTS.has(ending.toLowerCase()) ? new TextDecoder().decode(source).split(/\r\n?|\n/) : [];
  let from = 0;
  return lines.flatMap((line, at) => {
    const [, kind] = ENTRY.exec(line) ?? [];
    if (kind === undefined) return [];
    const title = line.slice(line.indexOf(': ') + 1 || line.length) || (lines[at + 1] ?? '');
    const found = lineOf(title, text, from);
    if (found !== undefined) from = found;
    return [{ kind, line: at + 1, ...(found === undefined ? {} : { sourceLine: found + 1 }) }];
  });
}

/** The line of a text on which a title begins, from one line on. */
function lineOf(title: string, lines: readonly string[], from: number): number | undefined {
  const wanted = close(title).slice(0, LETTERS);
  if (wanted === '') return undefined;
  const found = lines.findIndex(
    (line, at) => at >= from && close(line + (lines[at + 1] ?? '')).includes(wanted) && close(line) !== '',
  );
  return found < 0 ? undefined : found;
}

function close(text: string): string {
  return text.replace(/\s/g, '');
}
