/** Itineraries in tables: date, place, with whom, about what. */
import { type Period, readOnlyDate } from '../../domain/read-dates.ts';
import { flat } from '../../lexicon/flat.ts';
import { folded } from '../../lexicon/import-words.ts';
import type { Row, Table } from '../document.ts';
import { hasNoContent, rowsAsMeant } from '../has-no-content.ts';
import { hoursIn } from '../hours.ts';
import type { Comment, MissionPart } from '../mission-entry.ts';
import { isBody, isShortName } from '../organizations.ts';
import type { Part } from '../part.ts';
import { STATION } from '../person-details.ts';
import type { PersonReading } from '../read-person.ts';
import { type Column, columnsOf, dayAlone } from '../table-columns.ts';
import { wordsOf } from '../words.ts';
import { bodyInFront, bodyOf, isVisit, speaksOfMeeting, withoutSpokesmen } from './bodies-met.ts';
import { addComment, commentOf, headComment, joined } from './cells.ts';
import type { ReportContext } from './chapter.ts';
import { bracketedPlace, SITE, whereAttribute, withoutBracketedPlace } from './meeting-place.ts';
import { attributesOf, isCancelled, isTravel, peopleIn, withBodies } from './meetings.ts';
import { behindWith, partiesIn } from './parties.ts';
import { personEntry } from './person-entry.ts';
import { leadingDate } from './when-held.ts';

/** Each row of an itinerary as a meeting; undefined where the table lists other things. */
export function tableOfMeetings(
  table: Table,
  part: Part,
  context: ReportContext,
): readonly MissionPart[] | undefined {
  const [header, ...rows] = table.rows;
  // “Next visit” above nothing but days says nothing of what was done.
  const isOfDays = (at: number) =>
    rows.every(({ cells }) => !/\p{L}/u.test(cells[at] ?? '') || readOnlyDate(cells[at] ?? '') !== undefined);
  const heads = columnsOf(header).map((head, at) => (WHAT.has(head) && isOfDays(at) ? undefined : head));
  const saysWhom = rows.some(({ cells }) =>
    heads.some((head, at) => WHAT.has(head) && namesSomebody(cells[at] ?? '', context)),
  );
  const columns = heads.map(column => inItinerary(column, part, saysWhom));
  const isDated = columns.includes('date') || columns.includes('time');
  const what = (['meeting', 'activity', 'topic', 'with'] as const).filter(column => columns.includes(column));
  if (!header || !isDated || what.length === 0) return undefined;
  if (part.kind !== 'activities' && !columns.includes('with') && !columns.includes('meeting'))
    return undefined;
  let date: Period | undefined;
  let town: string | undefined;
  const areMerged = rows.some(({ merged }) => merged !== undefined);
  const meant = rowsAsMeant(rows);
  const entries = rows.flatMap((row, at) => {
    const read = meant[at] ?? row;
    const alone = columns.includes('date') ? undefined : dayAlone(row);
    if (alone !== undefined) {
      date = dayOf(alone, context);
      return commentOf([alone]);
    }
    // A day stands once above all that was done on it, in a cell that reaches down or above empty ones.
    const isGoingOn =
      areMerged && columns.includes('date')
        ? row.merged?.includes(columns.indexOf('date'))
        : cellOf(row, columns, 'date').trim() === '';
    const day = dayOf(cellOf(read, columns, 'date'), context);
    date = day ?? (isGoingOn ? date : undefined);
    // The town may stand below the day, for all that was done on it.
    town = day ? townBeside(cellOf(read, columns, 'date'), day.end, context) : date && town;
    return rowEntry(row, read, columns, { date, town }, context);
  });
  const isMeetings = entries.some(entry => 'word' in entry && entry.word === 'meeting');
  return isMeetings ? [...headComment(header), ...entries] : undefined;
}

/** The day of a cell: of “Tue 12/3”, the weekday tells the month. */
function dayOf(cell: string, context: ReportContext): (Period & { readonly end: number }) | undefined {
  return cell.trim() === '' ? undefined : leadingDate(cell.trim(), context);
}

/** The town that stands behind a day in its cell. */
function townBeside(cell: string, end: number, { places }: ReportContext): string | undefined {
  const rest = cell
    .trim()
    .slice(end)
    .replace(/^[\s,(–—-]+|[\s)]+$/gu, '');
  return places.has(flat(rest)) ? rest : undefined;
}

/** What says what was done. */
const WHAT: ReadonlySet<Column | undefined> = new Set(['meeting', 'activity', 'topic', 'action']);

function namesSomebody(text: string, context: ReportContext): boolean {
  return behindWith(text).length > 0 || peopleIn(text, context).length > 0;
}

/** What a column holds in an itinerary; where another one says who was met, whoever saw to it was not. */
function inItinerary(column: Column | undefined, { kind }: Part, saysWhom: boolean): Column | undefined {
  if (saysWhom && (column === 'owner' || column === 'to')) return undefined;
  if (column === 'due') return 'date';
  // Whoever was met on a day of its own was met at a meeting.
  if (kind === 'persons' && column === 'name') return 'with';
  if (kind !== 'activities') return column;
  if (column === 'organization' || column === 'name' || column === 'owner' || column === 'to') return 'with';
  if (column === 'recommendation' || column === 'action') return 'activity';
  return column === 'station' ? 'place' : column;
}

function cellOf(row: Row, columns: readonly (Column | undefined)[], column: Column): string {
  return row.cells[columns.indexOf(column)] ?? '';
}

