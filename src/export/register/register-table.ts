/** A register as a table. */

import { byCharacters } from '../../domain/by-characters.ts';
import { lastDay } from '../../domain/dates.ts';
import { isQuoted } from '../../lexicon/attributes.ts';
import { type Labels, valueLabel } from '../labels.ts';
import { type ColumnKey, columnsOf } from '../page/columns.ts';
import type { Cell, Column, TableSheet } from '../table.ts';
import type { FollowedRecord, RegisterDoubt, RegisterRecord, RegisterUpdate } from './record.ts';
import type { Titles } from './titles.ts';

/** A column of a register with what stands in it, and what a reader of a page may choose by. */
export interface RegisterColumn<R extends FollowedRecord> extends Column {
  readonly name: string;
  cell(record: R, labels: Labels, titles: Titles): Cell;
  choiceIn?(record: R, labels: Labels, titles: Titles): readonly string[];
}

/** The table of a register, which keeps how its columns are made. */
export interface RegisterTable<R extends FollowedRecord> extends TableSheet {
  readonly columns: readonly RegisterColumn<R>[];
}

/** One line a record. */
export function registerTable<R extends FollowedRecord>(
  title: string,
  records: readonly R[],
  columns: readonly RegisterColumn<R>[],
  labels: Labels,
  titles: Titles,
): RegisterTable<R> {
  return {
    title,
    columns,
    rows: records.map(record => columns.map(({ cell }) => cell(record, labels, titles))),
  };
}

/** The table with the keys of its records, by which a program finds a line again. */
export function withKeys(
  { columns, rows, ...table }: TableSheet,
  records: readonly FollowedRecord[],
  { name }: Labels,
): TableSheet {
  return {
    ...table,
    columns: [...columns, { title: name, width: 24, isHidden: true, isKey: true }],
    rows: rows.map((row, index) => [...row, records[index]?.key ?? undefined]),
  };
}

/** The columns of what is asked, in order. */
export function registerColumns(labels: Labels): readonly RegisterColumn<RegisterRecord>[] {
  const { asked, done } = columnsOf('register', labels);
  return [...asked, ...done].map(column => {
    if ('key' in column) return withChoice({ ...column, name: column.key, cell: CELLS[column.key] });
    const { word, label, value } = column.row;
    const cell = ({ [word]: said }: RegisterRecord) =>
      said === null ? undefined : isQuoted(value) ? said : valueLabel(labels, label, said);
    return withChoice({ ...column, name: word, cell });
  });
}

/** What a reader looks for first, so that it stands where a page is not moved sideways. */
const FIRST_ON_PAGE = [
  'mission',
  'number',
  'recommendation',
  'addressee',
  'responsible',
  'status',
  'response',
  'due',
  'slippedDays',
  'updated',
  'updateText',
];

/** The columns that a page shows, in the order in which it does. */
export function pageColumns<R extends FollowedRecord>(
  columns: readonly RegisterColumn<R>[],
): readonly RegisterColumn<R>[] {
  const rank = ({ name }: RegisterColumn<R>) => (FIRST_ON_PAGE.indexOf(name) + 1 || columns.length) - 1;
  return columns.filter(({ isHidden }) => !isHidden).toSorted((a, b) => rank(a) - rank(b));
}

/** The table with those columns alone in which something stands, or by which a reader may choose. */
export function withoutEmpty<R extends FollowedRecord>(table: RegisterTable<R>): RegisterTable<R> {
  const { columns, rows } = table;
  const stays = columns.map(
    ({ choiceIn }, index) => choiceIn || rows.length === 0 || rows.some(row => (row[index] ?? '') !== ''),
  );
  const isKept = (_: unknown, index: number) => stays[index];
  return { ...table, columns: columns.filter(isKept), rows: rows.map(row => row.filter(isKept)) };
}

/** What a reader may choose by: pillars, addressees, statuses and what is new, each by itself. */
const CHOICES: Readonly<Record<string, RegisterColumn<FollowedRecord>['choiceIn']>> = {
  status: ({ status }, labels) => (status === null ? [] : [valueLabel(labels, 'status', status)]),
  pillar: ({ pillars }, _, titles) => pillars.map(titles.pillar),
  addressee: ({ addressees }) => addressees,
  lastMonth: ({ lastMonth }, labels) => lastMonth.map(news => labels[`lastMonth.${news}`]),
};

/** The column, which a reader may choose by where its name is one of those. */
export function withChoice<R extends FollowedRecord>(column: RegisterColumn<R>): RegisterColumn<R> {
  const choiceIn = CHOICES[column.name];
  return choiceIn ? { ...column, choiceIn } : column;
}

