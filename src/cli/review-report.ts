/** Takes what came back into one report: changes of a Word file, of another version, of the rewrite of an entry. */

import { closedOfficeFile, isOfPackage } from '../base/office-file.ts';
import { UnreadableSource } from '../base/unreadable-source.ts';
import type { EditedEntry } from '../changes/effects-of-edits.ts';
import { highest } from '../domain/marking.ts';
import { codeOf } from '../editor/codes.ts';
import { commandText } from '../messages/command-line.ts';
import { compileChecked } from '../publish/compile-checked.ts';
import { whyNoMission } from '../publish/why-no-mission.ts';
import type { BesideChanges, Change } from '../review/change.ts';
import { chosenBy, isMeant, namesNumber } from '../review/choose.ts';
import { editedEntries } from '../review/edited-entries.ts';
import { inOneList } from '../review/in-one-list.ts';
import { reviewFile } from '../review/review-file.ts';
import { rewriteChanges } from '../review/rewrite.ts';
import { entryCalled, isOfEntries, rewriteIn } from '../review/rewrite-of.ts';
import { hasSameStructure, takeIn } from '../review/take-in.ts';
import { changeLines, notesOn, type ToldChange, whyLeft } from '../review/tell.ts';
import { versionChanges } from '../review/version-changes.ts';
import { decode } from './decode.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { kindOf, readBytes } from './io.ts';
import { Refusal } from './refusal.ts';
import { replaceText } from './replace-text.ts';
import { hasFailing, LONGEST_RETURNED, mustMean, type ReviewOptions, withFate } from './returned.ts';
import { note, say, visible } from './terminal.ts';
import { openReport } from './workspace.ts';

interface Found extends BesideChanges {
  readonly changes: readonly Change[];
  /** False for a text, which does not say who wrote it, and may change more than words. */
  readonly isWord: boolean;
}

export async function reviewReport(paths: readonly string[], options: ReviewOptions): Promise<ExitCode> {
  const { into, accept = [], reject = [], dryRun = false, format, failOn = [] } = options;
  const file = await reportAt(into);
  const { text } = file.source;
  const found = await foundIn(paths, file, options);
  const { changes } = found;
  for (const choice of [...accept, ...reject]) mustMean(choice, changes);
  const chosen = chosenBy(changes, accept, reject);
  const taken = takeIn(text, changes, chosen);
  const isNamed = (change: Change) =>
    accept.some(choice => namesNumber(choice, change)) && !reject.some(choice => isMeant(change, choice));
  const left = changes.filter(
    change => !taken.numbers.has(change.number) && (chosen.has(change.number) || isNamed(change)),
  );
  const first = left.find(isNamed);
  if (first && taken.numbers.size === 0) throw new Refusal(whyLeft(first));
  if (found.isWord && !hasSameStructure(text, taken.text)) {
    throw new Refusal(commandText('review.structure', { path: into }));
  }
  if (!dryRun && taken.text !== text) await replaceText(file, taken.text);
  const edited = editedEntries(text, changes);
  const told = changes.map(change => ({
    ...withFate(change, taken.numbers, reject),
    ...edited.get(change.number),
  }));
  if (format === 'json') say(`${JSON.stringify({ changes: told.map(toJson) }, null, 2)}\n`);
  else for (const line of changeLines(told, found.isWord)) say(`${visible(line)}\n`);
  for (const line of [...notesOn(found), ...left.map(whyLeft)]) note(line);
  if (accept.length > 0) {
    note(
      dryRun
        ? commandText('review.would-take', { count: taken.numbers.size, path: into })
        : commandText('review.taken', { count: taken.numbers.size, path: into }),
    );
  }
  return hasFailing(told, failOn) ? EXIT_CODE.faulty : EXIT_CODE.good;
}

type ReportFile = Awaited<ReturnType<typeof reportAt>>;

async function reportAt(into: string) {
  if ((await kindOf(into)) === 'folder') throw new Refusal(commandText('review.folder', { path: into }));
  const { workspace, file } = await openReport(into);
  const report = compileChecked(file.document, workspace.services);
  if (!report) {
    throw new Refusal(commandText('review.no-mission', { path: into, why: whyNoMission(file.document) }));
  }
  return { ...file, report, labels: workspace.config.labels };
}

/** What one text asks, or all Word files together, in their order. */
async function foundIn(paths: readonly string[], file: ReportFile, options: ReviewOptions): Promise<Found> {
  const found: Found[] = [];
  for (const path of paths) {
    const bytes = await readBytes(path, LONGEST_RETURNED);
    if (isOfPackage(bytes) || closedOfficeFile(bytes)) found.push(wordChanges(path, bytes, file));
    else if (paths.length > 1) throw new Refusal(commandText('review.mixed'));
    else return textChanges(path, bytes, file, options);
  }
  const labelled = found.flatMap(each => each.labelled ?? []);
  return {
    changes: inOneList(found.flatMap(({ changes }) => changes)),
    looks: found.reduce((sum, { looks }) => sum + looks, 0),
    knowsSent: found.every(({ knowsSent }) => knowsSent),
    ...(labelled.length > 0 && { labelled: highest(labelled) }),
    isWord: true,
  };
}

function wordChanges(path: string, bytes: Uint8Array, own: ReportFile): Found {
  const { source, document, report, labels } = own;
  try {
    const file = document.parseResult.value;
    const found = reviewFile(bytes, { source: source.text, file, report, labels });
    if (found.ok) return { ...found, isWord: true };
    throw new Refusal(commandText('review.refused', { path, reason: found.reason }));
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error;
    throw new Refusal(commandText('review.refused', { path, reason: error.message }));
  }
}

/** A text is the rewrite of the entry that is named, or else another version of the whole report. */
function textChanges(
  path: string,
  bytes: Uint8Array,
  { source, document }: ReportFile,
  { entry, into }: ReviewOptions,
): Found {
  const { text: other } = decode(bytes, path);
  if (other.trim() === '') throw new Refusal(commandText('review.empty', { path }));
  const found = { looks: 0, knowsSent: true, isWord: false };
  const own = { text: source.text, codes: document.parseResult.value.entries.map(codeOf) };
  if (entry === undefined) {
    if (!isOfEntries(other)) throw new Refusal(commandText('review.which-entry', { path }));
    return { ...found, changes: versionChanges(own, other) };
  }
  const called = entryCalled(own, entry);
  if (!called) throw new Refusal(commandText('review.no-entry', { path: into, entry }));
  const changes = rewriteChanges(source.text, called, rewriteIn(other, called));
  if (!changes) throw new Refusal(commandText('review.no-rewrite', { path, entry }));
  return { ...found, changes: changes.map(change => ({ ...change, entry: called.name ?? entry })) };
}

/** For programs: what is not known is null. */
function toJson(change: ToldChange & Partial<EditedEntry>) {
  const { number, author, date, entry, kind, old, new: text, state, why, now } = change;
  const { before = null, after = null, effects = [] } = change;
  return {
    number,
    author: author ?? null,
    date: date ?? null,
    entry: entry ?? null,
    kind,
    old,
    new: text,
    before,
    after,
    effects,
    state,
    ...(why && { why }),
    ...(now !== undefined && { now }),
  };
}
