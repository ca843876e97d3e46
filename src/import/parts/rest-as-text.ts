/** Lines and rows of which nothing was made: they stay as text, and no comment hides them from whoever reads the report. */
import { folded } from '../../lexicon/import-words.ts';
import { isHonorificOrRank } from '../../lexicon/persons.ts';
import { piecesOf, type Row } from '../document.ts';
import { blocksOf, type Group } from '../groups.ts';
import { type Comment, isComment, type MissionEntry, type MissionPart } from '../mission-entry.ts';
import type { Organizations } from '../organizations.ts';
import type { PeopleRegister } from '../people-register.ts';
import { headIn } from '../table-columns.ts';
import { wordsOf } from '../words.ts';
import { isHeadAgain } from './cells.ts';

/** The comments among the parts of a group that stand beside no entry of their own line or row. */
export function commentsAlone(group: Group, parts: readonly MissionPart[]): readonly Comment[] {
  const lines = linesOf(group);
  const placed = onLines(group, parts) ?? [];
  const made = new Set(placed.flatMap(({ part, line }) => (isComment(part) ? [] : [line])));
  return placed.flatMap(({ part, line }) =>
    isComment(part) && !made.has(line) && lines[line]?.isHead !== true ? [part] : [],
  );
}

/** The parts of a group, each with the line or row that it was made of; undefined where their words do not tell. */
export function onLines(
  group: Group,
  parts: readonly MissionPart[],
): readonly { readonly part: MissionPart; readonly line: number }[] | undefined {
  const ends: number[] = [];
  for (const { words } of linesOf(group)) ends.push((ends.at(-1) ?? 0) + words);
  const placed = placedAt(parts);
  return placed.end === ends.at(-1)
    ? placed.parts.map(({ part, from }) => ({ part, line: ends.findIndex(end => from < end) }))
    : undefined;
}

interface Line {
  readonly words: number;
  /** True for what heads the lines or rows below it. */
  readonly isHead: boolean;
}

function linesOf(group: Group): readonly Line[] {
  if (group.kind !== 'table')
    return blocksOf(group).map(block => {
      const text = block.kind === 'item' ? block.text : piecesOf(block).join('\n');
      return { words: wordsOf(text).length, isHead: text.trimEnd().endsWith(':') };
    });
  const { rows } = group.table;
  const isHead = headsOf(rows);
  return rows.map((row, index) => ({
    words: row.cells.flatMap(wordsOf).length,
    isHead: isHead(row, index),
  }));
}

/** A test for the rows that head those below them. */
export function headsOf(rows: readonly Row[]): (row: Row, index: number) => boolean {
  const { at } = headIn(rows);
  const head = rows[at];
  return (row, index) => index <= at || (head !== undefined && isHeadAgain(row, head));
}

/** The parts, each with the number of words of the source that stand before it, and how many there are in all. */
function placedAt(parts: readonly MissionPart[]): {
  readonly parts: readonly { readonly part: MissionPart; readonly from: number }[];
  readonly end: number;
} {
  let end = 0;
  const placed = parts.map(part => {
    const from = end;
    end += lengthOf(part);
    return { part, from };
  });
  return { parts: placed, end };
}

function lengthOf(part: MissionPart): number {
  if (isComment(part)) return wordsOf(part.comment).length;
  const { title, body = [], isReadOut = false } = part;
  const texts = [...(isReadOut ? [] : [title]), ...body.map(each => (isComment(each) ? each.comment : each))];
  return texts.flatMap(wordsOf).length;
}

/** True where one entry, or the persons whom a line names, say all that the line says. */
export function isSaid(
  { comment }: Comment,
  parts: readonly MissionPart[],
  { people, organizations }: { readonly people: PeopleRegister; readonly organizations: Organizations },
): boolean {
  const words = spoken(comment);
  const entries = [
    ...organizations.entries(),
    ...parts.filter((part): part is MissionEntry => !isComment(part)),
  ];
  const isIn = (said: ReadonlySet<string>) => words.every(word => said.has(word));
  return (
    organizations.find(comment.trim()) !== undefined ||
    isIn(people.saidOf(words)) ||
    entries.some(({ name = '', attributes = [], title }) =>
      isIn(new Set(spoken([name, ...attributes, title].join(' ')))),
    )
  );
}

/** The words of a line without titles of persons and marks. */
function spoken(text: string): readonly string[] {
  return text
    .split(/[\s|]+/u)
    .filter(word => /[\p{L}\p{N}]/u.test(word) && !isHonorificOrRank(word.replace(/\.$/, '')))
    .flatMap(word => folded(word).split(' '));
}
