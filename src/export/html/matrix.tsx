/** The follow-up matrix: what is asked of whom, and how far it is, in one table. */
import type { JSX } from 'preact';
import type { Cell, Matrix as MatrixPiece } from '../page/page.ts';
import { SaidList } from './facts.tsx';
import { useSpoken, Words } from './prose.tsx';

/** The whole table; what belongs together is one body of it. */
export function Matrix({ matrix }: { matrix: MatrixPiece }): JSX.Element {
  const { columns, items } = matrix;
  return (
    <div class="wide">
      <table class="matrix">
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        {items.map(({ head: [first, ...head], lines }) => (
          <tbody>
            {lines.map((line, index) => (
              <tr>
                {index === 0 && (
                  <>
                    <th scope="rowgroup" rowSpan={lines.length}>
                      {first && <Content cell={first} />}
                    </th>
                    {head.map(cell => (
                      <Data cell={cell} rows={lines.length} />
                    ))}
                  </>
                )}
                {line.map(cell => (
                  <Data cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** A cell of a table, which may stand beside several rows. */
export function Data({ cell, rows }: { cell: Cell; rows?: number }): JSX.Element {
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
