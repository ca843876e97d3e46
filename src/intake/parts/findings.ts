/** Findings: bullets, numbered paragraphs and rows of tables. */
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
      const { label, word, rest } = answer;
      const entries =
        group.kind === 'item'
          ? (itemEntry({ ...group, item: { ...group.item, text: rest } }, { word }) ?? [])
          : [{ word, title: rest }];
      return [{ remark: label }, ...entries];
    },
  };
}

interface Answer {
  readonly label: string;
  readonly word: 'recommendation' | 'action';
  readonly rest: string;
}

/** `Recommendation: Agree a plan.` answers the finding above it. */
function readAnswer(text: string): Answer | undefined {
  const colon = text.indexOf(':');
  const label = text.slice(0, colon + 1);
  const rest = text.slice(colon + 1).trim();
  if (colon < 0 || colon > 40 || rest === '' || splitMark(rest)) return undefined;
  const known = readHeading(label);
  if (!known?.isWhole || (known.kind !== 'recommendations' && known.kind !== 'actions')) return undefined;
  return { label, word: known.kind === 'actions' ? 'action' : 'recommendation', rest };
}
