/** From blocks of a source to light Markdown: paragraphs, lists and tables in their order. */
import { type Row, type SourceBlock, withMark } from './document.ts';
import { numberOf, splitMark } from './marks.ts';
import type { Comment } from './mission-entry.ts';

type Item = Extract<SourceBlock, { kind: 'item' }>;

/** The blocks as prose, a paragraph, list or table each, with comments between them as comments. */
export function toProse(blocks: readonly SourceBlock[]): readonly (string | Comment)[] {
  const prose: (string | Comment)[] = [];
  let list: string[] = [];
  const closeList = () => {
    if (list.length > 0) prose.push(list.join('\n'));
    list = [];
  };
  const numbers: number[] = [];
  for (const block of blocks) {
    if (block.kind === 'item' && isDrawn(block)) {
      list.push(listLine(block, numbers));
      continue;
    }
    closeList();
    if (block.kind === 'item') {
      prose.push(withMark(block));
      continue;
    }
    if (block.kind !== 'paragraph' || block.within === undefined) numbers.length = 0;
    if (block.kind === 'comment') prose.push({ comment: block.text });
    else if (block.kind === 'table') prose.push(tableProse(block.rows));
    else prose.push(block.text);
  }
  closeList();
  return prose;
}

/** False for an item with a letter or a number of its own, which a point of a list could not have. */
function isDrawn({ mark, text }: Item): boolean {
  return mark === undefined ? !splitMark(text) : numberOf(mark) !== undefined;
}

/** One item, with its number, or numbered on from the item before it at the same depth. */
function listLine(item: Item, numbers: number[]): string {
  const number = numberOf(item.mark ?? '') ?? (numbers[item.depth] ?? 0) + 1;
  numbers.length = Math.min(numbers.length, item.depth + 1);
  numbers[item.depth] = item.ordered ? number : 0;
  return `${'    '.repeat(item.depth)}${item.ordered ? `${number}.` : '-'} ${item.text}`;
}

/** A table, or a list of its rows where a cell holds what a table could not. */
function tableProse(rows: readonly Row[]): string {
  const cells = rows.map(row => row.cells.map(cell => cell.split('\n').join(' ')));
  const width = Math.max(1, ...cells.map(row => row.length));
  if (cells.flat().some(cell => cell.includes('|')))
    return cells.map(row => `- ${row.join(' | ')}`).join('\n');
  const lines = cells.map(
    row => `| ${[...row, ...Array<string>(width - row.length).fill('')].join(' | ')} |`,
  );
  return [lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n');
}
