/** A register as one page: figures, bars, and a table that can be sorted and filtered without a server. */
import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { grouped } from '../../domain/grouped.ts';
import { writeDate } from '../date-style.ts';
import { figuresIn } from '../figures.ts';
import { DASHBOARD_SCRIPT } from '../generated/dashboard-script.ts';
import { SCREEN_STYLE } from '../html/screen-style.ts';
import { type Labels, labelsIn } from '../labels.ts';
import { directionOf, type Language } from '../languages.ts';
import { dashboardRows } from './dashboard-rows.ts';
import { DASHBOARD_STYLE } from './dashboard-style.ts';
import { DashboardTable } from './dashboard-table.tsx';
import type { RegisterKind } from './kinds.ts';
import { NEWS } from './last-month.ts';
import { type FollowedRecord, isOverdue } from './record.ts';
import {
  pageColumns,
  type RegisterColumn,
  registerColumns,
  registerTable,
  withoutEmpty,
} from './register-table.ts';
import type { Titles } from './titles.ts';

/** Due dates of what is overdue stand out; what is asked has room for a sentence. */
function columnStyle(columns: readonly Pick<RegisterColumn, 'name'>[]): string {
  const cellsOf = (...names: readonly string[]) =>
    columns.flatMap(({ name }, index) => (names.includes(name) ? `td:nth-child(${index + 1})` : []));
  const overdue = cellsOf('due', 'overdue').map(cell => `tr.overdue ${cell}`);
  return `${overdue.join(', ') || 'tr.overdue'} { color: var(--alert); font-weight: 600; }
@media screen { ${cellsOf('recommendation', 'finding').join(', ')} { min-width: 18rem; } }
`;
}

interface Frame {
  readonly kind: RegisterKind;
  readonly titles: Titles;
  /** How many reports there are. */
  readonly missions: number;
  readonly asOf: string;
  readonly language: Language;
  /** Names style and script to a content security policy that asks for it, as that of a view does. */
  readonly nonce?: string | undefined;
  /** Lets others have a turn, where they must not wait for a long register. */
  pause(): Promise<void>;
}

/** The finished page. */
export async function dashboard(records: readonly FollowedRecord[], frame: Frame): Promise<string> {
  const { kind, titles, missions, asOf, language, nonce, pause } = frame;
  const labels = labelsIn(language);
  const figure = figuresIn(language);
  const title = labels[kind.title];
  const table = withoutEmpty(
    registerTable(title, records, pageColumns(registerColumns(kind.title, labels)), labels, titles),
  );
  await pause();
  const rows = await dashboardRows(table, records, { language, labels, titles, pause });
  const count = (has: (record: FollowedRecord) => boolean) => figure(records.filter(has).length);
  const undecided = count(record => record.undecided.length > 0);
  const figures = [
    [labels.missions, figure(missions)],
    [labels.total, figure(records.length)],
    [labels.openEntries, count(({ isOpen }) => isOpen)],
    [labels.overdue, count(isOverdue)],
    ...(undecided === '0' ? [] : [[labels.undecided, undecided] as const]),
    ...kind.shareFigures(records, asOf, language),
  ] as const;
  const news = NEWS.map(
    each => [labels[`lastMonth.${each}`], count(({ lastMonth }) => lastMonth.includes(each))] as const,
  ).filter(([, told]) => told !== '0');
  const bars: readonly (readonly [title: string, of: BarsOf])[] = [
    [
      labels['open.pillar'],
      { namesOf: ({ pillars }) => pillars.slice(0, 1).map(titles.pillar), none: labels.noPillar },
    ],
    [labels['open.addressee'], { namesOf: ({ addressees }) => addressees, none: labels.noAddressee }],
    [labels['open.mission'], { namesOf: ({ mission }) => [titles.mission(mission)] }],
  ];
  const page = (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style
          nonce={nonce}
          dangerouslySetInnerHTML={{ __html: SCREEN_STYLE + DASHBOARD_STYLE + columnStyle(table.columns) }}
        />
      </head>
      <body>
        <header class="cover">
          <p class="banner">
            <span>{title}</span>
            <time dateTime={asOf}>{writeDate(asOf, language)}</time>
          </p>
          <h1>{labels.followUp}</h1>
          <Figures figures={figures} />
          {news.length > 0 && <h2>{labels.lastMonth}</h2>}
          {news.length > 0 && <Figures figures={news} />}
        </header>
        <main>
          <div class="charts">
            {bars.map(([title, of]) => (
              <Bars title={title} groups={barsOf(records, labels, of)} labels={labels} figure={figure} />
            ))}
          </div>
          <DashboardTable table={table} rows={rows} labels={labels} language={language} nonce={nonce} />
        </main>
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: DASHBOARD_SCRIPT }} />
      </body>
    </html>
  );
  return `<!DOCTYPE html>\n${renderToString(page)}\n`;
}

function Figures({
  figures,
}: {
  figures: readonly (readonly [label: string, value: string])[];
}): JSX.Element {
  return (
    <dl class="figures">
      {figures.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type Figure = ReturnType<typeof figuresIn>;

/** By what open entries are told apart, and what those are called that have none of it. */
interface BarsOf {
  namesOf(record: FollowedRecord): readonly string[];
  readonly none?: string;
}

type Group = readonly [name: string, records: readonly FollowedRecord[]];

/** So many have a bar of their own. */
const BARS = 8;

/** Open entries by something that they have, most first; behind these the others, and those that have none. */
function barsOf(
  records: readonly FollowedRecord[],
  labels: Labels,
  { namesOf, none = '' }: BarsOf,
): readonly Group[] {
  const open = records.filter(({ isOpen }) => isOpen);
  const groups = grouped(open.flatMap(record => namesOf(record).map(name => [name, record] as const)));
  const without = open.filter(record => namesOf(record).length === 0);
  const named = [...groups].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  const others = new Set(named.slice(BARS).flatMap(([, rest]) => rest));
  const last: readonly Group[] = [
    [labels.others, [...others]],
    [none, without],
  ];
  return [...named.slice(0, BARS), ...last.filter(([, rest]) => rest.length > 0)];
}

function Bars(props: {
  title: string;
  groups: readonly Group[];
  labels: Labels;
  figure: Figure;
}): JSX.Element {
  const { title, groups, labels, figure } = props;
  const longest = Math.max(1, ...groups.map(([, records]) => records.length));
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <table>
        <tbody>
          {groups.map(([name, records]) => {
            const overdue = records.filter(isOverdue).length;
            const words = `${labels.openEntries}: ${figure(records.length)}; ${labels.overdue}: ${figure(overdue)}`;
            return (
              <tr>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td>
                  <svg role="img" width="100%" height="18" aria-label={words}>
                    <title>{words}</title>
                    <rect class="bar need" width={`${(records.length / longest) * 100}%`} height="18" />
                    <rect class="bar overdue" width={`${(overdue / longest) * 100}%`} height="18" />
                  </svg>
                </td>
                <td class="total">{figure(records.length)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </figure>
  );
}
