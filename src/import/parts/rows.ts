/** Tables of findings, recommendations and actions: what, who, when, whatever the order of the columns. */
import { type PlainRow, plainAttributesOf } from '../../lexicon/attributes.ts';
import { flat } from '../../lexicon/flat.ts';
import { meaningsOf } from '../../lexicon/import-words.ts';
import type { Row, Table } from '../document.ts';
import { hasNoContent, rowsAsMeant } from '../has-no-content.ts';
import { levelOf } from '../levels.ts';
import { splitMark } from '../marks.ts';
import { type Comment, type MissionEntry, type MissionPart, quoted } from '../mission-entry.ts';
import type { Part } from '../part.ts';
import { readBareLabel, readStatementLabel } from '../statement-label.ts';
import { type Column, columnsByCells, columnsInOne, columnsOf, isColumn } from '../table-columns.ts';
import { wordsOf } from '../words.ts';
import { addComment, commentOf, headComment, isHeadAgain, joined } from './cells.ts';
import type { ReportContext } from './chapter.ts';
import { cellIn } from './combined-cells.ts';
import { partiesAttribute, partiesIn } from './parties.ts';

const STATEMENTS = ['finding', 'recommendation', 'action'] as const;
type Statement = (typeof STATEMENTS)[number];

interface Draft {
  readonly word: Statement;
  readonly title: string;
  readonly attributes: string[];
  readonly body: (string | Comment)[];
  /** Which of several statements in one cell it is, and of how many. */
  readonly at: number;
  readonly of: number;
}

/** What holds for all rows of a table. */
interface Layout {
  readonly columns: readonly (Column | undefined)[];
  readonly statements: readonly Statement[];
  readonly heads: readonly string[];
}

/** Where a column is: in one of its own, else in one whose head names it beside others. */
function columnAt({ columns, heads }: Layout, column: Column): number {
  const own = columns.indexOf(column);
  return own >= 0 ? own : heads.findIndex(head => columnsInOne(head)?.includes(column));
}

/** The rows as entries, under a comment with the headings; undefined when the table is no such table. */
export function rowEntries(
  table: Table,
  part: Part,
  context: ReportContext,
): readonly MissionPart[] | undefined {
  const [header, ...rows] = table.rows;
  const layout = withAreas(layoutOf(header, rows, part), rows);
  if (!header || !layout || rows.length === 0) return undefined;
  if (isOfEarlier(rows, layout, context)) return undefined;
  const meant = rowsAsMeant(rows);
  const above: Map<Column, string> = new Map();
  const entries = rows.flatMap((row, at) =>
    isHeadAgain(row, header)
      ? headComment(row)
      : rowEntry(fillDown(meant[at] ?? row, layout, above), row, layout, context),
  );
  const isEntry = entries.some(entry => !('comment' in entry));
  return isEntry ? [...headComment(header), ...entries] : undefined;
}

/** True for a table of how far it is with what was due before the mission began: an earlier one agreed it. */
function isOfEarlier(
  rows: readonly Row[],
  { columns }: Layout,
  { deadlines, mission }: ReportContext,
): boolean {
  const [due, status] = [columns.indexOf('due'), columns.indexOf('status')];
  const days = rows.flatMap(({ cells }) => deadlines.inCell(cells[due] ?? '') ?? []);
  const isBefore = (day: string) => mission !== undefined && day < mission.from.slice(0, day.length);
  return due >= 0 && status >= 0 && days.length > 1 && days.length === rows.length && days.every(isBefore);
}

/** What the columns hold, where one of them holds statements. */
function layoutOf(header: Row | undefined, rows: readonly Row[], part: Part): Layout | undefined {
  const isLevel = (cell: string) => levelOf(cell) !== undefined && /\p{L}{3}/u.test(cell);
  const read = columnsByCells(withAddressee(columnsOf(header)), rows, isLevel);
  const first = (column: Column) => read.indexOf(column);
  const isText = (at: number) => medianWords(rows, at) > 3;
  // “Action” beside “Recommendation” is what is done about it; a second column of a kind says something else, but in
  // a matrix of what is well and what is not.
  const columns = read.map((column, at) =>
    column === undefined || first(column) === at || (column === 'finding' && isText(at))
      ? dated(column, read)
      : undefined,
  );
  // “What, who, when” under next steps lists actions.
  const asked = columns.indexOf('recommendation');
  const isSaid = readBareLabel(header?.cells[asked] ?? '') === 'recommendation';
  if (part.kind === 'actions' && asked >= 0 && !isSaid && !columns.includes('action'))
    columns[asked] = 'action';
  const statements = STATEMENTS.filter(word => columns.includes(word));
  const others = columns.filter(column => column && !STATEMENTS.some(word => word === column));
  const isOne =
    statements.length > 0 &&
    (statements.length > 1 || others.length > 0 || part.kind === `${statements[0]}s`);
  return isOne && columns.length - others.length < 6
    ? { columns, statements, heads: header?.cells ?? [] }
    : undefined;
}

