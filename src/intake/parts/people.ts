/** Members of the mission and persons met: from lists, tables and sentences. */

import { idOf } from '../../lexicon/free-names.ts';
import { LIST_ITEM } from '../../lexicon/marks.ts';
import type { Row, SourceBlock } from '../document.ts';
import { type MissionEntry, type MissionPart, quoted } from '../mission-entry.ts';
import { type PersonReading, type Presence as PersonWord, speaksOfAbsence } from '../read-person.ts';
import { type Column, columnsOf } from '../table-columns.ts';
import { wordsOf } from '../words.ts';
import { joined, remarkOf } from './cells.ts';
import type { Chapter, ReportContext } from './chapter.ts';

type Table = Extract<SourceBlock, { kind: 'table' }>;
const LONGEST_LINE = 240;

/** A chapter that lists people; a line that says more than who somebody is stays narrative. */
export function people(word: PersonWord, context: ReportContext): Chapter {
  const { persons } = context;
  const [listed, told] = [new Presences(), new Presences()];
  return {
    enters(heading) {
      listed.enter(heading);
      told.enter(heading);
    },
    entriesOf(group) {
      const text = group.kind === 'paragraph' ? group.text : group.kind === 'item' ? group.item.text : '';
      if (!listed.arePresent(text)) return undefined;
      if (group.kind === 'table') return tableOfPeople(group.table, word, context);
      const isAlone = group.kind === 'paragraph' || (group.kind === 'item' && group.below.length === 0);
      const read = isAlone && text.length <= LONGEST_LINE ? persons.personOf(text) : undefined;
      return read && read.rest === '' ? [personEntry(read.person, word, context, text)] : undefined;
    },
    readOutOf: text =>
      text
        .split('\n')
        .filter(line => told.arePresent(line))
        .flatMap(line => persons.personsIn(line.replace(LIST_ITEM, ''), word))
        .map(person => personEntry(person, word, context)),
  };
}

/** Follows a list down to what stands under "Apologies:", where nobody was there. */
class Presences {
  private isAbsence = false;

  enter(heading: string): void {
    this.isAbsence = speaksOfAbsence(heading);
  }

  arePresent(line: string): boolean {
    if (line.trimEnd().endsWith(':')) this.enter(line);
    return !this.isAbsence && !speaksOfAbsence(line);
  }
}

interface PersonRow {
  /** Undefined in a row that only groups those below it. */
  readonly person: PersonReading | undefined;
  readonly words: string;
}

/** Everybody in a table, each above the words of the row; undefined when it is no table of people. */
function tableOfPeople(
  table: Table,
  word: PersonWord,
  context: ReportContext,
): readonly MissionPart[] | undefined {
  const [header, ...rows] = table.rows;
  const columns = columnsOf(header);
  if (!header || !columns.includes('name')) return undefined;
  const read = rows.map(row => personRow(row, columns, context));
  if (!read.every(row => row !== undefined)) return undefined;
  const entries = read.flatMap(({ person, words }): readonly MissionPart[] => {
    if (person) return [personEntry(person, word, context, words)];
    return wordsOf(words).length > 0 ? [{ remark: words }] : [];
  });
  return [...remarkOf(header.cells), ...entries];
}

/** Reads a row; undefined when its name is none. */
function personRow(
  { cells }: Row,
  columns: readonly (Column | undefined)[],
  { persons }: ReportContext,
): PersonRow | undefined {
  const cell = (column: Column) => {
    const text = (cells[columns.indexOf(column)] ?? '').split('\n').join(', ').trim();
    return text !== '' && isShort(text) ? text : undefined;
  };
  const words = joined(cells);
  const text = (cells[columns.indexOf('name')] ?? '').trim();
  if (text === '' || speaksOfAbsence(words)) return { person: undefined, words };
  // Of several names in one cell, nobody can say whose the other cells are.
  if (text.includes('\n')) return undefined;
  const name = cell('name');
  if (name === undefined) return undefined;
  const [role, organization, station] = [cell('role'), cell('organization'), cell('station')];
  const person = {
    ...(persons.personOf(name)?.person ?? { name }),
    ...(role === undefined ? {} : { role }),
    ...(organization === undefined ? {} : { organization }),
    ...(station === undefined ? {} : { station }),
  };
  return { person, words };
}

/** True for what may be a name, a role or a place in any script, and is no sentence. */
function isShort(name: string): boolean {
  return name.length <= 60 && !/[.;:!?]$/.test(name);
}

/** What a person may be called in a report: by the surname, else in full. */
function idsOf(name: string, word: PersonWord): readonly [string, ...string[]] {
  const [surname, whole] = [idOf(name.split(/\s+/).at(-1) ?? ''), idOf(name)];
  return [surname ?? whole ?? word, whole ?? word];
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
    name: ids.take(...idsOf(name, word)),
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
