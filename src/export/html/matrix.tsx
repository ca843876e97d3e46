/** The follow-up matrix: what is asked of whom, and how far it is, in one table. */
import type { JSX } from 'preact';
import type { Cell, Matrix as MatrixPiece } from '../page/page.ts';
import { cellsIn, isSilent, type Stack, stacksOf } from '../page/stacks.ts';
import { SaidList } from './facts.tsx';
import { usePage } from './page-context.ts';
import { useSpoken, Words } from './prose.tsx';

/** The whole table; what belongs together is one body of it. */
export function Matrix({ matrix }: { matrix: MatrixPiece }): JSX.Element {
  const stacks = stacksOf(matrix, usePage().page.comma);
  return (
    <div class="wide">
      <table class="matrix">
        <colgroup>
          {stacks.map(({ share }) => (
            <col width={`${(100 * share).toFixed(1)}%`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {stacks.map(({ title }) => (
              <th scope="col">
                <Words runs={title} />
              </th>
            ))}
          </tr>
        </thead>
        {matrix.items.map(({ head, lines }) => (
          <tbody>
            {lines.map((line, index) => (
              <Line
                stacks={index === 0 ? stacks : stacks.filter(({ isHead }) => !isHead)}
                cells={[...head, ...line.cells]}
                rows={lines.length}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** A line; what heads several stands in the first of these `rows`. */
function Line(props: { stacks: readonly Stack[]; cells: readonly Cell[]; rows: number }): JSX.Element {
  const { stacks, cells, rows } = props;
  return (
    <tr>
      {stacks.map((stack, index) => {
        const own = cellsIn(stack, cells);
        const rowSpan = stack.isHead ? rows : undefined;
        if (stack.isHead && index === 0) {
          return (
            <th scope="rowgroup" rowSpan={rowSpan}>
              <Below cells={own} />
            </th>
          );
        }
        const [only] = own;
        if (only && own.length === 1) return <Data cell={only} rows={rowSpan} />;
        return (
          <td rowSpan={rowSpan}>
            <Below cells={own} />
          </td>
        );
      })}
    </tr>
  );
}

/** Cells below each other. */
function Below({ cells }: { cells: readonly Cell[] }): JSX.Element {
  const [only] = cells;
  if (only && cells.length === 1) return <Content cell={only} />;
  return (
    <>
      {cells.map(cell => (
        <div>{isSilent(cell) ? '–' : <Content cell={cell} />}</div>
      ))}
    </>
  );
}

/** A cell of a table, which may stand beside several rows. */
export function Data({ cell, rows }: { cell: Cell; rows?: number | undefined }): JSX.Element {
  const spoken = useSpoken();
  return (
    <td rowSpan={rows} {...(cell.words && { class: 'words', ...spoken })}>
      <Content cell={cell} />
    </td>
  );
}

function Content({ cell: { said, words } }: { cell: Cell }): JSX.Element {
  return (
    <>
      <SaidList said={said} />
      {said.length > 0 && words && ' '}
      {words && <Words runs={words} />}
    </>
  );
}
