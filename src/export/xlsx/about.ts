/** A workbook as it leaves, with the sheet that says what it is and where it is from. */
import type { Marking } from '../../domain/marking.ts';
import { labelProperties } from '../carried-label.ts';
import type { ExportContext } from '../exporter.ts';
import { labelsIn } from '../labels.ts';
import { commaOf, directionOf, type Language } from '../languages.ts';
import type { Fact } from '../page/page.ts';
import { listOf } from '../page/runs.ts';
import type { TableSheet } from '../table.ts';
import { sentSheet } from './sent-cells.ts';
import { workbookFile } from './workbook.ts';

/** The title of a workbook, what is to be known of it, what made it, and how it is marked. */
interface About {
  readonly title: string;
  readonly language: Language;
  readonly facts: readonly Fact[];
  readonly provenance: string;
  readonly marking: Marking | 'unmarked';
  /** What stands at the head of printed pages, beside the marking. */
  readonly head: string;
}

/** The workbook of these tables, marked and labelled as one. */
export async function finishWorkbook(
  tables: readonly TableSheet[],
  { marking, head, ...about }: About,
  context: Pick<ExportContext, 'labels' | 'warn'>,
): Promise<Uint8Array> {
  const { title, language } = about;
  return workbookFile({
    title,
    language,
    description: about.provenance,
    custom: labelProperties(marking, context),
    rightToLeft: directionOf(language) === 'rtl',
    head: { left: head, right: labelsIn(language)[`class.${marking}`] },
    sheets: await withAbout(tables, about),
    warn: sentence => context.warn?.(sentence),
  });
}

/** All sheets of a workbook: its tables, what it carries to be taken in again, and what it says of itself. */
export async function withAbout(
  tables: readonly TableSheet[],
  { title, language, facts, provenance }: Omit<About, 'marking' | 'head'>,
): Promise<readonly TableSheet[]> {
  const sent = await sentSheet(tables);
  const labels = labelsIn(language);
  const about: TableSheet = {
    title: labels.about,
    columns: [
      { title: labels.about, width: 24 },
      { title, width: 90 },
    ],
    rows: [
      ...facts.map(({ label, said }) => [label, listOf(said, commaOf(language))]),
      ...(sent ? [[labels.takenBack, labels.takenBackBy]] : []),
      [labels.madeBy, provenance],
    ],
    isFixed: true,
  };
  return [...tables, ...(sent ? [sent] : []), about];
}
