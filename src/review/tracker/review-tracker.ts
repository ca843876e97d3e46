/** From trackers that come back to what they ask of reports: each thing that was filled in, and what can be done with it. */

import { UnreadableSource } from '../../base/unreadable-source.ts';
import { reviewText } from '../../messages/review.ts';
import { readSheets } from '../../sheets/read-sheets.ts';
import type { SheetFile } from '../../sheets/sheet.ts';
import { amongFiles, changesIn, type ReturnedFile } from './compare.ts';
import { languagesOf } from './headings.ts';
import { type FollowedReport, knownEntries } from './known-entries.ts';
import { RowLeader } from './lead-rows.ts';
import { OwnCells } from './own-cells.ts';
import { type ReturnedTracker, returnedTracker } from './returned-rows.ts';
import type { TrackerChange } from './tracker-change.ts';

/** A file, and who returned it on which day, `YYYY-MM-DD`, where that is told. */
export interface TrackerFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
  /** The day on which it was saved, unless it says so itself. */
  readonly savedOn: string;
}

/** What the files ask for, or one sentence that says why one of them is not taken in. */
export type TrackerReview =
  | { readonly ok: true; readonly changes: readonly TrackerChange[]; readonly notes: readonly string[] }
  | { readonly ok: false; readonly file: string; readonly reason: string };

export async function reviewTrackers(
  files: readonly TrackerFile[],
  reports: readonly FollowedReport[],
): Promise<TrackerReview> {
  const leader = new RowLeader(knownEntries(reports));
  const found: Awaited<ReturnType<typeof changesIn>>[number][] = [];
  const notes: string[] = [];
  for (const file of files) {
    const { name } = file;
    const sheets = sheetsIn(file);
    if (typeof sheets === 'string') return { ok: false, file: name, reason: sheets };
    const tracker = await returnedTracker(sheets);
    const reason = refusalOf(tracker, leader, reports);
    if (reason !== undefined) return { ok: false, file: name, reason };
    const author = file.author ?? sheets.savedBy;
    const missions = new Set(tracker.rows.map(({ key = '' }) => key.split('.')[0]));
    const concerned = reports.map(each => each.report).filter(each => missions.has(each.mission.id));
    const own = new OwnCells(concerned, languagesOf(sheets.sheets));
    const returned: ReturnedFile = {
      ...{ name, author, date: file.date ?? sheets.savedOn ?? file.savedOn, tracker },
    };
    found.push(...(await changesIn(returned, leader, own)));
    notes.push(...sheets.notes, ...notesOf(tracker));
  }
  const changes = amongFiles(found).map((change, at) => ({ number: at + 1, ...change }));
  return { ok: true, changes, notes: [...new Set(notes)] };
}

/** The tables of a file, or why it can't be read. */
function sheetsIn({ name, bytes }: TrackerFile): SheetFile | string {
  try {
    return readSheets(name, bytes);
  } catch (error) {
    if (error instanceof UnreadableSource) return error.message;
    throw error;
  }
}

/** Why a file is none that was made of these reports. */
function refusalOf(
  { rows }: ReturnedTracker,
  leader: RowLeader,
  reports: readonly FollowedReport[],
): string | undefined {
  if (rows.every(({ cells }) => cells.size === 0)) return reviewText('tracker.no-tracker');
  const keys = rows.flatMap(({ key }) => key ?? []);
  const [other] = keys;
  if (other === undefined || keys.some(key => leader.knowsMission(key))) return undefined;
  return reviewText('tracker.other-report', {
    key: other,
    reports: reports.map(({ report }) => report.mission.id).join(', '),
  });
}

function notesOf({ sent, rows, doubled, formulas }: ReturnedTracker): readonly string[] {
  const back = new Set(rows.map(({ key }) => key));
  const missing = [...(sent?.lines.keys() ?? [])].filter(key => !back.has(key)).length;
  return [
    ...(missing > 0 ? [reviewText('tracker.missing', { count: missing })] : []),
    ...(sent ? [] : [reviewText('tracker.no-sent')]),
    ...(formulas > 0 ? [reviewText('tracker.formulas', { count: formulas })] : []),
    ...doubled.map(head => reviewText('tracker.column-twice', { head })),
  ];
}
