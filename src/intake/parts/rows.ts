/** Tables of findings, recommendations and actions: what, who, when. */
import { type PlainRow, plainAttributesOf } from '../../lexicon/attributes.ts';
import type { Row, SourceBlock } from '../document.ts';
import { type MissionEntry, type MissionPart, quoted, type Remark } from '../mission-entry.ts';
import { ACRONYM } from '../organizations.ts';
import { foldedWords } from '../part-headings.ts';
import { sureOnlyDate } from '../sure-dates.ts';
import { type Column, columnsOf, isColumn } from '../table-columns.ts';
import { wordsOf } from '../words.ts';
import { addRemark, joined, remarkOf } from './cells.ts';
import type { ReportContext } from './chapter.ts';

type Table = Extract<SourceBlock, { kind: 'table' }>;
const STATEMENTS = ['finding', 'recommendation', 'action'] as const;
type Statement = (typeof STATEMENTS)[number];

interface Draft {
  readonly word: Statement;
  readonly title: string;
  readonly attributes: string[];
  readonly body: (string | Remark)[];
}

/** The rows as entries, under a remark with the headings; undefined when the table is no such table. */
export function rowEntries(table: Table, context: ReportContext): readonly MissionPart[] | undefined {
  const [header, ...rows] = table.rows;
  const columns = columnsOf(header);
  const statements = STATEMENTS.filter(word => columns.includes(word));
  const others = columns.filter(column => column && !STATEMENTS.some(word => word === column));
  if (!header || rows.length === 0 || statements.length === 0 || columns.length - others.length > 4)
    return undefined;
  const entries = rows.map(row => rowEntry(row, columns, context));
  if (entries.some(entry => entry === undefined)) return undefined;
  return [...remarkOf(header.cells), ...entries.flatMap(entry => entry ?? [])];
}

/** One row; undefined when it states nothing. */
function rowEntry(
  row: Row,
  columns: readonly (Column | undefined)[],
  context: ReportContext,
): readonly MissionPart[] | undefined {
  const drafts: Draft[] = [];
  const before: string[] = [];
  for (const [index, cell] of row.cells.entries()) {
    if (cell.split('\n').flatMap(wordsOf).length === 0) continue;
    const column = columns[index];
    const open = drafts.at(-1);
    if (column === 'finding' || column === 'recommendation' || column === 'action') {
      const [title = '', ...more] = cell.split('\n');
      drafts.push({ word: column, title, attributes: [], body: more });
    } else if (!open) before.push(cell);
    else if (column === undefined) open.body.push(cell.split('\n').join('\n\n'));
    else addRemark(open.body, cell);
  }
  if (drafts.length === 0) return undefined;
  setAttributes(drafts, row, columns, context);
  return [
    ...remarkOf(before),
    ...drafts.map(({ word, title, attributes, body }): MissionEntry => ({ word, title, attributes, body })),
  ];
}

/** Sets what the cells beside the statements say: who, when, how urgent, how far. */
function setAttributes(
  drafts: readonly Draft[],
  row: Row,
  columns: readonly (Column | undefined)[],
  context: ReportContext,
): void {
  const ask = drafts.find(({ word }) => word === 'recommendation');
  const task = drafts.find(({ word }) => word === 'action');
  const set = (target: Draft | undefined, column: Column, read: (cell: string) => string | undefined) => {
    const cell = (row.cells[columns.indexOf(column)] ?? '').trim();
    const value = cell === '' ? undefined : read(cell);
    if (value !== undefined) target?.attributes.push(value);
  };
  const parties = (word: string) => (cell: string) => attribute(word, partiesIn(cell, context));
  // Where one column says who, a recommendation is addressed to them.
  const isOwned = task !== undefined || columns.includes('to');
  set(ask ?? task, 'to', parties(ask ? 'to' : 'owner'));
  set(task ?? ask, 'owner', parties(isOwned ? 'owner' : 'to'));
  set(task ?? ask, 'due', cell => attribute('due', dueOf(cell)));
  for (const { word, value, of } of plainAttributesOf('Recommendation', 'Action')) {
    const target = of.includes('Action') ? (task ?? ask) : ask;
    const read = READ[value];
    if (read && isColumn(word)) set(target, word, cell => attribute(word, read(cell)));
  }
}

/** How the cell of each sort of plain value is read; absent where a cell is no source for it. */
const READ: Readonly<Partial<Record<PlainRow['value'], (cell: string) => string | undefined>>> = {
  Level: cell => LEVELS[fold(cell)],
  Status: cell => STATUSES[fold(cell)],
  phrase: cell => quoted(joined([cell])),
};

function attribute(word: string, value: string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : `${word} ${value}`;
}

function dueOf(cell: string): string | undefined {
  const date = sureOnlyDate(cell);
  if (date) return date.to;
  return /^\d{4}$/.test(cell) ? cell : quoted(joined([cell]));
}

/** `EULEX; Ministry of Justice` → `EULEX, "Ministry of Justice"`. */
function partiesIn(cell: string, { organizations }: ReportContext): string {
  const isAcronyms = /^[\p{Lu}\d,;/&\s-]+$/u.test(cell.replace(/\b(?:and|et|y)\b/g, ','));
  const names = cell.split(isAcronyms ? /[,;/&\n]|\b(?:and|et|y)\b/ : /[;\n]/).map(name => name.trim());
  return names
    .filter(name => name !== '')
    .flatMap(name => (ACRONYM.test(name) ? organizations.refer(name) : undefined) ?? quoted(name) ?? [])
    .join(', ');
}

const LEVELS: Readonly<Record<string, string | undefined>> = {
  ...from('low', 'low faible basse baja'),
  ...from('medium', 'medium moderate normal moyenne media'),
  ...from('high', 'high haute elevee alta'),
  ...from('critical', 'critical urgent critique urgente critica'),
};
const STATUSES: Readonly<Record<string, string | undefined>> = {
  ...from('open', 'open pending ouvert ouverte abierta abierto'),
  ...from('ongoing', 'ongoing started encours'),
  ...from(
    'done',
    'done completed closed implemented termine terminee realise realisee terminado terminada cumplida',
  ),
  ...from('dropped', 'dropped cancelled abandonne annule cancelada'),
};

function from(value: string, words: string): Record<string, string> {
  return Object.fromEntries(words.split(' ').map(word => [word, value]));
}

function fold(text: string): string {
  return foldedWords(text).join('');
}
