/** The sheet that says what a workbook is and where it is from. */
import type { Labels } from '../labels.ts';
import type { Fact } from '../page/page.ts';
import { listOf } from '../page/runs.ts';
import type { TableSheet } from '../table.ts';
import { sentSheet } from './sent-cells.ts';

/** The title of a workbook, what is to be known of it, and what made it. */
interface About {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly comma: string;
  readonly provenance: string;
}

/** All sheets of a workbook: its tables, what it carries to be taken in again, and what it says of itself. */
export async function withAbout(
  tables: readonly TableSheet[],
  labels: Labels,
  about: About,
): Promise<readonly TableSheet[]> {
  const sent = await sentSheet(tables);
  return [...tables, ...(sent ? [sent] : []), aboutSheet(labels, about, sent !== undefined)];
}

function aboutSheet(
  labels: Labels,
  { title, facts, comma, provenance }: About,
  carriesSent: boolean,
): TableSheet {
  return {
    title: labels.about,
    columns: [
      { title: labels.about, width: 24 },
      { title, width: 90 },
    ],
    rows: [
      ...facts.map(({ label, said }) => [label, listOf(said, comma)]),
      ...(carriesSent ? [[labels.takenBack, labels.takenBackBy]] : []),
      [labels.madeBy, provenance],
    ],
    isFixed: true,
  };
}
