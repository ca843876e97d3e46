/** The sheet that says what a workbook is and where it is from. */
import type { Labels } from '../labels.ts';
import type { Fact } from '../page/page.ts';
import { listOf } from '../page/runs.ts';
import type { TableSheet } from '../table.ts';

/** The title of a workbook, what is to be known of it, and what made it. */
export function aboutSheet(
  labels: Labels,
  about: {
    readonly title: string;
    readonly facts: readonly Fact[];
    readonly comma: string;
    readonly provenance: string;
  },
): TableSheet {
  const { title, facts, comma, provenance } = about;
  return {
    title: labels.about,
    columns: [
      { title: labels.about, width: 24 },
      { title, width: 90 },
    ],
    rows: [...facts.map(({ label, said }) => [label, listOf(said, comma)]), [labels.madeBy, provenance]],
    isFixed: true,
  };
}
