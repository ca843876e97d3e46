/** The chart of findings by pillar and kind: one bar a pillar, drawn in a table that says the same in words. */
import type { JSX } from 'preact';
import { directionOf } from '../languages.ts';
import type { Chart as ChartPiece, Figure } from '../page/page.ts';
import { Changed } from './changed.tsx';
import { usePage } from './page-context.ts';
import { useSpoken, Words } from './prose.tsx';

/** Below this share of the full width a figure would not fit into its segment. */
const NARROWEST_LABELLED = 3;

export function Chart({ chart }: { chart: ChartPiece }): JSX.Element {
  const { title, labels, kinds, rows } = chart;
  return (
    <figure class="chart">
      <figcaption id="chart.title">{title}</figcaption>
      <ul class="legend" aria-hidden="true">
        {kinds.map(({ role, label }) => (
          <li>
            <svg class="swatch" width="12" height="12" aria-hidden="true">
              <rect class={`bar ${role}`} width="12" height="12" />
            </svg>{' '}
            {label}
          </li>
        ))}
      </ul>
      <table aria-labelledby="chart.title">
        <thead class="aloud">
          <tr>
            <th scope="col">{labels.group}</th>
            <th scope="col">{labels.kind}</th>
            <th scope="col">{labels.total}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr>
              <th scope="row" {...useSpoken(row.name)}>
                <a href={`#${row.anchor}`}>
                  <Changed change={row.change}>
                    <Words runs={row.name} />
                  </Changed>
                </a>
              </th>
              <td>
                <Bar chart={chart} row={row} />
              </td>
              <td class="total">
                <Total figure={row.total} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** A number, after the one that stood there before. */
function Total({ figure: { text, was } }: { figure: Figure }): JSX.Element {
  if (was === undefined) return <>{text}</>;
  return (
    <>
      <Changed change="deleted">{was}</Changed> <Changed change="inserted">{text}</Changed>
    </>
  );
}

function Bar({ chart, row }: { chart: ChartPiece; row: ChartPiece['rows'][number] }): JSX.Element {
  const isRightToLeft = directionOf(usePage().page.language) === 'rtl';
  const longest = Math.max(...chart.rows.map(({ total }) => total.value));
  const counted = chart.kinds.flatMap((kind, index) => {
    const count = row.counts[index];
    return count && count.value > 0 ? { ...kind, count } : [];
  });
  const words = counted.map(({ label, count }) => `${label}: ${count.text}`).join('; ');
  let used = 0;
  const segments = counted.map(({ role, count }) => {
    const width = (count.value / longest) * 100;
    const start = used;
    used += width;
    return { role, count, width, x: isRightToLeft ? 100 - start - width : start };
  });
  return (
    <svg role="img" width="100%" height="26" aria-label={words || row.total.text}>
      <title>{words || row.total.text}</title>
      {segments.map(({ role, count, width, x }) => (
        <>
          <rect class={`bar ${role}`} x={percent(x)} width={percent(width)} height="26" />
          {width >= NARROWEST_LABELLED && (
            <text class={`figure ${role}`} x={percent(x + width / 2)} y="18" text-anchor="middle">
              {count.text}
            </text>
          )}
        </>
      ))}
    </svg>
  );
}

function percent(value: number): string {
  return `${Number(value.toFixed(2))}%`;
}
