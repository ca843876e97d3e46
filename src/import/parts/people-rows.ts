/** Tables of people: everybody above the words of the row. */
import type { Row, Table } from '../document.ts';
import { rowsAsMeant } from '../has-no-content.ts';
import { splitMark } from '../marks.ts';
import type { MissionPart } from '../mission-entry.ts';
import { ACRONYM, isBody } from '../organizations.ts';
import type { Part } from '../part.ts';
import { type Details, readDetails } from '../person-details.ts';
import { type PersonReading, type Presence, presentIn, speaksOfAbsence } from '../read-person.ts';
import { aloneIn, type Column, columnsOf } from '../table-columns.ts';
import { wordsOf } from '../words.ts';
import { commentOf, headComment, joined } from './cells.ts';
import type { ReportContext } from './chapter.ts';
import { listedEntry, withLine } from './person-entry.ts';

interface PersonRow {
  readonly people: readonly PersonReading[];
  readonly words: string;
}

/** Everybody in a table, of the body that stands above it; undefined when it is no table of people. */
export function tableOfPeople(
  table: Table,
  part: Part,
  context: ReportContext,
  above?: string,
): readonly MissionPart[] | undefined {
  const [header, ...rows] = table.rows;
  const columns = withBodies(namedColumns(columnsOf(header), part), rows);
  const says = (['role', 'organization', 'station'] as const).filter(column => columns.includes(column));
  const isPeople = part.kind === 'participants' || part.kind === 'persons';
  if (header && !columns.includes('name') && isPeople) return listedPeople(table.rows, part, context, above);
  if (!header || !columns.includes('name') || columns.includes('date') || columns.includes('due'))
    return undefined;
  const word = presenceIn(part.kind);
  // Who the people of a table are is said above it or in its head, or nobody knows.
  if (word === undefined || (says.length === 0 && !isPeople)) return undefined;
  let organization: string | undefined;
  let headed = above;
  const meant = rowsAsMeant(rows);
  const isGroup = groupsIn(rows, context);
  const read = rows.map((source, index) => {
    const row = meant[index] ?? source;
    if (isGroup(row)) {
      headed = groupOf(row);
      return { people: [], words: joined(source.cells) };
    }
    const at = columns.indexOf('organization');
    const cell = (row.cells[at] ?? '').trim();
    const isGoingOn = cell === '' && (row.merged?.includes(at) ?? false);
    organization =
      isShort(cell) && cell !== '' ? cell.split('\n').join(', ') : isGoingOn ? organization : undefined;
    return personRow(row, joined(source.cells), columns, organization ?? headed, context);
  });
  if (!read.every(row => row !== undefined)) return undefined;
  const entries = read.flatMap(({ people, words }): readonly MissionPart[] => {
    if (wordsOf(words).length === 0) return [];
    return withLine(
      people.flatMap(person => listedEntry(person, word, { by: 'cell' }, context)),
      words,
    );
  });
  return [...headComment(header), ...entries];
}

/** As what a part lists people. */
function presenceIn(kind: Part['kind'] | undefined): Presence | undefined {
  return kind === 'participants' ? 'participant' : kind === 'persons' ? 'person' : undefined;
}

/**
 * Beside names, “Institution” is whose people they are, and not who is responsible; so is “From” where a body stands in the
 * column.
 */
function withBodies(
  columns: readonly (Column | undefined)[],
  rows: readonly Row[],
): readonly (Column | undefined)[] {
  const namesBodies = (at: number) =>
    rows.some(({ cells }) => {
      const [first = ''] = (cells[at] ?? '').split(/[,\n]/u);
      return isBody(first) || ACRONYM.test(first.trim());
    });
  const isOfBodies = (column: Column | undefined, at: number) =>
    column === 'owner' || column === 'to' || (column === 'station' && namesBodies(at));
  return columns.includes('name') &&
    !columns.includes('organization') &&
    columns.filter(isOfBodies).length === 1
    ? columns.map((column, at) => (isOfBodies(column, at) ? 'organization' : column))
    : columns;
}

/** In a list of people, a first column of no known head beside others holds the names. */
function namedColumns(
  columns: readonly (Column | undefined)[],
  { kind }: Part,
): readonly (Column | undefined)[] {
  const [first, ...others] = columns;
  const isPeople = kind === 'participants' || kind === 'persons';
  const isKnown = others.some(column => column === 'organization' || column === 'role');
  const mayBeName = first === undefined || first === 'with' || first === 'number';
  return isPeople && isKnown && mayBeName && !columns.includes('name') ? ['name', ...others] : columns;
}