/** Of two columns of who, the first says who is asked and the second who sees to it. */
function withAddressee(columns: readonly (Column | undefined)[]): readonly (Column | undefined)[] {
  const [asked, ...others] = columns.flatMap((column, at) => (column === 'owner' ? [at] : []));
  const isAsked = columns.includes('recommendation') && !columns.includes('action');
  return isAsked && others.length === 1 && !columns.includes('to')
    ? columns.map((column, at) => (at === asked ? 'to' : column))
    : columns;
}

/** How many words the cells of a column have. */
function medianWords(rows: readonly Row[], at: number): number {
  const lengths = rows.flatMap(({ cells }) => wordsOf(cells[at] ?? '').length || []).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}

/** Findings of a word or three beside recommendations say what these are about. */
function withAreas(layout: Layout | undefined, rows: readonly Row[]): Layout | undefined {
  const at = layout?.columns.indexOf('finding') ?? -1;
  if (!layout || at < 0 || layout.statements.length < 2) return layout;
  return medianWords(rows, at) > 3
    ? layout
    : {
        ...layout,
        columns: layout.columns.map(column => (column === 'finding' ? 'area' : column)),
        statements: layout.statements.filter(word => word !== 'finding'),
      };
}

/** The date in a table of what is to be done is that by which it is done. */
function dated(column: Column | undefined, all: readonly (Column | undefined)[]): Column | undefined {
  return column === 'date' && !all.includes('due') ? 'due' : column;
}

/** The cells of a row; what a cell above reaches down into is that cell's. */
function fillDown(row: Row, { columns }: Layout, above: Map<Column, string>): readonly string[] {
  return row.cells.map((cell, at) => {
    const column = columns[at];
    if (column === undefined) return cell;
    const isMerged = row.merged?.includes(at) ?? false;
    const value = isMerged ? (above.get(column) ?? cell) : cell;
    above.set(column, value);
    return value;
  });
}

/** One row: its statements, each with what the cells beside it say of it; a row of other words is a comment. */
function rowEntry(
  filled: readonly string[],
  row: Row,
  layout: Layout,
  context: ReportContext,
): readonly MissionPart[] {
  const drafts: Draft[] = [];
  const before: string[] = [];
  for (const [index, cell] of row.cells.entries()) {
    if (cell.split('\n').flatMap(wordsOf).length === 0) continue;
    const column = layout.columns[index];
    const open = drafts.at(-1);
    if (isStatement(column) && /\p{L}{2}/u.test(cell) && !hasNoContent(cell))
      drafts.push(...draftsOf(column, cell, row));
    else if (!open) before.push(cell);
    else if (column === undefined) open.body.push(cell.split('\n').join('\n\n'));
    else addComment(open.body, cell);
  }
  const area = layout.columns.indexOf('area');
  const isGroup =
    drafts.length === 1 && row.cells.filter(cell => cell.trim() !== '').length === 1 && filled.length > 2;
  // A cell over all columns heads the rows below it.
  if (isGroup && layout.statements.length > 0 && isShort(drafts[0]?.title ?? ''))
    return [{ word: 'section', title: drafts[0]?.title ?? '' }];
  if (drafts.length === 0)
    return isLoneCell(before, row) && area < 0
      ? [{ word: 'section', title: joined(before) }]
      : commentOf(before);
  setAttributes(drafts, filled, layout, context);
  return [
    ...commentOf(before),
    ...drafts.map(({ word, title, attributes, body }): MissionEntry => ({ word, title, attributes, body })),
  ];
}

function isShort(text: string): boolean {
  return text.split(/\s+/).length < 8 && !/[.;]$/.test(text);
}

function isLoneCell(before: readonly string[], { cells }: Row): boolean {
  return (
    before.length === 1 && cells.length > 1 && isShort(before[0] ?? '') && /\p{L}{3}/u.test(before[0] ?? '')
  );
}

function isStatement(column: Column | undefined): column is Statement {
  return STATEMENTS.some(word => word === column);
}

/**
 * The statements of a cell: one, or each line of it where all have marks or go with the lines of a cell beside them. A
 * finding may go on in a second line; what is asked or done is a statement in each.
 */
function draftsOf(word: Statement, cell: string, { cells }: Row): readonly Draft[] {
  const lines = linesIn(cell);
  const areMarked = lines.every(line => splitMark(line) !== undefined || /^[•–-]/u.test(line.trim()));
  const haveLinesBeside = cells.some(other => other !== cell && linesIn(other).length === lines.length);
  const areSeveral =
    lines.length > 1 &&
    (areMarked ||
      ((haveLinesBeside || word !== 'finding') && lines.every(line => /^[\p{Lu}\p{N}]/u.test(line.trim()))));
  if (!areSeveral) {
    const [title = '', ...more] = lines;
    return [{ word, title, attributes: [], body: more, at: 0, of: 1 }];
  }
  return lines.map((title, at) => ({ word, title, attributes: [], body: [], at, of: lines.length }));
}

function linesIn(cell: string): readonly string[] {
  return cell.split('\n').filter(line => wordsOf(line).length > 0);
}

