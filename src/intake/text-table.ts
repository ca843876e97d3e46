/** Tables that a plain text draws with bars between the cells. */
import type { Row } from './document.ts';

interface Line {
  readonly text: string;
}

/** A table, and how many lines it takes. */
interface DrawnTable {
  readonly rows: readonly Row[];
  readonly length: number;
}

/** The table that begins at a line; undefined where none does. */
export function tableLines(lines: readonly Line[], start: number): DrawnTable | undefined {
  const rows: Row[] = [];
  let at = start;
  for (; at < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    if (isRule(text) && rows.length > 0) continue;
    const cells = cellsOf(text);
    if (!cells || (rows[0] && rows[0].cells.length !== cells.length)) break;
    rows.push({ cells });
  }
  return rows.length > 1 ? { rows, length: at - start } : undefined;
}

/** The cells of a line with at least one bar between blanks. */
function cellsOf(text: string): readonly string[] | undefined {
  const bare = text.replace(/^\||\|$/g, '');
  if (!/\s\|\s|\s\|$|^\|/.test(text) || !bare.includes('|')) return undefined;
  const cells = bare.split('|').map(cell => cell.trim());
  return cells.length > 1 ? cells : undefined;
}

function isRule(text: string): boolean {
  return /^[|+=:\s-]*-[|+=:\s-]*$/.test(text);
}
