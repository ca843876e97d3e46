/** Activities: meetings from headings, dated items and tables; the rest is narrative. */

import { type DateReading, readTimes } from '../../domain/read-dates.ts';
import type { Row, SourceBlock } from '../document.ts';
import { type MissionEntry, type MissionPart, quoted, type Remark } from '../mission-entry.ts';
import { acronymsMet } from '../organizations.ts';
import { foldedWords } from '../part-headings.ts';
import { datesDuring } from '../sure-dates.ts';
import { type Column, columnsOf } from '../table-columns.ts';
import { wordsOf } from '../words.ts';
import { addRemark, remarkOf } from './cells.ts';
import { type Chapter, itemEntry, type ReportContext } from './chapter.ts';

type Table = Extract<SourceBlock, { kind: 'table' }>;

/** The chapter of what the mission did. */
export function activities(context: ReportContext): Chapter {
  const meeting = (text: string) => ({ word: 'meeting', attributes: attributesOf(text, context) });
  return {
    entriesOf(group) {
      if (group.kind === 'table') return tableOfMeetings(group.table, context);
      const text = group.kind === 'item' ? group.item.text : '';
      return isMeeting(text, context) ? itemEntry(group, meeting(text)) : undefined;
    },
    opens: heading => (speaksOfMeeting(heading) ? meeting(heading) : undefined),
    readOutOf(text) {
      for (const acronym of acronymsMet(text)) context.organizations.refer(acronym);
      return [];
    },
  };
}

/** An item is a meeting where it says so, behind its date and time; whatever else was done is told as it stands. */
function isMeeting(text: string, { mission }: ReportContext): boolean {
  const [date] = datesDuring(text, mission);
  const rest = date && text.slice(0, date.start).trim() === '' ? text.slice(date.end) : text;
  return speaksOfMeeting(rest.replace(/^[^\p{L}]*(?:\d[\dh:.]*(?:\s*[ap]\.?m\.?)?[^\p{L}\d]*)*/iu, ''));
}

function speaksOfMeeting(text: string): boolean {
  return /^(?:meeting|met with|briefing|interview|reunion|rencontre|entretien|encuentro|entrevista) ?(?:with|avec|con)?\b(?! s\b)/.test(
    foldedWords(text).slice(0, 3).join(' '),
  );
}

function attributesOf(text: string, context: ReportContext): readonly string[] {
  const parties = acronymsMet(text).flatMap(acronym => context.organizations.refer(acronym) ?? []);
  const [date] = datesDuring(text, context.mission);
  const withoutDate = date ? text.slice(0, date.start) + text.slice(date.end) : text;
  return [...(parties.length > 0 ? [`with ${parties.join(', ')}`] : []), ...when(date, withoutDate)];
}

function when(date: { from: string; to: string } | undefined, text: string): readonly string[] {
  const time = readTimes(text);
  return [
    ...(date ? [date.from === date.to ? `on ${date.from}` : `on ${date.from} to ${date.to}`] : []),
    ...(time ? [time.to === undefined ? `at ${time.from}` : `at ${time.from} to ${time.to}`] : []),
  ];
}

/** Each row of an itinerary as a meeting; undefined where the table lists other things as well. */
function tableOfMeetings(table: Table, context: ReportContext): readonly MissionPart[] | undefined {
  const [header, ...rows] = table.rows;
  const columns = columnsOf(header);
  const isDated = columns.includes('due') || columns.includes('time');
  const what = columns.includes('meeting') ? 'meeting' : 'activity';
  if (!header || !columns.includes(what) || !isDated) return undefined;
  if (what === 'activity' && !rows.every(row => speaksOfMeeting(cellOf(row, columns, what))))
    return undefined;
  let date: DateReading | undefined;
  const entries = rows.flatMap(row => {
    const isGoingOn = row.merged?.includes(columns.indexOf('due')) ?? false;
    date = datesDuring(cellOf(row, columns, 'due'), context.mission)[0] ?? (isGoingOn ? date : undefined);
    return rowEntry(row, { columns, what }, when(date, cellOf(row, columns, 'time')), context);
  });
  return [...remarkOf(header.cells), ...entries];
}

interface Layout {
  readonly columns: readonly (Column | undefined)[];
  /** The column that says what was done. */
  readonly what: Column;
}

function cellOf(row: Row, columns: readonly (Column | undefined)[], column: Column): string {
  return row.cells[columns.indexOf(column)] ?? '';
}

function rowEntry(
  row: Row,
  { columns, what }: Layout,
  whenHeld: readonly string[],
  context: ReportContext,
): readonly MissionPart[] {
  const before: string[] = [];
  const body: (string | Remark)[] = [];
  let title: string | undefined;
  for (const [index, cell] of row.cells.entries()) {
    if (cell.split('\n').flatMap(wordsOf).length === 0) continue;
    if (columns[index] === what && title === undefined) {
      const [first = '', ...more] = cell.split('\n');
      title = first;
      body.push(...more);
    } else if (title === undefined) before.push(cell);
    else if (columns[index] === undefined) body.push(cell.split('\n').join('\n\n'));
    else addRemark(body, cell);
  }
  if (title === undefined) return remarkOf(before);
  const place = quoted(cellOf(row, columns, 'place').split('\n').join(', ').trim());
  const parties = acronymsMet(title).flatMap(acronym => context.organizations.refer(acronym) ?? []);
  const entry: MissionEntry = {
    word: 'meeting',
    attributes: [
      ...(parties.length > 0 ? [`with ${parties.join(', ')}`] : []),
      ...whenHeld,
      ...(place === undefined ? [] : [`in ${place}`]),
    ],
    title,
    body,
  };
  return [...remarkOf(before), entry];
}
