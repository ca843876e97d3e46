/** The follow-up matrix as a table of Word, on a page that stands upright. */
import type { Paragraph, Table } from 'docx';
import type { Cell, Matrix, Run } from '../page/page.ts';
import { cellsIn, isSilent, stacksOf } from '../page/stacks.ts';
import { valueList } from './facts.ts';
import { type GridCell, grid } from './grid.ts';
import { BOLD, type Paper, paragraph, runs, within, words } from './paper.ts';
import { STYLE } from './styles.ts';

export function matrix(paper: Paper, piece: Matrix): Table {
  const stacks = stacksOf(piece, paper.page.comma);
  return grid(paper, {
    style: STYLE.matrix,
    columns: stacks.map(({ title, share }) => ({ title, share })),
    rows: piece.items.flatMap(item =>
      item.lines.map((line, index) => {
        const change = item.change ?? line.change;
        const inRow = within(paper, change ? { change } : {});
        return {
          ...(change && { change }),
          cells: stacks.map((stack, at) =>
            stack.isHead && index > 0
              ? undefined
              : content(inRow, cellsIn(stack, [...item.head, ...line.cells]), at === 0),
          ),
        };
      }),
    ),
  });
}

function content(paper: Paper, cells: readonly Cell[], isFirst: boolean): GridCell {
  if (cells.length === 0) return [];
  return {
    blocks: cells.flatMap((cell, index) =>
      isSilent(cell)
        ? paragraph(paper, runs(paper, '–'), { style: STYLE.matrix })
        : told(paper, cell, isFirst && index === 0),
    ),
  };
}

function told(paper: Paper, { said, words: told }: Cell, isHead: boolean): readonly Paragraph[] {
  const items = valueList(paper, said, isHead ? BOLD : {});
  if (!told) return [paragraph(paper, items, { style: STYLE.matrix })];
  const gap = items.length > 0 ? runs(paper, ' ') : [];
  return linesOf(told).map((line, index) =>
    paragraph(paper, [...(index === 0 ? [...items, ...gap] : []), ...words(paper, line)], {
      words: told,
      style: STYLE.matrix,
    }),
  );
}

/** The lines of what is said in several paragraphs. */
function linesOf(told: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const run of told) {
    if (run.type !== 'text') lines.at(-1)?.push(run);
    else
      for (const [index, value] of run.value.split('\n').entries()) {
        if (index > 0) lines.push([]);
        if (value !== '') lines.at(-1)?.push({ ...run, value });
      }
  }
  return lines;
}
