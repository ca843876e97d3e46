/**
 * The columns in which is kept what was found, what is asked and what is done about it, and the tables that have them:
 * those of a report, the registers of many, and the tracker in which an organization keeps its management response.
 */
import { MARKINGS } from '../domain/marking.ts';
import { BASES, KINDS, LEVELS } from '../domain/scales.ts';
import { FOLLOW_UP_ROWS, type PlainRow, plainAttributesOf, wordsOfValue } from '../lexicon/attributes.ts';
import { type Labels, valueLabel } from './labels.ts';
import { type Column, FILLED, type Filled } from './table.ts';

interface ColumnRow {
  readonly label: keyof Labels;
  readonly width: number;
  /** The words that can stand in it, where it holds no other. */
  readonly choices?: readonly (keyof Labels)[];
  readonly fills?: Filled;
  /** What its words tell of a line that comes back: which entry it is of, or what that asks or does. */
  readonly tells?: 'key' | 'asked' | 'action';
  /** True for what programs read, and a page does not show. */
  readonly isHidden?: true;
  /** The attribute that it shows, whose value stands for itself. */
  readonly row?: PlainRow;
}

const OWN = {
  mission: { label: 'mission', width: 28 },
  reference: { label: 'reference', width: 16, isHidden: true },
  number: { label: 'number', width: 7 },
  kind: { label: 'kind', width: 16, choices: ['recommendation', 'suggestion', 'request', 'action'] },
  recommendation: { label: 'recommendation', width: 50, tells: 'asked' },
  numbered: { label: 'recommendation', width: 50, tells: 'asked' },
  finding: { label: 'finding', width: 60 },
  details: { label: 'details', width: 40 },
  pillar: { label: 'pillar', width: 24 },
  theme: { label: 'theme', width: 20 },
  kindOfFinding: { label: 'kind', width: 14, choices: KINDS.map(kind => `kind.${kind}` as const) },
  severity: { label: 'severity', width: 11, choices: LEVELS.map(level => `severity.${level}` as const) },
  basis: { label: 'basis', width: 12, choices: BASES.map(basis => `basis.${basis}` as const) },
  sources: { label: 'source', width: 30 },
  places: { label: 'place', width: 20 },
  recommendations: { label: 'recommendations', width: 14 },
  noAction: { label: 'noAction', width: 24 },
  basedOn: { label: 'basedOn', width: 12 },
  addressee: { label: 'addressee', width: 24 },
  keyAction: { label: 'keyAction', width: 40, tells: 'action' },
  responsible: { label: 'responsible', width: 24, fills: 'owner' },
  due: { label: 'dueDate', width: 20, fills: 'due' },
  dueFrom: { label: 'dueFrom', width: 12, isHidden: true },
  dueTo: { label: 'dueTo', width: 12, isHidden: true },
  firstDue: { label: 'firstDue', width: 16 },
  slippedDays: { label: 'slippedDays', width: 10 },
  overdue: { label: 'overdueDays', width: 10 },
  openFor: { label: 'openFor', width: 10 },
  lastMonth: { label: 'lastMonth', width: 16 },
  updated: { label: 'updated', width: 12 },
  updatedBy: { label: 'updatedBy', width: 24 },
  updateText: { label: 'updateText', width: 40, fills: 'comments' },
  undecided: { label: 'undecided', width: 30 },
  updates: { label: 'updates', width: 40, isHidden: true },
  missions: { label: 'missions', width: 32 },
  follows: { label: 'follows', width: 22 },
  classification: {
    label: 'classification',
    width: 20,
    choices: MARKINGS.map(marking => `class.${marking}` as const),
  },
  comments: { label: 'comments', width: 40, fills: 'comments' },
  documents: { label: 'documents', width: 30, fills: 'documents' },
  asOf: { label: 'asOf', width: 12 },
  name: { label: 'name', width: 18 },
  key: { label: 'name', width: 24, tells: 'key', isHidden: true },
} as const satisfies Readonly<Record<string, ColumnRow>>;

/** What a column is called that is no attribute whose value stands for itself. */
export type OwnColumn = keyof typeof OWN;
export type ColumnName = OwnColumn | PlainRow['word'];

const asked = FOLLOW_UP_ROWS.filter(({ of }) => !of.includes('Action')).map(({ word }) => word);
const done = FOLLOW_UP_ROWS.filter(({ of }) => of.includes('Action')).map(({ word }) => word);
const found = plainAttributesOf('Finding').flatMap(({ word, columns }) => (columns?.findings ? word : []));

/** What the matrix says of a recommendation once, however many lines it has. */
const ASKED = ['number', 'kind', 'recommendation', 'basedOn', 'addressee', ...asked] as const;
const DONE = ['keyAction', 'responsible', 'due', ...done, 'follows', 'classification', 'comments'] as const;

