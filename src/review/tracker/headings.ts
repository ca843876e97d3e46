import { type Labels, labelsIn } from '../../export/labels.ts';
import { LANGUAGES } from '../../export/languages.ts';
import { ASK_TABLES, type AskColumn, type AskTable, columnsOf, nameOf } from '../../export/page/columns.ts';
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

/** What stands in no table of what is asked, but in that of findings, or in another word. */
const BESIDE: readonly (readonly [keyof Labels, TrackerColumn])[] = [
  ...(
    ['finding', 'findings', 'theme', 'severity', 'basis', 'source', 'standard', 'goals', 'rating'] as const
  ).map(label => [label, 'other'] as const),
  ['managementResponse', 'response'],
  ['name', 'key'],
];

/** What our own tables are headed with, in one language; what is filled in goes before what only stands there. */
function ownHeads(labels: Labels): readonly (readonly [string, TrackerColumn])[] {
  const columns = ASK_TABLES.flatMap(table => Object.values(columnsOf(table, labels)).flat());
  const heads = columns.map(column => [column.title, roleOf(column)] as const);
  return [
    ...heads.filter(([, role]) => role === 'other'),
    ...BESIDE.map(([label, column]) => [labels[label], column] as const),
    ...heads.filter(([, role]) => role !== 'other'),
  ];
}

function roleOf(column: AskColumn<AskTable>): TrackerColumn {
  const name = nameOf(column);
  if (name === 'recommendation' || name === 'numbered') return 'asked';
  return name === 'keyAction' ? 'action' : (column.fills ?? 'other');
}

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
    LANGUAGES.toReversed()
      .flatMap(language => ownHeads(labelsIn(language)))
      .map(([head, column]) => [folded(head), column]),
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
