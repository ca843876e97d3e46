/**
 * The columns in which is kept what is asked and what is done about it: the matrix of a report, the register of many,
 * and the tracker in which an organization keeps its management response.
 */

import { MARKINGS } from '../../domain/marking.ts';
import { FOLLOW_UP_ROWS, type FollowUpAttribute, wordsOfValue } from '../../lexicon/attributes.ts';
import { type Labels, valueLabel } from '../labels.ts';
import { type Column, FILLED, type Filled } from '../table.ts';

export const ASK_TABLES = ['matrix', 'register', 'tracker'] as const;
export type AskTable = (typeof ASK_TABLES)[number];

interface ColumnRow {
  readonly label: keyof Labels;
  readonly width: number;
  /** The tables that have it; all, unless told. */
  readonly in?: readonly AskTable[];
  /** The words that can stand in it, where it holds no other. */
  readonly choices?: readonly (keyof Labels)[];
  readonly fills?: Filled;
  /** True for what programs read, and a page does not show. */
  readonly isHidden?: true;
}

/** What a recommendation says once, however many lines the matrix has for it. */
const ASKED = {
  mission: { label: 'mission', width: 28, in: ['register'] },
  reference: { label: 'reference', width: 16, in: ['register'], isHidden: true },
  number: { label: 'number', width: 7 },
  kind: {
    label: 'kind',
    width: 16,
    choices: ['recommendation', 'suggestion', 'request', 'action'],
  },
  recommendation: { label: 'recommendation', width: 50, in: ['matrix', 'register'] },
  numbered: { label: 'recommendation', width: 50, in: ['tracker'] },
  pillar: { label: 'pillar', width: 24, in: ['register'] },
  basedOn: { label: 'basedOn', width: 12 },
  addressee: { label: 'addressee', width: 24 },
} as const satisfies Readonly<Record<string, ColumnRow>>;

/** What each action says, and a recommendation of itself. */
const DONE = {
  keyAction: { label: 'keyAction', width: 40, in: ['matrix', 'tracker'] },
  responsible: { label: 'responsible', width: 24, fills: 'owner' },
  due: { label: 'dueDate', width: 20, fills: 'due' },
  dueFrom: { label: 'dueFrom', width: 12, in: ['register'], isHidden: true },
  dueTo: { label: 'dueTo', width: 12, in: ['register'], isHidden: true },
  firstDue: { label: 'firstDue', width: 16, in: ['register'] },
  slippedDays: { label: 'slippedDays', width: 10, in: ['register'] },
} as const satisfies Readonly<Record<string, ColumnRow>>;

const STANDING = {
  overdue: { label: 'overdue', width: 10, in: ['register'] },
  openFor: { label: 'openFor', width: 10, in: ['register'] },
  lastMonth: { label: 'lastMonth', width: 16, in: ['register'] },
  updated: { label: 'updated', width: 12, in: ['register'] },
  updatedBy: { label: 'updatedBy', width: 24, in: ['register'] },
  updateText: { label: 'updateText', width: 40, in: ['register'], fills: 'comments' },
  undecided: { label: 'undecided', width: 30, in: ['register'] },
  updates: { label: 'updates', width: 40, in: ['register'], isHidden: true },
  missions: { label: 'missions', width: 32, in: ['register'] },
  follows: { label: 'follows', width: 22, in: ['matrix'] },
  classification: {
    label: 'classification',
    width: 20,
    choices: MARKINGS.map(marking => `class.${marking}` as const),
  },
  comments: { label: 'comments', width: 40, in: ['matrix', 'tracker'], fills: 'comments' },
  documents: { label: 'documents', width: 30, in: ['register', 'tracker'], fills: 'documents' },
} as const satisfies Readonly<Record<string, ColumnRow>>;

type Rows = typeof ASKED & typeof DONE & typeof STANDING;

/** What the columns of a table are called that are no attributes whose values stand for themselves. */
export type ColumnKey<Table extends AskTable> = {
  [Key in keyof Rows]: Rows[Key] extends { readonly in: readonly (infer Only)[] }
    ? Table extends Only
      ? Key
      : never
    : Key;
}[keyof Rows];

/** A column that says what its row does, or what its key is for. */
export type AskColumn<Table extends AskTable> = Column &
  ({ readonly row: (typeof FOLLOW_UP_ROWS)[number] } | { readonly key: ColumnKey<Table> });

/** The columns of a table in order: first those of what is asked, then those of what is done. */
export function columnsOf<Table extends AskTable>(table: Table, labels: Labels) {
  const own = (rows: Readonly<Record<string, ColumnRow>>): AskColumn<Table>[] =>
    Object.entries(rows).flatMap(([key, { label, width, choices, fills, isHidden, in: tables = [table] }]) =>
      tables.includes(table)
        ? {
            key: key as ColumnKey<Table>,
            title: labels[label],
            width,
            ...(choices && { choices: choices.map(choice => labels[choice]) }),
            ...(fills && { fills }),
            ...(isHidden && { isHidden }),
          }
        : [],
    );
  const plain = (isDone: boolean): AskColumn<Table>[] =>
    FOLLOW_UP_ROWS.filter(({ of }) => of.includes('Action') === isDone).map(row => {
      const words = wordsOfValue(row.value);
      const fills = FILLED.find(each => each === row.word);
      return {
        row,
        title: labels[row.label],
        width: row.width,
        ...(words.length > 0 && { choices: words.map(word => valueLabel(labels, row.label, word)) }),
        ...(fills && { fills }),
      };
    });
  return {
    asked: [...own(ASKED), ...plain(false)],
    done: [...own(DONE), ...plain(true), ...own(STANDING)],
  };
}

/** The columns of the tracker of UNDP, in its order. */
const TRACKER: readonly string[] = [
  'numbered',
  'response',
  'keyAction',
  'responsible',
  'due',
  'status',
  'comments',
  'documents',
] satisfies readonly (ColumnKey<'tracker'> | FollowUpAttribute)[];

/** The columns of a tracker; what was said to a recommendation is the management's response. */
export function trackerColumns(labels: Labels): readonly AskColumn<'tracker'>[] {
  const { asked, done } = columnsOf('tracker', { ...labels, response: labels.managementResponse });
  const columns = new Map([...asked, ...done].map(column => [nameOf(column), column]));
  return TRACKER.flatMap(name => columns.get(name) ?? []);
}

/** The key of a column, or the attribute that it shows. */
export function nameOf(column: AskColumn<AskTable>): string {
  return 'key' in column ? column.key : column.row.word;
}
