/** The attributes of entries, a row a word: what readers see of them. What authors are told is in `language/messages/`. */
import { VALUE_WORDS } from './generated/words.ts';
import type { AttributeWord, EntryType } from './words.ts';

export interface AttributeRow {
  /**
   * What the report model, the exports and the import do with an attribute whose value stands for itself, under the
   * property that is called like its word. An attribute that leads to other entries, or is told in a way of its own,
   * has no such part, and functions of its own.
   */
  readonly plain?: {
    readonly of: readonly EntryType[];
    /** One word of a closed list, one phrase in quotation marks, several, or numbers of goals and targets. */
    readonly value: keyof typeof VALUE_WORDS | 'phrase' | 'phrases' | 'goals';
    /** Its label in exports. */
    readonly label: string;
    /** Its width in characters as a column of the tables; absent where it is none. */
    readonly columns?: {
      /** In the follow-up matrix and the register. */
      readonly followUp?: number;
      /** In the table of findings. */
      readonly findings?: number;
    };
  };
  /** What an update may change of what is asked, where it is told in a way of its own: how it is said, and its label. */
  readonly changing?: { readonly value: 'parties' | 'day'; readonly label: string };
}

/** The rows; plain attributes stand in the order in which readers see them. */
export const ATTRIBUTES = {
  to: {},
  by: {},
  on: {},
  of: {},
  at: {},
  as: {},
  in: {},
  with: {},
  for: {},
  serves: {},
  severity: {},
  priority: {
    plain: { of: ['Recommendation'], value: 'Level', label: 'priority', columns: { followUp: 10 } },
  },
  response: {
    plain: {
      of: ['Recommendation', 'Update'],
      value: 'Response',
      label: 'response',
      columns: { followUp: 18 },
    },
  },
  status: {
    plain: {
      of: ['Recommendation', 'Action', 'Remark', 'Update'],
      value: 'Status',
      label: 'status',
      columns: { followUp: 14 },
    },
  },
  owner: { changing: { value: 'parties', label: 'responsible' } },
  due: { changing: { value: 'day', label: 'dueDate' } },
  cost: {
    plain: {
      of: ['Recommendation', 'Action', 'Update'],
      value: 'phrase',
      label: 'cost',
      columns: { followUp: 16 },
    },
  },
  against: {
    plain: {
      of: ['Finding', 'Recommendation'],
      value: 'phrases',
      label: 'standard',
      columns: { findings: 24 },
    },
  },
  sdg: {
    plain: {
      of: ['Pillar', 'Theme', 'Finding', 'Recommendation'],
      value: 'goals',
      label: 'goals',
      columns: { findings: 24 },
    },
  },
  rated: {
    plain: { of: ['Finding'], value: 'phrase', label: 'rating', columns: { findings: 8 } },
  },
  follows: {},
  not: {},
  near: {},
  say: {},
  from: {},
  until: {},
  reads: {},
} as const satisfies Readonly<Record<AttributeWord, AttributeRow>>;

type Rows = typeof ATTRIBUTES;

/** An attribute whose value stands for itself. */
export type PlainAttribute = {
  [Word in AttributeWord]: Rows[Word] extends { readonly plain: object } ? Word : never;
}[AttributeWord];

/** The plain attributes that a type of entry can have. */
export type PlainAttributeOf<Type extends EntryType> = {
  [Word in PlainAttribute]: Type extends Rows[Word]['plain']['of'][number] ? Word : never;
}[PlainAttribute];

/** The plain attributes that are columns of the follow-up matrix and the register. */
export type FollowUpAttribute = {
  [Word in PlainAttribute]: Rows[Word]['plain'] extends { readonly columns: { readonly followUp: number } }
    ? Word
    : never;
}[PlainAttribute];

/** What an update may change of what is asked. */
export type ChangingAttribute =
  | PlainAttributeOf<'Update'>
  | {
      [Word in AttributeWord]: Rows[Word] extends { readonly changing: object } ? Word : never;
    }[AttributeWord];

/** What it says: a word of its closed list, or words of its author. */
export type ChangingValues = {
  readonly [Word in ChangingAttribute]: Rows[Word] extends {
    readonly plain: { readonly value: infer List extends keyof typeof VALUE_WORDS };
  }
    ? (typeof VALUE_WORDS)[List][number]
    : string;
};

export type PlainValueOf<Word extends PlainAttribute> = Rows[Word]['plain']['value'];

export interface PlainRow extends NonNullable<AttributeRow['plain']> {
  readonly word: PlainAttribute;
  readonly label: Rows[PlainAttribute]['plain']['label'];
}

/** The plain attributes that entries of any of these types can have, in order. */
export function plainAttributesOf(...types: readonly EntryType[]): readonly PlainRow[] {
  return PLAIN_ROWS.filter(row => types.some(type => row.of.includes(type)));
}

const PLAIN_ROWS = Object.entries(ATTRIBUTES).flatMap(([word, row]): PlainRow | [] =>
  'plain' in row ? { ...row.plain, word: word as PlainAttribute } : [],
);

/** The rows of the columns of the follow-up matrix and the register. */
export const FOLLOW_UP_ROWS = PLAIN_ROWS.flatMap(row => {
  const width = row.columns?.followUp;
  return width === undefined ? [] : { ...row, word: row.word as FollowUpAttribute, width };
});

/** A row of what an update may change: its label, and how its value is said. */
export interface ChangingRow {
  readonly word: ChangingAttribute;
  readonly value: PlainRow['value'] | 'parties' | 'day';
  readonly label: PlainRow['label'] | Rows['owner' | 'due']['changing']['label'];
}

export const CHANGING_ROWS: readonly ChangingRow[] = Object.entries(ATTRIBUTES).flatMap(([word, row]) => {
  const isPlain = 'plain' in row && plainAttributesOf('Update').some(each => each.word === word);
  const said = 'changing' in row ? row.changing : isPlain ? row.plain : [];
  return [said].flat().map(({ value, label }) => ({ word: word as ChangingAttribute, value, label }));
});

/** The words of the closed list that a value is from; none for what is from no such list. */
export function wordsOfValue(value: PlainRow['value']): readonly string[] {
  return value in VALUE_WORDS ? VALUE_WORDS[value as keyof typeof VALUE_WORDS] : [];
}

/** True for a value that is written in quotation marks. */
export function isQuoted(value: PlainRow['value']): boolean {
  return value === 'phrase' || value === 'phrases';
}
