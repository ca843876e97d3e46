/** Entries marked like the line or the row that they were made of, wherever the marking stands in it. */
import { highest, type Marking } from '../../domain/marking.ts';
import { readMarking } from '../../domain/marking-words.ts';
import type { Row } from '../document.ts';
import type { Group } from '../groups.ts';
import { rowsAsMeant } from '../has-no-content.ts';
import { markingBeside, withMarkings } from '../marked-text.ts';
import { isComment, type MissionPart } from '../mission-entry.ts';
import { aloneIn } from '../table-columns.ts';
import { headsOf, onLines } from './rest-as-text.ts';

/** The parts of a group, none marked lower than its line or row; all alike where nobody can say which is whose. */
export function withLineMarkings(group: Group, parts: readonly MissionPart[]): readonly MissionPart[] {
  const placed = onLines(group, parts);
  const rows = group.kind === 'table' ? markingsOfRows(group.table.rows) : undefined;
  if (!placed) return withMarkings(parts, highest([...(rows ?? []), ...parts.flatMap(besideEntry)]));
  const besideOn = (at: number) => placed.flatMap(({ part, line }) => (line === at ? besideEntry(part) : []));
  return placed.flatMap(({ part, line }) =>
    withMarkings([part], highest(rows ? [rows[line]] : besideOn(line))),
  );
}

/** What the comments of a part say of what stands beside them. */
function besideEntry(part: MissionPart): readonly Marking[] {
  const comments = isComment(part) ? [part] : (part.body ?? []).filter(isComment);
  return comments.map(({ comment }) => markingBeside(comment));
}

/** How each row is marked: by its cells, by those that reach down into it, and by what heads it. */
function markingsOfRows(rows: readonly Row[]): readonly Marking[] {
  const isHead = headsOf(rows);
  const heads = highest(rows.filter(isHead).flatMap(({ cells }) => cells.map(markingBeside)));
  const above: Marking[] = [];
  let group: Marking | undefined;
  return rowsAsMeant(rows).map((row, index) => {
    if (isHead(rows[index] ?? row, index)) return heads;
    row.cells.forEach((cell, at) => {
      if (!row.merged?.includes(at)) above[at] = markingBeside(cell);
    });
    // A row that is nothing but a marking heads those below it.
    const alone = readMarking(aloneIn(row) ?? '');
    if (alone && !alone.isOrdinary) group = alone.level;
    return highest([heads, group, ...above.slice(0, row.cells.length)]);
  });
}
