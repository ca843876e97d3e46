/** A workbook as it leaves, with the sheet that says what it is and where it is from. */
import type { Marking } from '../../domain/marking.ts';
import { labelProperties } from '../carried-label.ts';
import type { ExportContext } from '../exporter.ts';
import { type Labels, labelsIn } from '../labels.ts';
import { commaOf, directionOf, type Language } from '../languages.ts';
import type { Fact } from '../page/page.ts';
import { listOf } from '../page/runs.ts';
import type { TableSheet } from '../table.ts';
import { sentSheet } from './sent-cells.ts';
import { workbookFile } from './workbook.ts';

/** The title of a workbook, what is to be known of it, and what made it. */
interface About {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly comma: string;
  readonly provenance: string;
}

interface Leaving extends Omit<About, 'comma'> {
  readonly language: Language;
  readonly marking: Marking | 'unmarked';
  /** What stands at the head of printed pages, beside the marking. */
  readonly head: string;
}

/** The workbook of these tables, marked and labelled as one. */
export async function leavingWorkbook(
  tables: readonly TableSheet[],
  { language, marking, head, ...about }: Leaving,
  context: Pick<ExportContext, 'labels' | 'warn'>,
): Promise<Uint8Array> {
  const labels = labelsIn(language);
  return workbookFile({
    title: about.title,
    language,
    description: about.provenance,
    custom: labelProperties(marking, context),
    rightToLeft: directionOf(language) === 'rtl',
    head: { left: head, right: labels[`class.${marking}`] },
    sheets: await withAbout(tables, labels, { ...about, comma: commaOf(language) }),
    warn: sentence => context.warn?.(sentence),
  });
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
