/** The follow-up matrix: what is asked of whom, and how far it is, in one table. */
import type { JSX } from 'preact';
import type { Cell, Change, Matrix as MatrixPiece } from '../page/page.ts';
import { cellsIn, isSilent, stacksOf } from '../page/stacks.ts';
import { Changed } from './changed.tsx';
import { SaidList } from './facts.tsx';
import { type MatrixBody, usePage } from './page-context.ts';
import { useSpoken, Words } from './prose.tsx';
import { Shares } from './shares.tsx';

/** The whole table, under the heading with an anchor; what belongs together is one body of it. */
export function Matrix(props: { matrix: MatrixPiece; under: string | undefined }): JSX.Element {
  const { matrix, under } = props;
  const { page, hasPlace } = usePage();
  const stacks = stacksOf(matrix, page.comma);
  const seen = stacks.map(({ columns, isHead }) => ({ columns, isHead }));
  return (
    <div class="wide">
      <table class="matrix">
        <Shares shares={stacks.map(({ share }) => share)} />
        <thead>
          <tr>
            {stacks.map(({ title }) => (
              <th scope="col">
                <Words runs={title} />
              </th>
            ))}
          </tr>
        </thead>
        {matrix.items.map((item, index) => {
          const id = `${under}.${index}`;
          const body: MatrixBody = { kind: 'matrix-body', item, stacks: seen };
          const hasOwn = under !== undefined && hasPlace?.(id, body);
          return hasOwn ? <template id={id} /> : <Body body={body} />;
        })}
      </table>
    </div>
  );
}

/** What belongs together. */
export function Body({ body: { item, stacks } }: { body: MatrixBody }): JSX.Element {
  const { head, lines, change } = item;
  return (
    <tbody class={change}>
      {lines.map((line, index) => (
        <Line
          stacks={index === 0 ? stacks : stacks.filter(({ isHead }) => !isHead)}
          cells={[...head, ...line.cells]}
          rows={lines.length}
          change={change ?? line.change}
        />
      ))}
    </tbody>
  );
}

/** A line; what heads several stands in the first of these `rows`. */
function Line(props: {
  stacks: MatrixBody['stacks'];
  cells: readonly Cell[];
  rows: number;
  change: Change | undefined;
}): JSX.Element {
  const { stacks, cells, rows, change } = props;
  return (
    <tr class={change}>
      {stacks.map((stack, index) => {
        const own = cellsIn(stack, cells);
        const rowSpan = stack.isHead ? rows : undefined;
        if (stack.isHead && index === 0) {
          return (
            <th scope="rowgroup" rowSpan={rowSpan}>
              <Below cells={own} change={change} />
            </th>
          );
        }
        const [only] = own;
        if (only && own.length === 1) return <Data cell={only} rows={rowSpan} change={change} />;
        return (
          <td rowSpan={rowSpan}>
            <Below cells={own} change={change} />
          </td>
        );
      })}
    </tr>
  );
}

function Below({ cells, change }: { cells: readonly Cell[]; change: Change | undefined }): JSX.Element {
  const [only] = cells;
  if (only && cells.length === 1) {
    return (
      <Changed change={change}>
        <Content cell={only} />
      </Changed>
    );
  }
  return (
    <>
      {cells.map(cell => (
        <div>
          <Changed change={change}>{isSilent(cell) ? '–' : <Content cell={cell} />}</Changed>
        </div>
      ))}
    </>
  );
}

/** A cell of a table, which may stand beside several rows. */
export function Data(props: {
  cell: Cell;
  rows?: number | undefined;
  change?: Change | undefined;
}): JSX.Element {
  const { cell, rows, change } = props;
  const spoken = useSpoken();
  return (
    <td rowSpan={rows} {...(cell.words && { class: 'words', ...spoken })}>
      {isSilent(cell) ? null : (
        <Changed change={change}>
          <Content cell={cell} />
        </Changed>
      )}
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