/** Sets what the cells beside the statements say: who, when, how urgent, how far. */
function setAttributes(
  drafts: readonly Draft[],
  cells: readonly string[],
  layout: Layout,
  context: ReportContext,
): void {
  const asks = drafts.filter(({ word }) => word === 'recommendation');
  const tasks = drafts.filter(({ word }) => word === 'action');
  const asked = asks.length > 0 ? asks : tasks;
  const done = tasks.length > 0 ? tasks : asks;
  const set = (
    targets: readonly Draft[],
    column: Column,
    read: (cell: string, target: Draft) => readonly string[],
  ) => {
    const at = columnAt(layout, column);
    const cell = (cells[at] ?? '').trim();
    for (const target of targets) {
      const own = cellIn(partOf(cell, target), column, layout.heads[at] ?? '', context.deadlines, isStatus);
      if (/[\p{L}\d]/u.test(own)) target.attributes.push(...read(own, target));
    }
  };
  // Where one column says who, a recommendation is addressed to them.
  const isOwned = tasks.length > 0 || columnAt(layout, 'to') >= 0;
  const parties = (word: 'to' | 'owner') => (cell: string) =>
    partiesAttribute(word, partiesIn(cell), { by: 'cell' }, context);
  set(asked, 'to', (cell, { word }) => parties(word === 'action' ? 'owner' : 'to')(cell));
  set(done, 'owner', parties(isOwned ? 'owner' : 'to'));
  set(done, 'due', cell => dueOf(cell, context));
  const found = drafts.filter(({ word }) => word === 'finding');
  set(found, 'severity', cell => attribute('severity', context.legend.get(cell) ?? levelOf(cell)));
  for (const { word, value, of } of plainAttributesOf('Finding', 'Recommendation', 'Action')) {
    const read = READ[value];
    if (!read || !isColumn(word)) continue;
    set(thoseThatHave(of, { asks, done, found }), word, cell =>
      attribute(word, (value === 'Level' ? context.legend.get(cell) : undefined) ?? read(cell)),
    );
  }
  const has = ({ attributes }: Draft, word: string) => attributes.some(each => each.startsWith(`${word} `));
  for (const draft of [...asks, ...tasks]) if (!has(draft, 'due')) addDue(draft, context);
  // Where no cell says who is asked, the sentence itself may.
  for (const draft of asks) if (!has(draft, 'to')) addAddressee(draft, context);
}

/** Those that an attribute is for, where a row holds both what is asked and what is done for what is done. */
function thoseThatHave(
  types: PlainRow['of'],
  { asks, done, found }: Readonly<Record<'asks' | 'done' | 'found', readonly Draft[]>>,
): readonly Draft[] {
  const asking = types.includes('Action') ? done : types.includes('Recommendation') ? asks : [];
  return types.includes('Finding') ? [...found, ...asking] : asking;
}

/** Whom the statement itself asks. */
function addAddressee(draft: Draft, context: ReportContext): void {
  const names = context.facts.addressees.of(readStatementLabel(draft.title)?.text ?? draft.title);
  draft.attributes.push(...partiesAttribute('to', names, { by: 'sentence', text: draft.title }, context));
}

/** A deadline in the statement itself. */
function addDue(draft: Draft, { deadlines }: ReportContext): void {
  const due = deadlines.in(readStatementLabel(draft.title)?.text ?? draft.title)?.date;
  if (due !== undefined) draft.attributes.push(`due ${due}`);
}

/** The line of a cell that goes with one of several statements. */
function partOf(cell: string, { at, of }: Draft): string {
  const lines = cell.split('\n').filter(line => line.trim() !== '');
  return of > 1 && lines.length === of ? (lines[at] ?? '') : of > 1 && lines.length > 1 ? '' : cell;
}

/** How the cell of each sort of plain value is read; absent where a cell is no source for it. */
const READ: Readonly<Partial<Record<PlainRow['value'], (cell: string) => string | undefined>>> = {
  Level: levelOf,
  Status: statusOf,
  phrase: cell => quoted(joined([cell])),
};

/** `Q3 2024`, `T3 2024`, `2T 2024` */
const QUARTER = /(?<![\p{L}\d])(?:[QT]\s?[1-4]|[1-4]\s?[QT])(?![\p{L}\d])/u;
const STATUSES = meaningsOf('statuses');

function statusOf(cell: string): string | undefined {
  return STATUSES.get(flat(cell.trim()));
}

function isStatus(part: string): boolean {
  return statusOf(part) !== undefined;
}

function attribute(word: string, value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : [`${word} ${value}`];
}

function dueOf(cell: string, { deadlines }: ReportContext): readonly string[] {
  const date = deadlines.inCell(cell);
  if (date !== undefined) return [`due ${date}`];
  const words = quoted(joined([cell]));
  const isSaid = /\p{L}{4}/u.test(cell) || QUARTER.test(cell);
  return words === undefined || /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/.test(cell) || !isSaid
    ? []
    : [`due ${words}`];
}
