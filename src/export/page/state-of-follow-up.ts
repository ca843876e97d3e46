/** The closing chapter of a page that was asked for as of a day: how all that the report asks stands then. */
import type { Numbered } from '../../report/code-of.ts';
import { displayedMarking } from '../../report/overall-marking.ts';
import type { Action, Finding, Recommendation, StateEntry, Update } from '../../report/report.ts';
import { type Labels, valueLabel } from '../labels.ts';
import { colonOf } from '../languages.ts';
import type { View } from '../view.ts';
import { wordsOf } from './audit-trail.ts';
import { codes, dueOf, parties } from './facts.ts';
import type { Cell, Matrix } from './page.ts';
import { label, listOf, runsOf, textOfCell } from './runs.ts';

interface Line {
  readonly entry: Finding | Recommendation | Action;
  readonly state: StateEntry;
}

/** What stands in each column, left to right, with the label above it. */
const COLUMNS: readonly {
  readonly title: keyof Labels;
  readonly width: number;
  cell(line: Line, view: View): Cell;
}[] = [
  {
    title: 'number',
    width: 7,
    cell: ({ state: { kind, number } }, view) => ({ said: codes(view, kind, [number]) }),
  },
  {
    title: 'whatIsAsked',
    width: 40,
    cell: ({ entry }, view) => ({ said: [], words: runsOf(entry.inlines, view) }),
  },
  {
    title: 'askedOf',
    width: 24,
    cell: ({ entry, state }, view) => ({
      said: parties(view, 'to' in entry && entry.to.length > 0 ? entry.to : state.owner),
    }),
  },
  { title: 'status', width: 14, cell: ({ state }, view) => statusCell(state, view) },
  { title: 'dueDate', width: 20, cell: ({ state }, view) => dueCell(state, view) },
  {
    title: 'updated',
    width: 44,
    cell: ({ state: { lastUpdate } }, view) => (lastUpdate ? updateCell(lastUpdate, view) : { said: [] }),
  },
  {
    title: 'classification',
    width: 16,
    cell: ({ state: { marking } }, { report, labels }) => ({
      said: [label(labels[`class.${displayedMarking(report, marking)}`])],
    }),
  },
];

/** What heads the state of a day, `YYYY-MM-DD`. */
export function stateTitle({ labels, date }: Pick<View, 'labels' | 'date'>, day: string): string {
  return labels.stateOn.replace('{day}', () => date(day));
}

/** The table; a column is left out that says nothing, or of each line what goes without saying. */
export function statePiece(view: View): Matrix | undefined {
  const lines = linesOf(view);
  if (lines.length === 0) return undefined;
  const { report, labels, comma } = view;
  const usual = ['', labels[`class.${displayedMarking(report, report.mission.marking)}`]];
  const columns = COLUMNS.map(({ title, width, cell }) => ({
    ...{ title: labels[title], width },
    cells: lines.map(line => cell(line, view)),
  })).filter(({ cells }) => cells.some(cell => !usual.includes(textOfCell(cell, comma))));
  return {
    kind: 'matrix',
    columns: columns.map(({ title, width }) => ({ title, width })),
    items: lines.map((_, index) => ({
      head: columns.flatMap(({ cells }) => cells[index] ?? []),
      lines: [{ cells: [] }],
    })),
  };
}

function linesOf({ report }: View): readonly Line[] {
  const { findings, recommendations, actions, state } = report;
  const lists: Readonly<Record<StateEntry['kind'] & Numbered, readonly Line['entry'][]>> = {
    finding: findings,
    recommendation: recommendations,
    action: [...recommendations.flatMap(each => each.actions), ...actions],
  };
  return (state?.entries ?? []).flatMap(each => {
    const entry = lists[each.kind].find(({ number }) => number === each.number);
    return entry ? { entry, state: each } : [];
  });
}

/** How far it is, what was answered, and whether it is late; what is open says so. */
function statusCell({ kind, status, response, isOpen, isOverdue }: StateEntry, { labels }: View): Cell {
  const known = status ?? (isOpen && kind !== 'finding' ? 'open' : undefined);
  return {
    said: [
      ...(known ? [label(valueLabel(labels, 'status', known))] : []),
      ...(response ? [label(valueLabel(labels, 'response', response))] : []),
      ...(isOverdue ? [label(labels.overdue)] : []),
    ],
  };
}

function dueCell({ due, dueText, firstDue, firstDueText }: StateEntry, view: View): Cell {
  const { labels, language } = view;
  const [now] = dueOf(view, { due, dueText });
  const [first] = dueOf(view, { due: firstDue, dueText: firstDueText });
  if (!now || !first) return { said: now ? [now] : [] };
  return { said: [label(`${now.text} (${labels.firstDue}${colonOf(language)}${first.text})`)] };
}

/** When it was said, who said it, and what. */
function updateCell(update: Update, view: View): Cell {
  const { comma, language } = view;
  const { date, by } = update;
  const when = date === undefined ? [] : [label(view.date(date))];
  const who = listOf([...when, ...parties(view, by)], comma);
  const words = wordsOf(update, view);
  const head = words.length > 0 ? `${who}${colonOf(language)}` : who;
  return { said: [], words: [{ type: 'text', value: head }, ...words] };
}
