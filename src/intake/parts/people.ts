/** Members of the mission and persons met: from lists, tables and sentences. */
import type { SourceBlock } from '../document.ts';
import { type MissionEntry, type MissionPart, quoted } from '../mission-entry.ts';
import { idOf } from '../name-ids.ts';
import { type PersonReading, readPersonLine, readTitledPersons } from '../read-person.ts';
import { type Column, columnsOf } from '../table-columns.ts';
import { wordsOf } from '../words.ts';
import { joined, remarkOf } from './cells.ts';
import type { Chapter, ReportContext } from './chapter.ts';

type Table = Extract<SourceBlock, { kind: 'table' }>;
type PersonWord = 'participant' | 'person';
const LONGEST_LINE = 240;

/** A chapter that lists people; a line that says more than who somebody is stays narrative. */
export function people(word: PersonWord, context: ReportContext): Chapter {
  return {
    entriesOf(group) {
      if (group.kind === 'table') return tableOfPeople(group.table, word, context);
      const isAlone = group.kind === 'paragraph' || (group.kind === 'item' && group.below.length === 0);
      const text = group.kind === 'paragraph' ? group.text : group.kind === 'item' ? group.item.text : '';
      const read = isAlone && text.length <= LONGEST_LINE ? readPersonLine(text) : undefined;
      return read && read.rest === '' ? [personEntry(read.person, word, context, text)] : undefined;
    },
    readOutOf: text => readTitledPersons(text).map(person => personEntry(person, word, context)),
  };
}

/** Everybody in a table, each above the words of the row; undefined when the table names nobody. */
function tableOfPeople(
  table: Table,
  word: PersonWord,
  context: ReportContext,
): readonly MissionPart[] | undefined {
  const [header, ...rows] = table.rows;
  const columns = columnsOf(header);
  if (!header || !columns.includes('name')) return undefined;
  const entries: MissionPart[] = [...remarkOf(header.cells)];
  for (const { cells } of rows) {
    const cell = (column: Column) => {
      const at = columns.indexOf(column);
      const text = at < 0 ? '' : (cells[at] ?? '').split('\n').join(', ').trim();
      return text === '' ? undefined : text;
    };
    const name = cell('name');
    const row = joined(cells);
    if (name === undefined) {
      if (wordsOf(row).length > 0) entries.push({ remark: row });
      continue;
    }
    const read = readPersonLine(name)?.person ?? { name };
    const [role, organization, station] = [cell('role'), cell('organization'), cell('station')];
    const person = {
      ...read,
      ...(role === undefined ? {} : { role }),
      ...(organization === undefined ? {} : { organization }),
      ...(station === undefined ? {} : { station }),
    };
    entries.push(personEntry(person, word, context, row));
  }
  return entries;
}

/** The entry of a person, with the line that it was read out of below it. */
function personEntry(
  person: PersonReading,
  word: PersonWord,
  { ids, organizations }: ReportContext,
  line?: string,
): MissionEntry {
  const { name, role, organization, station } = person;
  const of = organization === undefined ? undefined : organizations.refer(organization);
  const attribute = (key: string, value: string | undefined) =>
    value === undefined ? [] : [`${key} ${value}`];
  return {
    word,
    name: ids.take(idOf(name.split(/\s+/).at(-1) ?? '') ?? idOf(name) ?? word),
    attributes: [
      ...attribute('as', role === undefined ? undefined : quoted(role)),
      ...attribute('of', of),
      ...attribute('in', station === undefined ? undefined : quoted(station)),
    ],
    title: name,
    isReadOut: true,
    ...(line === undefined ? {} : { body: [{ remark: line }] }),
  };
}
