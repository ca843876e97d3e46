/** The columns in which is kept what is asked and what is done about it: the matrix of a report, and the register of many. */
import { FOLLOW_UP_ROWS, wordsOfValue } from '../../lexicon/attributes.ts';
import { type Labels, valueLabel } from '../labels.ts';
import type { Column } from '../table.ts';

interface ColumnRow {
  readonly label: keyof Labels;
  readonly width: number;
  /** The only table that has it; both, unless told. */
  readonly only?: 'matrix' | 'register';
}

/** What a recommendation says once, however many lines the matrix has for it. */
const ASKED = {
  mission: { label: 'mission', width: 28, only: 'register' },
  number: { label: 'number', width: 7 },
  kind: { label: 'kind', width: 16 },
  recommendation: { label: 'recommendation', width: 50 },
  pillar: { label: 'pillar', width: 24, only: 'register' },
  basedOn: { label: 'basedOn', width: 12 },
  addressee: { label: 'addressee', width: 24 },
} as const satisfies Readonly<Record<string, ColumnRow>>;

/** What each action says, and a recommendation of itself. */
const DONE = {
  keyAction: { label: 'keyAction', width: 40, only: 'matrix' },
  responsible: { label: 'responsible', width: 24 },
  due: { label: 'dueDate', width: 20 },
} as const satisfies Readonly<Record<string, ColumnRow>>;

/** How it stands. */
const STANDING = {
  overdue: { label: 'overdue', width: 10, only: 'register' },
  openFor: { label: 'openFor', width: 10, only: 'register' },
  missions: { label: 'missions', width: 32, only: 'register' },
  follows: { label: 'follows', width: 22, only: 'matrix' },
  classification: { label: 'classification', width: 20 },
  comments: { label: 'comments', width: 40, only: 'matrix' },
} as const satisfies Readonly<Record<string, ColumnRow>>;

type Rows = typeof ASKED & typeof DONE & typeof STANDING;

/** What the columns of a table are called that are no attributes whose values stand for themselves. */
export type ColumnKey<Table extends 'matrix' | 'register'> = {
  [Key in keyof Rows]: Rows[Key] extends { readonly only: infer Only }
    ? Only extends Table
      ? Key
      : never
    : Key;
}[keyof Rows];

/** A column that says what its row does, or what its key is for. */
export type AskColumn<Table extends 'matrix' | 'register'> = Column &
  ({ readonly row: (typeof FOLLOW_UP_ROWS)[number] } | { readonly key: ColumnKey<Table> });

/** The columns of a table in order: first those of what is asked, then those of what is done. */
export function columnsOf<Table extends 'matrix' | 'register'>(table: Table, labels: Labels) {
  const own = (rows: Readonly<Record<string, ColumnRow>>): AskColumn<Table>[] =>
    Object.entries(rows).flatMap(([key, { label, width, only = table }]) =>
      only === table ? { key: key as ColumnKey<Table>, title: labels[label], width } : [],
    );
  const plain = (isDone: boolean): AskColumn<Table>[] =>
    FOLLOW_UP_ROWS.filter(({ of }) => of.includes('Action') === isDone).map(row => {
      const words = wordsOfValue(row.value);
      return {
        row,
        title: labels[row.label],
        width: row.width,
        ...(words.length > 0 && { choices: words.map(word => valueLabel(labels, row.label, word)) }),
      };
    });
  return {
    asked: [...own(ASKED), ...plain(false)],
    done: [...own(DONE), ...plain(true), ...own(STANDING)],
  };
}
