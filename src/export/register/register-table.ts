/** A register as a table. */
import { lastDay } from '../../domain/dates.ts';
import { isQuoted } from '../../lexicon/attributes.ts';
import { type Labels, valueLabel } from '../labels.ts';
import { type ColumnKey, columnsOf } from '../page/columns.ts';
import type { Cell, TableSheet } from '../table.ts';
import type { RegisterRecord } from './record.ts';
import type { Titles } from './titles.ts';

/** One line a record. */
export function registerTable(
  records: readonly RegisterRecord[],
  labels: Labels,
  titles: Titles,
): TableSheet {
  const columns = registerColumns(labels);
  return {
    title: labels.register,
    columns,
    rows: records.map(record =>
      columns.map(column => {
        if ('key' in column) return CELLS[column.key](record, labels, titles);
        const { word, label, value } = column.row;
        const said = record[word];
        return said === null ? undefined : isQuoted(value) ? said : valueLabel(labels, label, said);
      }),
    ),
  };
}

/** The table with the keys of its records, by which a program finds a line again. */
export function withKeys(
  { columns, rows, ...table }: TableSheet,
  records: readonly RegisterRecord[],
  { name }: Labels,
): TableSheet {
  return {
    ...table,
    columns: [...columns, { title: name, width: 24, isHidden: true }],
    rows: rows.map((row, index) => [...row, records[index]?.key ?? undefined]),
  };
}

/** The columns in order. */
export function registerColumns(labels: Labels) {
  const { asked, done } = columnsOf('register', labels);
  return [...asked, ...done];
}

/** What stands in a column that is no plain attribute. */
const CELLS: Readonly<
  Record<ColumnKey<'register'>, (record: RegisterRecord, labels: Labels, titles: Titles) => Cell>
> = {
  mission: ({ mission }, _, titles) => titles.mission(mission),
  number: ({ code, link }) => (link === undefined ? code : { text: code, url: link }),
  kind: ({ kind }, labels) => labels[kind],
  recommendation: ({ text }) => text,
  pillar: ({ pillars }, _, titles) => pillars.map(titles.pillar).join('; '),
  basedOn: ({ findings }) => findings.join(', '),
  addressee: ({ addressees }) => addressees.join(', '),
  responsible: ({ responsible }) => responsible.join(', '),
  due: ({ due, dueText }) => dueText ?? (due === null ? undefined : { date: due }),
  overdue: ({ isOverdue }, labels) => (isOverdue ? labels.overdue : undefined),
  openFor: ({ isOpen, ageInDays }) => (isOpen ? (ageInDays ?? undefined) : undefined),
  missions: ({ history }, _, titles) =>
    history.length > 1 ? history.map(titles.mission).join(' → ') : undefined,
  classification: ({ classification }, labels) => labels[`class.${classification}`],
};

/** Comes behind all names. */
const UNNAMED = '\uFFFF';

/** Most pressing first; within that by due date. */
export function inOrder(records: readonly RegisterRecord[]): readonly RegisterRecord[] {
  const rank = ({ isOpen, isOverdue }: RegisterRecord) => (isOverdue ? 0 : isOpen ? 1 : 2);
  return records.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      compare(lastDay(a.due ?? '9999'), lastDay(b.due ?? '9999')) ||
      compare(a.mission, b.mission) ||
      compare(a.key ?? UNNAMED, b.key ?? UNNAMED),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
