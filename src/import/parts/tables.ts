/** Tables by what their columns hold, wherever they stand. */
import type { Row, SourceBlock, Table } from '../document.ts';
import type { MissionPart } from '../mission-entry.ts';
import type { Part } from '../part.ts';
import { readBareLabel, readStatementLabel } from '../statement-label.ts';
import { columnsByContent, headIn } from '../table-columns.ts';
import { isTableOfAcronyms, tableOfAcronyms } from './acronyms.ts';
import { commentOf } from './cells.ts';
import type { ReportContext } from './chapter.ts';
import { tableOfMeetings } from './meeting-rows.ts';
import { tableOfPeople } from './people-rows.ts';
import { rowEntries } from './rows.ts';

/** The entries of a table, below the name of the body `headed`; undefined for one that is none of those that are known. */
export function tableEntries(
  table: Table,
  part: Part,
  context: ReportContext,
  headed?: string,
): readonly MissionPart[] | undefined {
  const { title, rows } = withoutTitle(table.rows);
  const bare = { ...table, rows };
  const entries =
    (isTableOfAcronyms(rows, part) ? tableOfAcronyms(rows, context) : undefined) ??
    (part.kind === 'activities' ? tableOfMeetings(bare, part, context) : undefined) ??
    tableOfPeople(bare, part, context, headed) ??
    tableOfMeetings(bare, part, context) ??
    rowEntries(bare, part, context);
  return entries && [...title, ...entries];
}

/** What stands above the head of a table is its title; where the head stands again on the next page, it is a comment. */
function withoutTitle(rows: readonly Row[]): {
  readonly title: readonly MissionPart[];
  readonly rows: readonly Row[];
} {
  const { at, head } = headIn(rows);
  const content = at < 0 && head === undefined ? columnsByContent(rows) : undefined;
  if (content) return { title: [], rows: [{ cells: [], columns: content }, ...rows] };
  const top = Math.max(0, at);
  const title = rows.slice(0, top).flatMap(({ cells }) =>
    commentOf(
      cells.filter(cell => cell.trim() !== ''),
      false,
    ),
  );
  return { title, rows: head ? [head, ...rows.slice(top + 1)] : rows };
}

/** A table whose first column labels what stands beside it, as the paragraphs that it could be. */
export function labelledRows(table: Table): readonly SourceBlock[] | undefined {
  const labelOf = ({ cells }: Row) => readBareLabel((cells[0] ?? '').replace(/[*_]/g, ''));
  const isLabel = (row: Row) => row.cells.length > 1 && labelOf(row) !== undefined;
  const labelled = table.rows.filter(isLabel);
  const hasKinds = new Set(labelled.map(labelOf)).size > 1 && labelled.length > 1;
  // `R1 | Recommendation: …` says it twice.
  const isSaidTwice =
    labelled.length > 0 && labelled.every(({ cells }) => readStatementLabel(cells[1] ?? ''));
  if (labelled.length * 2 < table.rows.length || !(hasKinds || isSaidTwice)) return undefined;
  const rows = table.rows.filter(({ cells }) => cells.some(cell => cell.trim() !== ''));
  return rows.map((row): SourceBlock => {
    const [label = '', ...texts] = row.cells.map(cell => cell.split('\n').join(' ').trim());
    const told = texts.filter(text => text !== '').join(' – ');
    return {
      kind: 'paragraph',
      text: label === '' ? told : isLabel(row) ? `${label} – ${told}` : `${label} ${told}`.trim(),
    };
  });
}