function rowEntry(
  row: Row,
  meant: Row,
  columns: readonly (Column | undefined)[],
  { date, town }: { readonly date: Period | undefined; readonly town: string | undefined },
  context: ReportContext,
): readonly MissionPart[] {
  const cell = (column: Column) => cellOf(meant, columns, column).split('\n').join(', ').trim();
  const said = cell('meeting') || cell('activity') || cell('topic');
  const bracketed = columns.includes('place') ? undefined : bracketedPlace(said, context.places);
  const what = columns.includes('place') ? said : withoutBracketedPlace(said, context.places);
  const whom = cell('with');
  const isWhom = columns.includes('with');
  const text = isWhom ? whom : what;
  const people = peopleOfRow(text, cell('role'), cell('organization'), context);
  const hasBody = (columns.includes('time') || columns.includes('place')) && bodyOf(what) !== undefined;
  const isMet =
    /\p{L}{2}/u.test(whom || cell('meeting')) ||
    (!isWhom && (speaksOfMeeting(what) || isVisit(what) || people.length > 0 || hasBody));
  const isOff =
    isCancelled(joined(row.cells)) ||
    // Whoever was met at a hotel, or about the return of refugees, was met.
    (whom === '' ? [what, cell('place')] : [whom]).some(text => isTravel(text.replace(/[*_]/g, '')));
  if (!isMet || isOff) return commentOf(row.cells);
  const time = hoursIn(cell('time').replace(/^([01]\d|2[0-3])([0-5]\d)(?!\d)/u, '$1:$2') || cell('date'));
  const place = placeOfRow(
    cell('place'),
    columns.includes('place') ? undefined : (bracketed ?? town ?? placeBeside(meant, columns, context)),
  );
  const clock = time?.to === undefined ? time?.from : `${time.from} to ${time.to}`;
  const evidence = { by: 'cell' } as const;
  const attributes = attributesOf({ date, time: clock }, withoutSpokesmen(text, people), evidence, context);
  const bodies = bodiesOfRow(text, isWhom, people);
  return [
    ...people.flatMap(person => personEntry(person, 'person', evidence, context)),
    ...written(row, columns, [
      ...withBodies(attributes, bodies, evidence, context),
      ...whereAttribute(place, evidence, context),
    ]),
  ];
}

/** The place that a cell of a column without a head names, where the source uses its name as that of one. */
function placeBeside(
  { cells }: Row,
  columns: readonly (Column | undefined)[],
  { places }: ReportContext,
): string | undefined {
  return cells
    .map(cell => cell.trim())
    .find((cell, at) => columns[at] === undefined && places.has(flat(cell)));
}

/** The place that a cell names, else else the town of the day. */
function placeOfRow(cell: string, town: string | undefined): string | undefined {
  return /\p{L}/u.test(cell) && isShortName(cell) ? cell.replace(/[*_]/g, '') : town;
}

/** The bodies that a row says were met, beside the people whom it names. */
function bodiesOfRow(text: string, isWhom: boolean, people: readonly PersonReading[]): readonly string[] {
  if (people.length > 0) return [bodyInFront(text, people)?.body ?? []].flat();
  if (isWhom) return bodiesIn(text);
  const behind = behindWith(text);
  return behind.length > 0 ? behind : bodiesAhead(text);
}

/** `Fisheries Board – licences`: the bodies alone before what a meeting was about. */
function bodiesAhead(text: string): readonly string[] {
  const [lead = '', ...about] = text.split(/\s[–—-]\s|:\s/u);
  const names = about.length === 0 || speaksOfMeeting(lead) || isVisit(lead) ? [] : partiesIn(lead);
  const areBodies = names.every(
    name =>
      (isBody(name) || /^\p{Lu}{2,}$/u.test(name)) && !SITE.test(flat(name)) && !STATION.test(folded(name)),
  );
  return areBodies ? names : [];
}

/** Whom a cell names, with what the cells beside it say of one person. */
function peopleOfRow(
  text: string,
  role: string,
  organization: string,
  context: ReportContext,
): readonly PersonReading[] {
  const people = peopleIn(text, context);
  const isOne = role !== '' && people.length < 2;
  const person = isOne ? (people[0] ?? context.persons.personOf(text, true)?.person) : undefined;
  return person ? [{ ...person, role, ...(organization === '' ? {} : { organization }) }] : people;
}

/** A meeting whose title is the first cell that says what it was; the other cells are comments about it. */
function written(
  row: Row,
  columns: readonly (Column | undefined)[],
  attributes: readonly string[],
): readonly MissionPart[] {
  const titled = (['meeting', 'activity', 'topic', 'with'] as const).find(column =>
    isTelling(cellOf(row, columns, column)),
  );
  const before: string[] = [];
  const body: (string | Comment)[] = [];
  let title: string | undefined;
  for (const [index, cell] of row.cells.entries()) {
    if (cell.split('\n').flatMap(wordsOf).length === 0) continue;
    if (title === undefined && columns[index] === titled) {
      const [first = '', ...more] = cell.split('\n');
      title = first;
      body.push(...more);
    } else if (title === undefined) before.push(cell);
    else if (columns[index] === undefined) body.push(cell.split('\n').join('\n\n'));
    else addComment(body, cell);
  }
  if (title === undefined) return commentOf(before);
  return [...commentOf(before), { word: 'meeting', attributes, title, body }];
}

function isTelling(cell: string): boolean {
  return /\p{L}/u.test(cell) && !hasNoContent(cell);
}

/** The bodies and groups that a cell lists. */
function bodiesIn(cell: string): readonly string[] {
  const behind = behindWith(cell);
  if (behind.length > 0) return behind;
  return speaksOfMeeting(cell) || isVisit(cell)
    ? []
    : partiesIn(cell).filter(name => name.split(/\s+/).length < 10);
}