/** A table without heads in a list of people: a line each, under the names of their bodies. */
function listedPeople(
  rows: readonly Row[],
  part: Part,
  context: ReportContext,
  above: string | undefined,
): readonly MissionPart[] | undefined {
  const isGroup = groupsIn(rows, context);
  let headed = above;
  let count = 0;
  const entries = rows.flatMap((row): readonly MissionPart[] => {
    const words = joined(row.cells);
    if (isGroup(row)) {
      headed = groupOf(row);
      return commentOf([words]);
    }
    const filled = row.cells.map(cell => cell.trim()).filter(cell => cell !== '');
    const [first = '', ...more] = filled;
    // A body may stand beside its people, once for all of them.
    const isBeside = more.length > 0 && isBody(first) && context.persons.personOf(first, true) === undefined;
    headed = isBeside ? first : headed;
    const line = presentIn((isBeside ? more : filled).join(', '));
    const text = splitMark(line)?.text ?? line;
    const read = speaksOfAbsence(line) ? undefined : context.persons.personOf(text, true);
    if (!read) return commentOf([words]);
    count++;
    const person = { ...given({ organization: headed }), ...read.person };
    return withLine(
      listedEntry(person, part.kind === 'participants' ? 'participant' : 'person', { by: 'list' }, context),
      words,
    );
  });
  return count * 2 > rows.length || count > 2 ? entries : undefined;
}

/**
 * A test for rows that say whose people stand below them. Where a body stands alone in a row, so does a group such as
 * “Water users”, which is nobody's employer.
 */
function groupsIn(rows: readonly Row[], { persons }: ReportContext): (row: Row) => boolean {
  const areGrouped = rows.some(row => groupOf(row) !== undefined);
  return row => {
    const alone = areGrouped ? aloneIn(row) : undefined;
    return groupOf(row) !== undefined || (alone !== undefined && !persons.isTitled(alone));
  };
}

/** The body that a row names for those below it. */
function groupOf(row: Row): string | undefined {
  const alone = aloneIn(row);
  return alone !== undefined && isBody(alone) ? alone : undefined;
}

/** Reads a row; undefined when its name is none. */
function personRow(
  { cells }: Row,
  words: string,
  columns: readonly (Column | undefined)[],
  organization: string | undefined,
  { persons }: ReportContext,
): PersonRow | undefined {
  const cell = (column: Column) => {
    const text = (cells[columns.indexOf(column)] ?? '').split('\n').join(', ').trim();
    return text !== '' && isShort(text) && /\p{L}{2}/u.test(text) ? text : undefined;
  };
  const names = (cells[columns.indexOf('name')] ?? '')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  const isNamed = names.some(line => /(?<![\p{L}(])\p{Lu}|\p{Lo}/u.test(line) && !line.startsWith('('));
  if (!isNamed || speaksOfAbsence(words)) return { people: [], words };
  const [said, station] = [roleIn(cell('role'), organization), cell('station')];
  const { role } = said;
  // Of several names in one cell, nobody can say whose the function is.
  if (names.length > 1) {
    const people = names.map(name => persons.personOf(name, true)?.person);
    if (role !== undefined || !people.every(person => person !== undefined)) return undefined;
    return {
      people: people.map(person => ({
        ...person,
        ...given({ organization: person.organization ?? organization }),
      })),
      words,
    };
  }
  const name = cell('name');
  if (name === undefined) return undefined;
  // “MORAVEC, Jan” is one name; “Jan Moravec, Head” is a name and a function.
  const isSurnameFirst = /^\p{Lu}[\p{Lu}\p{M}'’ -]+,\s+\p{Lu}[^,]*$/u.test(name) && /\p{Lu}{2}/u.test(name);
  const read = isSurnameFirst ? undefined : persons.personOf(splitMark(name)?.text ?? name, true);
  const person = {
    ...(read?.person ?? { name }),
    ...given({
      role,
      organization:
        organization !== undefined && /\p{L}{2}/u.test(organization) ? organization : said.organization,
      station,
    }),
  };
  return { people: [person], words };
}

/** `Director, Fisheries Board` in the column of functions of a table that has none for bodies. */
function roleIn(cell: string | undefined, organization: string | undefined): Details {
  if (cell === undefined || organization !== undefined) return cell === undefined ? {} : { role: cell };
  const { person, rest } = readDetails(`, ${cell}`, true);
  const isBoth = rest === '' && person.role !== undefined && person.organization !== undefined;
  return isBoth && person.station === undefined ? person : { role: cell };
}

function given(details: Readonly<Record<string, string | undefined>>): Partial<PersonReading> {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
}

/** True for what may be a name, a role or a place in any script, and is no sentence. */
function isShort(name: string): boolean {
  return name.length <= 70 && !/(?<!(?:^|[\s.])\p{Lu})[.;:!?]$/u.test(name);
}
