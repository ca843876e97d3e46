/** A register as a table. */

import { CHANGING_ROWS, type ChangingRow, isQuoted } from '../../lexicon/attributes.ts';
import { VALUE_WORDS } from '../../lexicon/generated/words.ts';
import { type ColumnName, type ColumnOf, columnsOf, type NamedColumn, type OwnColumn } from '../columns.ts';
import { type Labels, valueLabel } from '../labels.ts';
import type { Cell, TableSheet } from '../table.ts';
import type {
  FindingRecord,
  FollowedRecord,
  RegisterDoubt,
  RegisterRecord,
  RegisterUpdate,
} from './record.ts';
import type { Titles } from './titles.ts';

/** A table of records of a kind. */
export type RecordTable = 'register' | 'registerOfFindings' | 'reminder';

/** A column of a register with what stands in it, and what a reader of a page may choose by. */
export interface RegisterColumn extends NamedColumn {
  cell(record: FollowedRecord, labels: Labels, titles: Titles): Cell;
  choiceIn?(record: FollowedRecord, labels: Labels, titles: Titles): readonly string[];
}

/** The table of a register, which keeps how its columns are made. */
export interface RegisterTable extends TableSheet {
  readonly columns: readonly RegisterColumn[];
}

/** One line a record. */
export function registerTable(
  title: string,
  records: readonly FollowedRecord[],
  columns: readonly RegisterColumn[],
  labels: Labels,
  titles: Titles,
): RegisterTable {
  return {
    title,
    columns,
    rows: records.map(record => columns.map(({ cell }) => cell(record, labels, titles))),
  };
}

/** The columns of a register, in order. */
export function registerColumns(table: RecordTable, labels: Labels): readonly RegisterColumn[] {
  return columnsOf(table, labels).map((column): RegisterColumn => {
    const { name } = column;
    const choiceIn = CHOICES[name];
    return { ...column, cell: cellIn(column), ...(choiceIn && { choiceIn }) };
  });
}

/** The records of a register have what its columns show. */
function cellIn({ name, row }: NamedColumn<ColumnOf<RecordTable>>): RegisterColumn['cell'] {
  if (!row) return CELLS[name as keyof typeof CELLS] as RegisterColumn['cell'];
  return (record, labels) => {
    const said: string | null = Reflect.get(record, name);
    return said === null ? undefined : isQuoted(row.value) ? said : valueLabel(labels, row.label, said);
  };
}

