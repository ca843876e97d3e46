/** The follow-up matrix as a table of Word. */
import type { Table } from 'docx';
import type { Cell, Matrix } from '../page/page.ts';
import { label } from '../page/runs.ts';
import { saidList } from './facts.ts';
import { type GridCell, grid, TEXT_WIDTH } from './grid.ts';
import { type Paper, runs, words } from './paper.ts';

/** What is asked of whom, and how far it is; it is made for a page that lies on its side. */
export function matrix(paper: Paper, { columns, items }: Matrix): Table {
  return grid(paper, {
    width: TEXT_WIDTH.landscape,
    // The widths are those of sheets, where words need not be as narrow as here.
    columns: columns.map(({ title, width }) => ({ title: [label(title)], share: Math.sqrt(width) })),
    rows: items.flatMap(({ head, lines }) =>
      lines.map((line, index) => [
        ...head.map((cell, column) => (index === 0 ? content(paper, cell, column === 0) : undefined)),
        ...line.map(cell => content(paper, cell, false)),
      ]),
    ),
  });
}

function content(paper: Paper, { said, words: told }: Cell, isHead: boolean): GridCell {
  const items = saidList(paper, said, isHead ? { bold: true } : {});
  if (!told) return items;
  const gap = items.length > 0 ? runs(' ') : [];
  return { children: [...items, ...gap, ...words(paper, told)], words: told };
}
