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
  const { columns } = table;
  await pause();
  const partsIn = (column: number) => {
    const choiceIn = columns[column]?.choiceIn;
    return choiceIn && ((record: FollowedRecord) => choiceIn(record, labels, titles));
  };
  const rows = await dashboardRows(table, records, { language, pause, partsIn });
  const page = (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style
          nonce={nonce}
          dangerouslySetInnerHTML={{ __html: SCREEN_STYLE + DASHBOARD_STYLE + columnStyle(columns) }}
        />
      </head>
      <body>
        <header class="cover">
          <p class="banner">
            <span>{title}</span>
            <time dateTime={asOf}>{writeDate(asOf, language)}</time>
          </p>
          <h1>{labels.followUp}</h1>
          <Figures records={records} missions={missions} labels={labels} figure={figure} />
          <LastMonth records={records} labels={labels} figure={figure} />
        </header>
        <main>
          <div class="charts">
            <Bars
              title={labels['open.pillar']}
              groups={barsOf(records, labels, {
                namesOf: ({ pillars }) => pillars.slice(0, 1).map(titles.pillar),
                none: labels.noPillar,
              })}
              labels={labels}
              figure={figure}
            />
            <Bars
              title={labels['open.addressee']}
              groups={barsOf(records, labels, {
                namesOf: ({ addressees }) => addressees,
                none: labels.noAddressee,
              })}
              labels={labels}
              figure={figure}
            />
            <Bars
              title={labels['open.mission']}
              groups={barsOf(records, labels, { namesOf: ({ mission }) => [titles.mission(mission)] })}
              labels={labels}
              figure={figure}
            />
          </div>
          <DashboardTable table={table} rows={rows} labels={labels} language={language} nonce={nonce} />
        </main>
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: DASHBOARD_SCRIPT }} />
      </body>
    </html>
  );
  return `<!DOCTYPE html>\n${renderToString(page)}\n`;
}

function Figures(props: {
  records: readonly FollowedRecord[];
  missions: number;
  labels: Labels;
  figure: Figure;
}): JSX.Element {
  const { records, missions, labels, figure } = props;
  const undecided = records.filter(record => record.undecided.length > 0).length;
  const figures: readonly (readonly [string, number])[] = [
    [labels.missions, missions],
    [labels.total, records.length],
    [labels.openEntries, records.filter(({ isOpen }) => isOpen).length],
    [labels.overdue, records.filter(isOverdue).length],
    ...(undecided > 0 ? [[labels.undecided, undecided] as const] : []),
  ];
  return (
    <dl class="figures">
      {figures.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{figure(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What has become of the lines within a month; nothing where nothing has. */
function LastMonth(props: {
  records: readonly FollowedRecord[];
  labels: Labels;
  figure: Figure;
}): JSX.Element | null {
  const { records, labels, figure } = props;
  const counts = NEWS.map(
    news => [news, records.filter(({ lastMonth }) => lastMonth.includes(news)).length] as const,
  );
  const told = counts.filter(([, count]) => count > 0);
  if (told.length === 0) return null;
  return (
    <>
      <h2>{labels.lastMonth}</h2>
      <dl class="figures">
        {told.map(([news, count]) => (
          <div>
            <dt>{labels[`lastMonth.${news}`]}</dt>
            <dd>{figure(count)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

type Figure = ReturnType<typeof figuresIn>;

type Group = readonly [name: string, records: readonly FollowedRecord[]];

/** So many have a bar of their own. */
const BARS = 8;

/** Open entries by something that they have, most first; behind these the others, and those that have none. */
function barsOf(
  records: readonly FollowedRecord[],
  labels: Labels,
  { namesOf, none = '' }: { namesOf(record: FollowedRecord): readonly string[]; readonly none?: string },
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

function Bars({
  title,
  groups,
  labels,
  figure,
}: {
  title: string;
  groups: readonly Group[];
  labels: Labels;
  figure: Figure;
}): JSX.Element {
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
