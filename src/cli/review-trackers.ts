/** Takes trackers that come back into reports, as updates in a file beside each. */
import { isDate } from '../domain/dates.ts';
import { updatesName } from '../lexicon/file-endings.ts';
import { commandText } from '../messages/command-line.ts';
import { compileChecked } from '../publish/compile-checked.ts';
import { namesNumber } from '../review/choose.ts';
import { ledger } from '../review/ledger.ts';
import { chosenTracker } from '../review/tracker/choose-tracker.ts';
import type { FollowedReport } from '../review/tracker/known-entries.ts';
import { reviewTrackers, type TrackerFile } from '../review/tracker/review-tracker.ts';
import { placeOf, type ToldTracker, trackerLines, whyNotTaken } from '../review/tracker/tell-tracker.ts';
import type { TrackerChange } from '../review/tracker/tracker-change.ts';
import { trackerEffects } from '../review/tracker/tracker-effects.ts';
import { appended, readsBack, updatesOf } from '../review/tracker/write-updates.ts';
import { Things } from '../workspace/updates-on.ts';
import { decode, encode, MAX_BYTES, type SourceText } from './decode.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { basename, kindOf, readBytes, savedOn, writeWhole } from './io.ts';
import { Refusal } from './refusal.ts';
import { hasFailing, LONGEST_RETURNED, mustMean, type ReviewOptions, withFate } from './returned.ts';
import { note, say, visible } from './terminal.ts';
import { openWorkspaces } from './workspace.ts';

export async function takeInTrackers(paths: readonly string[], options: ReviewOptions): Promise<ExitCode> {
  const { into, accept = [], reject = [], dryRun = false, format, failOn = [] } = options;
  const files = await filesAt(paths, options);
  const reports = await reportsIn(into);
  const found = await reviewTrackers(files, [...reports.keys()]);
  if (!found.ok) throw new Refusal(commandText('review.refused', { path: found.file, reason: found.reason }));
  const { changes, notes } = found;
  for (const choice of [...accept, ...reject]) mustMean(choice, changes);
  const chosen = chosenTracker(changes, accept, reject);
  const numbers = new Set(chosen.map(({ number }) => number));
  const left = changes.filter(
    change => !numbers.has(change.number) && accept.some(choice => namesNumber(choice, change)),
  );
  const [first] = left;
  if (first && chosen.length === 0) throw new Refusal(whyNotTaken(first));
  const written = await withUpdates(chosen, reports);
  if (!dryRun) for (const { path, shown, text } of written) await writeWhole(path, encode(text), { shown });
  const told: readonly ToldTracker[] = changes.map(change => ({
    ...withFate(change, numbers, reject),
    effects: trackerEffects(change),
  }));
  const code = hasFailing(told, failOn) ? EXIT_CODE.faulty : EXIT_CODE.good;
  if (format === 'json') say(`${JSON.stringify({ changes: told.map(toJson), notes }, null, 2)}\n`);
  else for (const line of trackerLines(told)) say(`${visible(line)}\n`);
  for (const line of [ledger(changes), ...notes, ...left.map(whyNotTaken)]) note(visible(line));
  if (accept.length === 0) return code;
  for (const { shown, count } of written) {
    note(commandText(dryRun ? 'review.would-take' : 'review.taken', { count, path: shown }));
  }
  if (written.length === 0) note(commandText('review.taken', { count: 0, path: into }));
  return code;
}

async function filesAt(
  paths: readonly string[],
  { by = [], on }: ReviewOptions,
): Promise<readonly TrackerFile[]> {
  if (on !== undefined && !(isDate(on) && on.length === 'YYYY-MM-DD'.length)) {
    throw new Refusal(commandText('register.no-day', { day: on }));
  }
  if (by.length > 1 && by.length !== paths.length) {
    throw new Refusal(commandText('review.by-each', { files: paths.length, names: by.length }));
  }
  const files: TrackerFile[] = [];
  for (const [at, path] of paths.entries()) {
    const bytes = await readBytes(path, LONGEST_RETURNED);
    const author = by[by.length === 1 ? 0 : at];
    files.push({ name: path, bytes, author, date: on, savedOn: await savedOn(path) });
  }
  return files;
}

interface ReportFile {
  readonly path: string;
  readonly shown: string;
}

async function reportsIn(into: string): Promise<ReadonlyMap<FollowedReport, ReportFile>> {
  const { workspaces, refusals } = await openWorkspaces([into]);
  const reports = new Map<FollowedReport, ReportFile>();
  for (const { files, services } of workspaces) {
    const things = new Things(services);
    for (const { document, path, shown } of files) {
      const report = compileChecked(document, services);
      if (!report) continue;
      const followed = { report, file: document.parseResult.value };
      reports.set({ ...followed, thingOf: entry => things.of(entry) }, { path, shown });
    }
  }
  if (reports.size > 0) return reports;
  throw new Refusal(refusals.join('\n') || commandText('register.no-report', { path: into }));
}

interface WrittenFile extends ReportFile {
  readonly text: SourceText;
  readonly count: number;
}

/** The files of updates with what was chosen below what stands there; all of them are known to be right before one is written. */
async function withUpdates(
  chosen: readonly TrackerChange[],
  reports: ReadonlyMap<FollowedReport, ReportFile>,
): Promise<readonly WrittenFile[]> {
  const files: WrittenFile[] = [];
  for (const [followed, entries] of updatesOf(chosen)) {
    const report = reports.get(followed);
    if (!report) continue;
    const own = chosen.filter(({ entry }) => entry?.followed === followed);
    const [path, shown] = [updatesName(report.path), updatesName(report.shown)];
    if (!readsBack(entries, own)) throw new Refusal(commandText('review.structure', { path: shown }));
    const isThere = (await kindOf(path)) !== 'nothing';
    const source = isThere ? decode(await readBytes(path, MAX_BYTES, shown), shown) : NEW;
    files.push({ path, shown, text: { ...source, text: appended(source.text, entries) }, count: own.length });
  }
  return files;
}

const NEW: SourceText = { text: '', mark: '' };

/** For programs: what is not known is null. */
function toJson(change: ToldTracker) {
  const { number, author, date, file, entry, field, column, old, new: text, state, why, effects } = change;
  return {
    number,
    author: author ?? null,
    date,
    file: basename(file),
    place: placeOf(change),
    entry: entry?.key ?? null,
    field,
    ...(column !== undefined && { column }),
    old,
    new: text,
    before: old,
    after: text,
    effects,
    state,
    ...(why && { why }),
  };
}
