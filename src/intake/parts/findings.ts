/** Findings: bullets, numbered paragraphs and rows of tables. */
import { type Labelled, splitLabel } from '../label.ts';
import { splitMark } from '../marks.ts';
import { readHeading } from '../part-headings.ts';
import type { ReportContext } from './chapter.ts';
import { type Chapter, itemEntry } from './chapter.ts';
import { rowEntries } from './rows.ts';

/** The chapter of findings; they arrive untagged, so that the missing tags show at once. */
export function findings(context: ReportContext): Chapter {
  return {
    entriesOf(group) {
      if (group.kind === 'table') return rowEntries(group.table, context);
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
