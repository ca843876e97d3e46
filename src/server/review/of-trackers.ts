/** What was filled in in trackers that come back. */
import { fromBase64 } from '../../base/base64.ts';
import { effectsOf } from '../../changes/effects-of.ts';
import { writeMission } from '../../import/write-mission.ts';
import { inOneMark } from '../../lexicon/one-line.ts';
import { commonText } from '../../messages/common.ts';
import { reviewText } from '../../messages/review.ts';
import type { ReturnedSource, ReviewedChange, ReviewedState } from '../../protocol/review.ts';
import type { Report } from '../../report/report.ts';
import { authorOf } from '../../review/tell.ts';
import { canBeTaken, isOffered } from '../../review/tracker/choose-tracker.ts';
import type { FollowedReport } from '../../review/tracker/known-entries.ts';
import { reviewTrackers } from '../../review/tracker/review-tracker.ts';
import { noteOnTracker, placeOf } from '../../review/tracker/tell-tracker.ts';
import type { TrackerChange } from '../../review/tracker/tracker-change.ts';
import { type Found, type FoundChange, keyMaker, Refused } from './found.ts';
import { markedLines } from './marked-lines.ts';
import { displayedEffect, type ReportEntries } from './report-entries.ts';

/** All trackers together: what one says may be known from another. */
export async function foundInTrackers(
  sources: readonly (ReturnedSource & { readonly id?: string })[],
  report: Report,
  thingOf: FollowedReport['thingOf'],
  entries: ReportEntries,
): Promise<Found> {
  const found = await reviewTrackers(
    sources.map(({ base64, name, author, savedOn }) => ({
      name,
      author,
      savedOn,
      bytes: fromBase64(base64),
    })),
    [{ report, file: entries.file, thingOf }],
  );
  if (!found.ok) throw new Refused(found.file, found.reason);
  const keyOf = keyMaker('trackers');
  const changes = found.changes.map(change => {
    const { entry: known, field, file, row, sheet, author } = change;
    const id = sources.find(({ name }) => name === file)?.id ?? file;
    const key = keyOf(id, sheet, String(row), field, author, change.new);
    const entry = entries.entryCalled(known?.key?.slice(`${report.mission.id}.`.length));
    const note = noteOnTracker(change) ?? becomes(change);
    const shown: FoundChange['shown'] = {
      ...{ key, source: `${file} · ${placeOf(change)}`, author: authorOf(change), on: change.date },
      ...entries.cited(entry, known?.title),
      ...linesOf(change),
      state: stateOf(change),
      ...(note !== undefined && { note }),
      canBeAnswered: entry !== undefined,
    };
    return { shown, tracker: change, entry };
  });
  return { changes, notes: found.notes };
}

function stateOf(change: TrackerChange): ReviewedState {
  if (change.state === 'taken') return 'taken';
  if (!canBeTaken(change)) return 'unplaced';
  return isOffered(change) ? 'open' : 'doubtful';
}

/** The cell below the head of its column, as the entry has it and as it came back, and what that does. */
function linesOf(change: TrackerChange): Pick<ReviewedChange, 'before' | 'after' | 'effects'> {
  const { entry, field, column = '', old, new: text, value } = change;
  const [before, after] = [old, text].map(words => (column === '' ? words : labelled(column, words)));
  const lines = markedLines(old === '' ? '' : (before ?? ''), after ?? '');
  if (!entry || !value) return { ...lines, effects: [] };
  const was = old === '' ? '' : `${field} ${/[\s,]/.test(old) ? `"${inOneMark(old)}"` : old}`;
  const [one, other] = [was, value.written].map(attribute =>
    writeMission([{ word: 'action', attributes: attribute === '' ? [] : [attribute], title: entry.title }]),
  );
  // What becomes of the cell is told by its column, and no head of an entry.
  const effects = effectsOf(one ?? '', other ?? '').filter(({ kind }) => kind !== 'structure');
  const cell = { kind: 'structure', label: labelled(column, [old, text].filter(Boolean).join(' → ')) };
  return { ...lines, effects: effects.length > 0 ? effects.map(displayedEffect) : [cell] };
}

function labelled(label: string, said: string): string {
  return commonText('labelled', { label, said });
}

/** What an update would say, where that is not what the cell says. */
function becomes({ new: text, value }: TrackerChange): string | undefined {
  const written = value?.text === undefined ? value?.written : undefined;
  const words = written?.replace(/^\S+ /, '').replaceAll('"', '');
  return words === undefined || words === text.trim().toLowerCase()
    ? undefined
    : reviewText('tracker.becomes', { written: written ?? '' });
}
