/** Findings: bullets, numbered paragraphs and rows of tables. */
import type { SourceBlock } from '../document.ts';
import { type Labelled, splitLabel } from '../label.ts';
import { splitMark } from '../marks.ts';
import type { MissionPart } from '../mission-entry.ts';
import { readHeading } from '../part-headings.ts';
import { columnsOf } from '../table-columns.ts';
import { type Chapter, itemEntry, type ReportContext } from './chapter.ts';
import { rowEntries } from './rows.ts';

type Table = Extract<SourceBlock, { kind: 'table' }>;

/** The chapter of findings; they arrive untagged, so that the missing tags show at once. */
export function findings(context: ReportContext): Chapter {
  return {
    entriesOf(group) {
      if (group.kind === 'table') return rowsApart(group.table, context);
      const text = group.kind === 'paragraph' ? group.text : group.kind === 'item' ? group.item.text : '';
      const answer = readAnswer(text);
      if (!answer) return itemEntry(group, { word: 'finding' });
      const { lead, word, text: rest } = answer;
      const entries =
        group.kind === 'item'
          ? (itemEntry({ ...group, item: { ...group.item, text: rest } }, { word }) ?? [])
          : [{ word, title: rest }];
      return [{ remark: lead }, ...entries];
    },
  };
}

/** Rows without findings answer none of those above: a section comes between. */
function rowsApart(table: Table, context: ReportContext): readonly MissionPart[] | undefined {
  const entries = rowEntries(table, context);
  const [header] = table.rows;
  const columns = columnsOf(header);
  const asks = columns.findIndex(column => column === 'recommendation' || column === 'action');
  if (!entries || columns.includes('finding')) return entries;
  return [{ word: 'section', title: header?.cells[asks] ?? '', isReadOut: true }, ...entries];
}

interface Answer extends Labelled {
  readonly word: 'recommendation' | 'action';
}

/** `Recommendation: Agree a plan.` answers the finding above it. */
function readAnswer(text: string): Answer | undefined {
  const labelled = splitLabel(text);
  if (!labelled || labelled.label.length > 40 || splitMark(labelled.text)) return undefined;
  const known = readHeading(labelled.label);
  if (!known?.isWhole || (known.kind !== 'recommendations' && known.kind !== 'actions')) return undefined;
  return { ...labelled, word: known.kind === 'actions' ? 'action' : 'recommendation' };
}
