/** The follow-up matrix: as a piece of the page, and as a table in which trackers of recommendations are kept. */
import { highest } from '../../domain/marking.ts';
import { type FollowUpItem, followUp, sayerOf } from '../../report/follow-up.ts';
import { keyOf } from '../../report/key-of.ts';
import { displayedMarking } from '../../report/overall-marking.ts';
import type { Action, Recommendation } from '../../report/report.ts';
import { type ColumnOf, columnsOf, type NamedColumn, type OwnColumn } from '../columns.ts';
import type { Cell as TableCell, TableSheet } from '../table.ts';
import type { View } from '../view.ts';
import { codes, dueOf, followed, parties, plainItems } from './facts.ts';
import type { Cell, Matrix } from './page.ts';
import { label, runsOf, textOfCell } from './runs.ts';

interface Line {
  readonly item: FollowUpItem;
  readonly entry: Recommendation | Action;
  readonly view: View;
}

type AskTable = 'matrix' | 'tracker';
type AskColumn = NamedColumn<ColumnOf<AskTable>>;

/** What stands in a column that is no plain attribute. */
const CELLS: Readonly<Record<ColumnOf<AskTable> & OwnColumn, (line: Line) => Cell>> = {
  number: ({ item: { recommendation }, entry, view }) => ({
    said: recommendation
      ? codes(view, 'recommendation', [recommendation.number])
      : codes(view, 'action', [entry.number]),
  }),
  kind: ({ item: { recommendation }, view: { labels } }) => ({
    said: [label(labels[recommendation?.kind ?? 'action'])],
  }),
  recommendation: ({ item: { recommendation }, view }) => ({
    said: [],
    ...(recommendation && { words: runsOf(recommendation.inlines, view) }),
  }),
  numbered: ({ item: { recommendation }, view }) => ({
    said: recommendation ? codes(view, 'recommendation', [recommendation.number]) : [],
    ...(recommendation && { words: runsOf(recommendation.inlines, view) }),
  }),
  basedOn: ({ item, view }) => ({ said: codes(view, 'finding', item.findings) }),
  addressee: ({ item, view }) => ({ said: parties(view, item.recommendation?.to ?? []) }),
  keyAction: ({ item: { recommendation }, entry, view }) =>
    entry === recommendation
      ? NOTHING
      : {
          said: recommendation ? codes(view, 'action', [entry.number]) : [],
          words: runsOf(entry.inlines, view),
        },
  responsible: ({ entry, view }) => ({ said: parties(view, entry.owner) }),
  due: ({ entry, view }) => ({ said: dueOf(view, entry) }),
  follows: ({ entry, view }) => ({ said: followed(view, entry) }),
  classification: ({ item: { recommendation }, entry, view: { report, labels } }) => {
    const marking = highest([entry.marking, ...(recommendation ? [recommendation.marking] : [])]);
    return { said: [label(labels[`class.${displayedMarking(report, marking)}`])] };
  },
  comments: () => NOTHING,
  documents: () => NOTHING,
  key: ({ entry, view }) => ({ said: [keyOf(view.report, entry) ?? []].flat().map(label) }),
};

const NOTHING: Cell = { said: [] };

/** The piece; a column is left out that says nothing, or of each line what goes without saying. */
export function matrixPiece(view: View): Matrix {
  const { report, labels } = view;
  const { asked, done, items } = allCells(view);
  const usual = [
    '',
    labels.recommendation,
    labels[`class.${displayedMarking(report, report.mission.marking)}`],
  ];
  const isTold = (cell: Cell | undefined) => cell && !usual.includes(textOfCell(cell, view.comma));
  const toldAsked = asked.map((_, column) => items.some(({ head }) => isTold(head[column])));
  const toldDone = done.map((_, column) =>
    items.some(({ lines }) => lines.some(line => isTold(line[column]))),
  );
  const told = <T>(all: readonly T[], isShown: readonly boolean[]) =>
    all.filter((_, index) => isShown[index]);
  return {
    kind: 'matrix',
    columns: [...told(asked, toldAsked), ...told(done, toldDone)].map(({ title, width }) => ({
      title,
      width,
    })),
    items: items.map(({ head, lines }) => ({
      head: told(head, toldAsked),
      lines: lines.map(line => ({ cells: told(line, toldDone) })),
    })),
  };
}

/** The recommendations by a few columns, a line each; a column that says nothing is left out. */
export function glancePiece(view: View): Matrix {
  const columns = columnsOf('glance', view.labels);
  const rows = followUp(view.report).flatMap(item => {
    const { recommendation: entry } = item;
    return entry ? [columns.map(column => cellOf(column, { item, entry, view }))] : [];
  });
  const isTold = columns.map((_, index) =>
    rows.some(row => row[index] && textOfCell(row[index], view.comma) !== ''),
  );
  const told = <T>(all: readonly T[]) => all.filter((_, index) => isTold[index]);
  return {
    kind: 'matrix',
    columns: told(columns).map(({ title, width }) => ({ title, width })),
    items: rows.map(row => ({ head: told(row), lines: [{ cells: [] }] })),
  };
}

/** The table, with all columns and all that belongs to a line on that line. */
export function matrixTable(view: View): TableSheet {
  return tableOf(view.labels.followUp, columnsOf('matrix', view.labels), view);
}

/** The table in which management says what it does about each recommendation. */
export function trackerTable(view: View): TableSheet {
  return tableOf(view.labels.managementResponse, columnsOf('tracker', view.labels), view);
}

/** A line for each that does something, with the key by which a program finds it again. */
function tableOf(title: string, columns: readonly AskColumn[], view: View): TableSheet {
  const rows = followUp(view.report).flatMap(item =>
    item.lines.map(entry => columns.map(column => tableCell(cellOf(column, { item, entry, view }), view))),
  );
  return { title, columns, rows };
}

/** All columns, and for each item what stands in them: first what is asked, then line by line what is done. */
function allCells(view: View) {
  const asked = columnsOf('asked', view.labels);
  const done = columnsOf('done', view.labels);
  const items = followUp(view.report).map(item => {
    const lines = item.lines.map(entry => ({ item, entry, view }));
    return {
      head: lines.slice(0, 1).flatMap(line => asked.map(column => cellOf(column, line))),
      lines: lines.map(line => done.map(column => cellOf(column, line))),
    };
  });
  return { asked, done, items };
}

function cellOf({ name, row }: AskColumn, line: Line): Cell {
  if (!row) return CELLS[name as keyof typeof CELLS](line);
  const { item, entry, view } = line;
  const sayer = sayerOf(row, entry, item.recommendation);
  return sayer ? { said: plainItems(view, sayer, row) } : NOTHING;
}

function tableCell(cell: Cell, { comma }: View): TableCell {
  const date = cell.said[0]?.date;
  return date === undefined ? textOfCell(cell, comma) || undefined : { date };
}
