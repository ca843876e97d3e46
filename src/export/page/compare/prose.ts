/** What has changed in a body: paragraphs, lists and tables. */
import type { Change, Prose, Run } from '../page.ts';
import { runsIn, textOf } from '../runs.ts';
import { align } from './align.ts';
import { compareRuns } from './words.ts';

type List = Extract<Prose, { readonly type: 'list' }>;
type Table = Extract<Prose, { readonly type: 'table' }>;
type Row = Table['rows'][number];

/** The body as it is, with what has gone and what has come. */
export function compareProse(was: readonly Prose[], now: readonly Prose[]): readonly Prose[] {
  const lines = align(was, now, {
    text: block => textOf(runsIn([block])),
    canBeOne: (one, other) => one.type === other.type && columnsOf(one) === columnsOf(other),
  });
  return lines.map(line => {
    if (line.was === undefined) return { ...line.now, change: 'inserted' };
    return line.now === undefined ? { ...line.was, change: 'deleted' } : compareBlock(line.was, line.now);
  });
}

/** What two blocks of the same sort must share. */
function columnsOf(block: Prose): unknown {
  return block.type === 'table' ? block.align.length : block.type === 'list' && block.ordered;
}

function compareBlock(was: Prose, now: Prose): Prose {
  if (was.type === 'paragraph' && now.type === 'paragraph') {
    return { ...now, children: compareRuns(was.children, now.children) };
  }
  if (was.type === 'list' && now.type === 'list') return { ...now, items: compareItems(was, now) };
  if (was.type === 'table' && now.type === 'table') return compareTable(was, now);
  return now;
}

function compareItems(was: List, now: List): List['items'] {
  const lines = align(was.items, now.items, {
    text: item => textOf(runsIn(item)),
    canBeOne: () => true,
  });
  const all = (item: readonly Prose[], change: Change) => item.map(block => ({ ...block, change }));
  return lines.map(line => {
    if (line.was === undefined) return all(line.now, 'inserted');
    return line.now === undefined ? all(line.was, 'deleted') : compareProse(line.was, line.now);
  });
}

function compareTable(was: Table, now: Table): Table {
  const text = (row: Row) => row.map(cell => textOf(cell)).join(' ');
  const [wasHead = [], ...wasRows] = was.rows;
  const [nowHead = [], ...nowRows] = now.rows;
  const lines = align(wasRows, nowRows, { text, canBeOne: () => true });
  const compared = (one: Row, other: Row): readonly (readonly Run[])[] =>
    other.map((cell, column) => compareRuns(one[column] ?? [], cell));
  const rows = lines.map((line): { row: Row; change?: Change } => {
    if (line.was === undefined) return { row: line.now, change: 'inserted' };
    if (line.now === undefined) return { row: line.was, change: 'deleted' };
    return { row: compared(line.was, line.now) };
  });
  return {
    ...now,
    rows: [compared(wasHead, nowHead), ...rows.map(({ row }) => row)],
    rowChanges: [undefined, ...rows.map(({ change }) => change)],
  };
}
