/** What was filled in in trackers that come back. */
import { fromBase64 } from '../../base/base64.ts';
import { effectsOf } from '../../changes/effects-of.ts';
import { writeMission } from '../../intake/write-mission.ts';
import type { ReturnedSource, ReviewedChange, ReviewedState } from '../../protocol/review.ts';
import type { Report } from '../../report/report.ts';
import { authorOf } from '../../review/tell.ts';
import { canBeTaken, isOffered } from '../../review/tracker/choose-tracker.ts';
import type { FollowedReport } from '../../review/tracker/known-entries.ts';
import { reviewTrackers } from '../../review/tracker/review-tracker.ts';
import { noteOnTracker, placeOf } from '../../review/tracker/tell-tracker.ts';
import type { TrackerChange } from '../../review/tracker/tracker-change.ts';
import { type Found, type FoundChange, keyMaker, Refused } from './found.ts';
import { markedLines, plainWords } from './marked-lines.ts';
import { type ReportEntries, shownEffect } from './report-entries.ts';

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
    const note = noteOnTracker(change);
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

/** The value as the entry has it, and as an update would say it. */
function linesOf({
  entry,
  field,
  old,
  new: text,
  value,
}: TrackerChange): Pick<ReviewedChange, 'before' | 'after' | 'effects'> {
  if (!entry || !value) return { before: plainWords(old), after: plainWords(text), effects: [] };
  const was = old === '' ? '' : `${field} ${/[\s,]/.test(old) ? `"${old.replaceAll('"', '”')}"` : old}`;
  const [before, after] = [was, value.written].map(attribute =>
    writeMission([
      {
        word: 'action',
        attributes: attribute === '' ? [] : [attribute],
        title: entry.title,
      },
    ]),
  );
  const effects = effectsOf(before ?? '', after ?? '').map(shownEffect);
  return { ...markedLines(was, value.text ?? value.written), effects };
}