/** The columns of each table, in order. */
export const TABLES = {
  asked: ASKED,
  done: DONE,
  matrix: [...ASKED, ...DONE, 'key'],
  /** What a reader who turns no page wants to know of each recommendation. */
  glance: ['number', 'recommendation', 'addressee', 'priority', 'due'],
  /** As UNDP has them; what was said to a recommendation is the management's response. */
  tracker: [
    ...(['numbered', 'response', 'keyAction', 'responsible', 'due', 'status', 'comments'] as const),
    ...(['documents', 'key'] as const),
  ],
  findings: [
    ...(['number', 'pillar', 'theme', 'finding', 'details', 'kindOfFinding', 'severity', 'basis'] as const),
    ...['sources' as const, ...found],
    ...(['recommendations', 'noAction', 'follows', 'classification', 'name'] as const),
  ],
  register: [
    ...(['mission', 'reference', 'number', 'kind', 'recommendation', 'pillar', 'basedOn'] as const),
    ...(['addressee', ...asked, 'responsible', 'due', 'dueFrom', 'dueTo', 'firstDue'] as const),
    ...(['slippedDays', ...done, 'overdue', 'openFor', 'lastMonth', 'updated', 'updatedBy'] as const),
    ...(['updateText', 'undecided', 'updates', 'missions', 'classification', 'documents', 'key'] as const),
  ],
  registerOfFindings: [
    ...(['mission', 'reference', 'number', 'finding', 'pillar', 'kindOfFinding', 'severity'] as const),
    ...(['sources', 'places', 'recommendations', 'addressee', 'status', 'openFor', 'lastMonth'] as const),
    ...(['updated', 'updatedBy', 'updateText', 'undecided', 'documents', 'updates', 'missions'] as const),
    ...(['classification', 'key'] as const),
  ],
  reminder: ['mission', 'number', 'recommendation', 'responsible', 'due', 'status', 'overdue'],
} as const satisfies Readonly<Record<string, readonly ColumnName[]>>;

export type TableName = keyof typeof TABLES;
export type ColumnOf<Table extends TableName> = (typeof TABLES)[Table][number];

/** A column of one of them. */
export interface NamedColumn<Name extends ColumnName = ColumnName> extends Column {
  readonly name: Name;
  /** The attribute that it shows, whose value stands for itself. */
  readonly row?: PlainRow;
}

const PLAIN = plainAttributesOf('Finding', 'Recommendation', 'Action').flatMap(
  (row): [ColumnName, ColumnRow][] => {
    const width = row.columns?.followUp ?? row.columns?.findings;
    const fills = FILLED.find(each => each === row.word);
    return width === undefined ? [] : [[row.word, { label: row.label, width, row, ...(fills && { fills }) }]];
  },
);

const COLUMNS: ReadonlyMap<ColumnName, ColumnRow> = new Map([
  ...(Object.entries(OWN) as [ColumnName, ColumnRow][]),
  ...PLAIN,
]);

/** Of findings nothing is taken in again. */
const OF_FINDINGS: ReadonlySet<TableName> = new Set(['findings', 'registerOfFindings']);

/** The columns of a table, in order. */
export function columnsOf<Table extends TableName>(
  table: Table,
  labels: Labels,
): readonly NamedColumn<ColumnOf<Table>>[] {
  const names: readonly ColumnOf<Table>[] = TABLES[table];
  return names.flatMap(name => {
    const column = COLUMNS.get(name);
    if (!column) return [];
    const { label, width, fills, isHidden, row } = column;
    const words = row ? wordsOfValue(row.value).map(word => valueLabel(labels, label, word)) : [];
    const choices = column.choices?.map(choice => labels[choice]) ?? words;
    return {
      name,
      title: labels[table === 'tracker' && name === 'response' ? 'managementResponse' : label],
      width,
      ...(choices.length > 0 && { choices }),
      ...(fills && !OF_FINDINGS.has(table) && { fills }),
      ...(isHidden && { isHidden }),
      ...(row && { row }),
    };
  });
}

/** What a column of a table that comes back is for: to be filled in, to lead to an entry, or to show what we know. */
export type ColumnUse = Filled | NonNullable<ColumnRow['tells']> | ColumnName;

/** What our own tables are headed with, in one language; what others fill in goes behind what only stands there. */
export function headingsIn(labels: Labels): readonly (readonly [title: string, use: ColumnUse])[] {
  const rank = ({ fills, tells }: ColumnRow) => ((fills ?? tells) ? 1 : 0);
  const columns = [...COLUMNS].toSorted(([, a], [, b]) => rank(a) - rank(b));
  return [
    [labels.findings, 'finding'],
    ...columns.map(([name, { label, fills, tells }]) => [labels[label], fills ?? tells ?? name] as const),
    [labels.managementResponse, 'response'],
  ];
}

/** The columns of ours that are for one thing. */
export function columnsNamed(use: ColumnUse): readonly string[] {
  const named = [...COLUMNS].filter(([, { fills, tells }]) => (fills ?? tells) === use).map(([name]) => name);
  return [use, ...named];
}
