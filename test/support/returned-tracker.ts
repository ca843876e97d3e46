/** Trackers of a report as others return them: filled in, sorted, cut and copied. */
import { trackerTable } from '../../src/export/page/matrix.ts';
import type { Cell, Column, TableSheet } from '../../src/export/table.ts';
import { viewOf } from '../../src/export/view.ts';
import { withAbout } from '../../src/export/xlsx/about.ts';
import { workbookFile } from '../../src/export/xlsx/workbook.ts';
import { compileChecked } from '../../src/publish/compile-checked.ts';
import { chosenTracker } from '../../src/review/tracker/choose-tracker.ts';
import type { FollowedReport } from '../../src/review/tracker/known-entries.ts';
import { reviewTrackers, type TrackerFile } from '../../src/review/tracker/review-tracker.ts';
import { appended, readsBack, updatesOf } from '../../src/review/tracker/write-updates.ts';
import { fileOf } from '../../src/syntax/file-of.ts';
import { Things } from '../../src/workspace/updates-on.ts';
import { checkFiles } from './check.ts';
import { fixedContext } from './export-context.ts';

/** A report that is followed up. */
export const VALLEY = `mission valley-2024: Mission to the Valley
dates 2024-03-11 to 2024-03-14
issued 2024-03-28
place: Valley
classification unclassified
language en

participant okafor as "Team Leader": Ngozi Okafor
person brandt as "Director": Johanna Brandt
organization ministry: Ministry of Health

finding dry-wells gap observed: The wells of the eastern shore are dry from June on.

recommendation dig-well to ministry owner okafor due 2024-05-31 status open: The Ministry should dig a second well on the eastern shore.

action find-place owner brandt due 2024-04-15 status open: Find a place for the well with the village.

action buy-pump owner okafor due 2024-05-10 status ongoing cost "USD 600": Buy a pump that runs on sunlight.

finding no-soap need observed: The clinic has no soap.

recommendation send-soap to ministry owner brandt due "end of the year" response pending status open: The Ministry should send soap to the clinic each month.
`;

/** The files of a workspace, and what is followed up in them. */
export async function followedIn(files: Readonly<Record<string, string>>) {
  const { documents, services } = await checkFiles(files);
  return documents.flatMap((document): FollowedReport | [] => {
    const report = compileChecked(document, services);
    return report ? { report, file: fileOf(document), thingOf: entry => new Things(services).of(entry) } : [];
  });
}

/** A tracker that somebody works on. */
export interface Draft {
  columns: Column[];
  rows: Cell[][];
}

/** The column of a head. */
export function columnOf({ columns }: Draft, title: string): number {
  return columns.findIndex(column => column.title === title);
}

/** The row of a key. */
export function rowOf({ rows }: Draft, key: string): Cell[] {
  return rows.find(row => row.includes(key)) ?? [];
}

/** Writes into the cell of a key below a head. */
export function fill(draft: Draft, key: string, title: string, cell: Cell): void {
  rowOf(draft, key)[columnOf(draft, title)] = cell;
}

/** The workbook of a report as it comes back from somebody who did `edit`. */
export async function returnedFrom(
  { report }: Pick<FollowedReport, 'report'>,
  edit: (draft: Draft) => void,
  { language = 'en', keepsSent = true, further = [] as readonly TableSheet[] } = {},
): Promise<Uint8Array> {
  const view = viewOf(report, { ...fixedContext, language });
  const table = trackerTable(view);
  const draft = { columns: [...table.columns], rows: table.rows.map(row => [...row]) };
  edit(draft);
  const about = { title: 'x', language: view.language, facts: [], provenance: '' };
  const [, ...others] = await withAbout([table], about);
  return workbookFile({
    title: 'x',
    language,
    description: '',
    rightToLeft: false,
    sheets: [{ ...table, ...draft }, ...further, ...(keepsSent ? others : others.slice(1))],
    warn: () => {},
  });
}

/** What is asked of a file. */
export function asFile(bytes: Uint8Array, file: Partial<TrackerFile> = {}): TrackerFile {
  return {
    name: 'back.xlsx',
    bytes,
    author: 'Water Board',
    date: '2024-06-01',
    savedOn: '2024-06-01',
    ...file,
  };
}

/** What the files ask for, a line each: the key, the field, as it came back, and what can be done with it. */
export async function linesOf(files: readonly TrackerFile[], reports: readonly FollowedReport[]) {
  const review = await reviewTrackers(files, reports);
  if (!review.ok) return [review.reason];
  return review.changes.map(
    ({ entry, field, new: text, state, why }) =>
      `${entry?.key ?? '–'} ${field} ${text.replaceAll('\n', '¶')} [${[state, why].filter(Boolean).join(': ')}]`,
  );
}

/** The file of updates after all that can be taken in has been. */
export async function takenIn(
  files: readonly TrackerFile[],
  source: string,
  updates: string,
  numbers: readonly number[] = [],
): Promise<string> {
  const reports = await followedIn({ 'valley.mission': source, 'valley.updates.mission': updates });
  const review = await reviewTrackers(files, reports);
  if (!review.ok) throw new Error(review.reason);
  const chosen = chosenTracker(review.changes, ['all', { numbers }], []);
  const [text = ''] = updatesOf(chosen).values();
  if (!readsBack(text, chosen)) throw new Error(`does not read back: ${text}`);
  return text === '' ? updates : appended(updates, text);
}
