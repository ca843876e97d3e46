/** Tables of people: everybody above the words of the row. */
import type { Row, SourceBlock } from '../document.ts';
import type { MissionPart } from '../mission-entry.ts';
import type { Part } from '../outline.ts';
import { type PersonReading, type Presence, speaksOfAbsence } from '../read-person.ts';
import { type Column, columnsOf } from '../table-columns.ts';
import { wordsOf } from '../words.ts';
import { joined, remarkOf } from './cells.ts';
import type { ReportContext } from './chapter.ts';
import { personEntry, withLine } from './person-entry.ts';

type Table = Extract<SourceBlock, { kind: 'table' }>;

interface PersonRow {
  readonly people: readonly PersonReading[];
  readonly words: string;
}

/** Everybody in a table; undefined when it is no table of people. */
export function tableOfPeople(
  table: Table,
  part: Part,
  context: ReportContext,
): readonly MissionPart[] | undefined {
  const [header, ...rows] = table.rows;
  const columns = columnsOf(header);
  const says = (['role', 'organization', 'station'] as const).filter(column => columns.includes(column));
  const isPeople = part.kind === 'participants' || part.kind === 'persons';
  if (!header || !columns.includes('name') || columns.includes('date') || columns.includes('due'))
    return undefined;
  if (says.length === 0 && !isPeople) return undefined;
  const word: Presence =
    part.kind === 'participants' || (columns.includes('station') && part.kind !== 'persons')
      ? 'participant'
      : 'person';
  let organization: string | undefined;
  const read = rows.map(row => {
    const at = columns.indexOf('organization');
    const cell = (row.cells[at] ?? '').trim();
    const isGoingOn = cell === '' && (row.merged?.includes(at) ?? false);
    organization =
      isShort(cell) && cell !== '' ? cell.split('\n').join(', ') : isGoingOn ? organization : undefined;
    return personRow(row, columns, organization, context);
  });
  if (!read.every(row => row !== undefined)) return undefined;
  const entries = read.flatMap(({ people, words }): readonly MissionPart[] => {
    if (wordsOf(words).length === 0) return [];
    return withLine(
      people.flatMap(person => personEntry(person, word, context)),
      words,
    );
  });
  return [...remarkOf(header.cells), ...entries];
}

/** Reads a row; undefined when its name is none. */
function personRow(
  { cells }: Row,
  columns: readonly (Column | undefined)[],
  organization: string | undefined,
  { persons }: ReportContext,
): PersonRow | undefined {
  const cell = (column: Column) => {
    const text = (cells[columns.indexOf(column)] ?? '').split('\n').join(', ').trim();
    return text !== '' && isShort(text) && /\p{L}{2}/u.test(text) ? text : undefined;
  };
  const words = joined(cells);
  const names = (cells[columns.indexOf('name')] ?? '')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  if (names.length === 0 || speaksOfAbsence(words)) return { people: [], words };
  const [role, station] = [cell('role'), cell('station')];
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
  const read = isSurnameFirst ? undefined : persons.personOf(name, true);
  const person = {
    ...(read?.person ?? { name }),
    ...given({
      role,
      organization: organization !== undefined && /\p{L}{2}/u.test(organization) ? organization : undefined,
      station,
    }),
  };
  return { people: [person], words };
}

function given(details: Readonly<Record<string, string | undefined>>): Partial<PersonReading> {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
}

/** True for what may be a name, a role or a place in any script, and is no sentence. */
function isShort(name: string): boolean {
  return name.length <= 70 && !/[.;:!?]$/.test(name);
}
