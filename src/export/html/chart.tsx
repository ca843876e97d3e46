/** The chart of findings by pillar and kind: one bar a pillar, drawn in a table that says the same in words. */
import type { JSX } from 'preact';
import { type Tally, tallyByPillar } from '../../report/by-pillar.ts';
import { pillarAnchor } from '../outline.ts';
import { Words } from './prose.tsx';
import { useView } from './view.ts';

/** Below this share of the full width a figure would not fit into its segment. */
const NARROWEST_LABELLED = 3;

/** The figure with its legend; nothing when there are no findings to count. */
export function Chart(): JSX.Element | null {
  const { report, labels, number } = useView();
  const tallies = tallyByPillar(report);
  const longest = Math.max(0, ...tallies.map(tally => tally.total));
  if (longest === 0) return null;
  return (
    <figure class="chart">
      <figcaption id="chart.title">{labels['chart.title']}</figcaption>
      <ul class="legend" aria-hidden="true">
        {tallies[0]?.counts.map(({ kind }) => (
          <li>
            <svg class="swatch" width="12" height="12" aria-hidden="true">
              <rect class={`bar ${kind}`} width="12" height="12" />
            </svg>{' '}
            {labels[`kind.${kind}`]}
          </li>
        ))}
      </ul>
      <table aria-labelledby="chart.title">
        <thead class="aloud">
          <tr>
            <th scope="col">{labels.pillar}</th>
            <th scope="col">{labels.kind}</th>
            <th scope="col">{labels.total}</th>
          </tr>
        </thead>
        <tbody>
          {tallies.map(tally => (
            <tr>
              <th scope="row" dir="auto">
                <a href={`#${pillarAnchor(tally.pillar?.id)}`}>
                  {tally.pillar ? <Words inlines={tally.pillar.inlines} /> : labels.otherFindings}
                </a>
              </th>
              <td>
                <Bar tally={tally} longest={longest} />
              </td>
              <td class="total">{number(tally.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function Bar({ tally, longest }: { tally: Tally; longest: number }): JSX.Element {
  const { labels, number, direction } = useView();
  const counted = tally.counts.filter(({ count }) => count > 0);
  const words = counted.map(({ kind, count }) => `${labels[`kind.${kind}`]}: ${number(count)}`).join('; ');
  let used = 0;
  const segments = counted.map(({ kind, count }) => {
    const width = (count / longest) * 100;
    const start = used;
    used += width;
    return { kind, count, width, x: direction === 'rtl' ? 100 - start - width : start };
  });
  return (
    <svg role="img" width="100%" height="26" aria-label={words || number(0)}>
      <title>{words || number(0)}</title>
      {segments.map(({ kind, count, width, x }) => (
        <>
          <rect class={`bar ${kind}`} x={percent(x)} width={percent(width)} height="26" />
          {width >= NARROWEST_LABELLED && (
            <text class={`figure ${kind}`} x={percent(x + width / 2)} y="18" text-anchor="middle">
              {number(count)}
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
