/** What the columns of a tracker hold, by their heads in any language and in other words. */

import { type Labels, labelsIn } from '../../export/labels.ts';
import { LANGUAGES } from '../../export/languages.ts';
import { FILLED, type Filled } from '../../export/table.ts';
import { columnOf } from '../../intake/table-columns.ts';
import { folded, meaningsOf } from '../../lexicon/intake-words.ts';

/** What a column is for: to be filled in, to name the entry, or to say what it asks. */
export type TrackerColumn = Filled | 'key' | 'asked' | 'action' | 'other';

/** A column, and how well its head says so. */
export interface Headed {
  readonly column: TrackerColumn;
  readonly rank: number;
}

const LABELS: readonly (readonly [keyof Labels, TrackerColumn])[] = [
  ['response', 'response'],
  ['managementResponse', 'response'],
  ['responsible', 'owner'],
  ['dueDate', 'due'],
  ['status', 'status'],
  ['cost', 'cost'],
  ['comments', 'comments'],
  ['documents', 'documents'],
  ['name', 'key'],
  ['recommendation', 'asked'],
  ['keyAction', 'action'],
  ...(
    'number kind basedOn addressee priority mission pillar classification follows overdue openFor missions finding findings theme severity basis source standard goals rating firstDue slippedDays updated updates'.split(
      ' ',
    ) as (keyof Labels)[]
  ).map(label => [label, 'other'] as const),
];

/** Columns of any table of recommendations, and which they are of a tracker. */
const INTAKE: ReadonlyMap<string | undefined, TrackerColumn> = new Map([
  ['owner', 'owner'],
  ['due', 'due'],
  ['status', 'status'],
  ['cost', 'cost'],
  ['recommendation', 'asked'],
  ['action', 'action'],
  ['number', 'other'],
  ['to', 'other'],
  ['priority', 'other'],
]);

let known: ReadonlyMap<string, TrackerColumn> | undefined;
let inOtherWords: ReadonlyMap<string, string> | undefined;
/** No head has more letters; what is longer is what stands below one. */
const LONGEST_HEAD = 80;

/** What a head says; undefined for one of a column that no tracker has. */
export function columnHeaded(head: string): Headed | undefined {
  known ??= new Map(
    LANGUAGES.toReversed().flatMap(language => {
      const labels = labelsIn(language);
      return LABELS.map(([label, column]) => [folded(labels[label]), column] as const);
    }),
  );
  if (head.length > LONGEST_HEAD) return undefined;
  const words = folded(head);
  if (words === '') return undefined;
  const own = known.get(words);
  if (own) return { column: own, rank: 3 };
  inOtherWords ??= meaningsOf('followUpColumns');
  const filled = FILLED.find(field => field === inOtherWords?.get(words));
  if (filled) return { column: filled, rank: 2 };
  const column = INTAKE.get(columnOf(head));
  return column && { column, rank: 1 };
}