/** What stands in a column of whatever is followed up. */
export const FOLLOWED_CELLS = {
  mission: ({ mission }, _, titles) => titles.mission(mission),
  number: ({ code, link }) => (link === undefined ? code : { text: code, url: link }),
  pillar: ({ pillars }, _, titles) => pillars.map(titles.pillar).join('; '),
  addressee: ({ addressees }) => addressees.join(', '),
  responsible: ({ responsible }) => responsible.join(', '),
  reference: ({ missionReference }) => missionReference ?? undefined,
  updated: ({ updated }) => dateCell(updated),
  updatedBy: ({ updatedBy }) => updatedBy.join(', '),
  updateText: ({ updateText }) => updateText ?? undefined,
  documents: ({ documents }) => documents.join('\n') || undefined,
  updates: ({ updates }, labels) => updates.map(update => lineOf(update, labels)).join('\n') || undefined,
  undecided: ({ undecided }, labels) =>
    undecided.map(doubt => doubtLine(doubt, labels)).join('\n') || undefined,
  lastMonth: ({ lastMonth }, labels) => lastMonth.map(news => labels[`lastMonth.${news}`]).join(', '),
  openFor: ({ isOpen, ageInDays }) => (isOpen ? (ageInDays ?? undefined) : undefined),
  missions: ({ history }, _, titles) =>
    history.length > 1 ? history.map(titles.mission).join(' → ') : undefined,
  classification: ({ classification }, labels) => labels[`class.${classification}`],
} satisfies Readonly<Record<string, RegisterColumn<FollowedRecord>['cell']>>;

/** What stands in a column that is no plain attribute. */
const CELLS: Readonly<Record<ColumnKey<'register'>, RegisterColumn<RegisterRecord>['cell']>> = {
  ...FOLLOWED_CELLS,
  kind: ({ kind }, labels) => labels[kind],
  recommendation: ({ text }) => text,
  basedOn: ({ findings }) => findings.join(', '),
  due: ({ due, dueText }) => dueText ?? (due === null ? undefined : { date: due }),
  dueFrom: ({ dueFrom }) => dateCell(dueFrom),
  dueTo: ({ dueTo }) => dateCell(dueTo),
  firstDue: ({ firstDue }) => dateCell(firstDue),
  slippedDays: ({ slippedDays }) => slippedDays ?? undefined,
  overdue: ({ isOverdue }, labels) => (isOverdue ? labels.overdue : undefined),
};

function dateCell(date: string | null): Cell {
  return date === null ? undefined : { date };
}

/** `2024-06-01, Ministry of Health: Done. The second point works.` */
function lineOf(update: RegisterUpdate, labels: Labels): string {
  const { date, by, status, response, responsible, due, cost, documents, text } = update;
  const said = [
    status === null ? '' : valueLabel(labels, 'status', status),
    response === null ? '' : valueLabel(labels, 'response', response),
    responsible.length === 0 ? '' : `${labels.responsible} ${responsible.join(', ')}`,
    due === null ? '' : `${labels.dueDate} ${due}`,
    cost === null ? '' : `${labels.cost} ${cost}`,
    documents.length === 0 ? '' : `${labels.documents} ${documents.map(each => `“${each}”`).join(', ')}`,
  ].filter(word => word !== '');
  const words = [said.join(', '), text].filter(each => each !== '').join('. ');
  return [[date, ...by].join(', '), words].filter(each => each !== '').join(': ');
}

const LABEL_OF = {
  status: 'status',
  response: 'response',
  owner: 'responsible',
  due: 'dueDate',
  cost: 'cost',
} as const satisfies Readonly<Record<RegisterDoubt['word'], keyof Labels>>;

/** `Status, 2024-06-01: Ministry of Health: Done; Ana Osei: Ongoing` */
function doubtLine({ word, date, said }: RegisterDoubt, labels: Labels): string {
  const values = said.map(({ by, value }) =>
    [by.join(', '), valueLabel(labels, LABEL_OF[word], value)].filter(each => each !== '').join(': '),
  );
  return `${labels[LABEL_OF[word]]}, ${date}: ${values.join('; ')}`;
}

/** Comes behind all names. */
const UNNAMED = '\uFFFF';

/** Most pressing first; within that by due date. */
export function inOrder(records: readonly RegisterRecord[]): readonly RegisterRecord[] {
  const rank = ({ isOpen, isOverdue }: RegisterRecord) => (isOverdue ? 0 : isOpen ? 1 : 2);
  return records.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      byCharacters(lastDay(a.due ?? '9999'), lastDay(b.due ?? '9999')) ||
      byMissionAndKey(a, b),
  );
}

/** By their missions, and within one by their names. */
export function byMissionAndKey(a: FollowedRecord, b: FollowedRecord): number {
  return byCharacters(a.mission, b.mission) || byCharacters(a.key ?? UNNAMED, b.key ?? UNNAMED);
}