/** What a reader looks for first, so that it stands where a page is not moved sideways. */
const FIRST_ON_PAGE: readonly ColumnName[] = [
  'mission',
  'number',
  'recommendation',
  'finding',
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
export function pageColumns(columns: readonly RegisterColumn[]): readonly RegisterColumn[] {
  const rank = ({ name }: RegisterColumn) => (FIRST_ON_PAGE.indexOf(name) + 1 || columns.length) - 1;
  return columns.filter(({ isHidden }) => !isHidden).toSorted((a, b) => rank(a) - rank(b));
}

/** The table with those columns alone in which something stands, or by which a reader may choose. */
export function withoutEmpty(table: RegisterTable): RegisterTable {
  const { columns, rows } = table;
  const stays = columns.map(
    ({ choiceIn }, index) => choiceIn || rows.length === 0 || rows.some(row => (row[index] ?? '') !== ''),
  );
  const isKept = (_: unknown, index: number) => stays[index];
  return { ...table, columns: columns.filter(isKept), rows: rows.map(row => row.filter(isKept)) };
}

/** What a reader may choose by: pillars, addressees, statuses and what is new, each by itself. */
const CHOICES: Readonly<Partial<Record<ColumnName, RegisterColumn['choiceIn']>>> = {
  status: ({ status }, labels) => (status === null ? [] : [valueLabel(labels, 'status', status)]),
  pillar: ({ pillars }, _, titles) => pillars.map(titles.pillar),
  addressee: ({ addressees }) => addressees,
  lastMonth: ({ lastMonth }, labels) => lastMonth.map(news => labels[`lastMonth.${news}`]),
};

type CellOf<R extends FollowedRecord> = (record: R, labels: Labels, titles: Titles) => Cell;

/** What stands in a column of whatever is followed up. */
const FOLLOWED = {
  mission: ({ mission }, _, titles) => titles.mission(mission),
  reference: ({ missionReference }) => missionReference ?? undefined,
  number: ({ code, link }) => (link === undefined ? code : { text: code, url: link }),
  pillar: ({ pillars }, _, titles) => pillars.map(titles.pillar).join('; '),
  addressee: ({ addressees }) => addressees.join(', '),
  responsible: ({ responsible }) => responsible.join(', '),
  openFor: ({ isOpen, ageInDays }) => (isOpen ? (ageInDays ?? undefined) : undefined),
  lastMonth: ({ lastMonth }, labels) => lastMonth.map(news => labels[`lastMonth.${news}`]).join(', '),
  updated: ({ updated }) => dateCell(updated),
  updatedBy: ({ updatedBy }) => updatedBy.join(', '),
  updateText: ({ updateText }) => updateText ?? undefined,
  undecided: ({ undecided }, labels) =>
    undecided.map(doubt => doubtLine(doubt, labels)).join('\n') || undefined,
  updates: ({ updates }, labels) => updates.map(update => lineOf(update, labels)).join('\n') || undefined,
  missions: ({ history }, _, titles) =>
    history.length > 1 ? history.map(titles.mission).join(' → ') : undefined,
  classification: ({ classification }, labels) => labels[`class.${classification}`],
  documents: ({ documents }) => documents.join('\n') || undefined,
  key: ({ key }) => key ?? undefined,
} satisfies Readonly<Record<string, CellOf<FollowedRecord>>>;

const ASKED: Readonly<
  Record<
    Exclude<ColumnOf<'register' | 'reminder'> & OwnColumn, keyof typeof FOLLOWED>,
    CellOf<RegisterRecord>
  >
> = {
  kind: ({ kind }, labels) => labels[kind],
  recommendation: ({ text }) => text,
  basedOn: ({ findings }) => findings.join(', '),
  due: ({ due, dueText }) => dueText ?? (due === null ? undefined : { date: due }),
  dueFrom: ({ dueFrom }) => dateCell(dueFrom),
  dueTo: ({ dueTo }) => dateCell(dueTo),
  firstDue: ({ firstDue }) => dateCell(firstDue),
  slippedDays: ({ slippedDays }) => slippedDays ?? undefined,
  overdue: ({ overdueDays }) => overdueDays ?? undefined,
};

const FOUND: Readonly<
  Record<Exclude<ColumnOf<'registerOfFindings'> & OwnColumn, keyof typeof FOLLOWED>, CellOf<FindingRecord>>
> = {
  finding: ({ text }) => text,
  kindOfFinding: ({ kind }, labels) => (kind === null ? undefined : valueLabel(labels, 'kind', kind)),
  severity: ({ severity }, labels) =>
    severity === null ? undefined : valueLabel(labels, 'severity', severity),
  sources: ({ sources }) => sources.join('; '),
  places: ({ places }) => places.join('; '),
  recommendations: ({ recommendations }) => recommendations.join(', '),
};

const CELLS = { ...FOLLOWED, ...ASKED, ...FOUND };

function dateCell(date: string | null): Cell {
  return date === null ? undefined : { date };
}

/** `2024-06-01, Ministry of Health: Done. The second point works.` */
function lineOf(update: RegisterUpdate, labels: Labels): string {
  const { date, by, documents, text } = update;
  const said = [
    ...CHANGING_ROWS.flatMap(row => saidIn(update, row, labels)),
    ...(documents.length === 0
      ? []
      : [`${labels.documents} ${documents.map(each => `“${each}”`).join(', ')}`]),
  ];
  const words = [said.join(', '), text].filter(each => each !== '').join('. ');
  return [[date, ...by].join(', '), words].filter(each => each !== '').join(': ');
}

/** A word of a list stands for itself; all else is said behind its label. */
function saidIn(
  update: RegisterUpdate,
  { word, value, label }: ChangingRow,
  labels: Labels,
): readonly string[] {
  const said = word === 'owner' ? update.responsible.join(', ') : update[word];
  if (said === null || said === '') return [];
  return value in VALUE_WORDS ? [valueLabel(labels, label, said)] : [`${labels[label]} ${said}`];
}

/** `Status, 2024-06-01: Ministry of Health: Done; Ana Osei: Ongoing` */
function doubtLine({ word, date, said }: RegisterDoubt, labels: Labels): string {
  const { label } = CHANGING_ROWS.find(row => row.word === word) ?? { label: 'status' };
  const values = said.map(({ by, value }) =>
    [by.join(', '), valueLabel(labels, label, value)].filter(each => each !== '').join(': '),
  );
  return `${labels[label]}, ${date}: ${values.join('; ')}`;
}
