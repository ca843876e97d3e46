/** Three ways: what was sent, what came back, and how it now stands. */

import { lastDay } from '../../domain/dates.ts';
import { grouped } from '../../domain/grouped.ts';
import { isOver, STATUSES } from '../../domain/scales.ts';
import type { Filled } from '../../export/table.ts';
import { digestOf } from '../../export/xlsx/sent-cells.ts';
import type { SheetCell } from '../../sheets/sheet.ts';
import { type Changing, changingIn, dayOf } from '../../syntax/updates.ts';
import { inMarks } from './in-marks.ts';
import type { KnownEntry } from './known-entries.ts';
import type { RowLeader } from './lead-rows.ts';
import type { OwnCells } from './own-cells.ts';
import { readValue } from './read-value.ts';
import { asSent, type ReturnedRow, type ReturnedTracker } from './returned-rows.ts';
import {
  isAlike,
  isAsSent,
  isSaid,
  isSentOtherwise,
  isShownAs,
  saidBy,
  unsaidDocuments,
  valueNow,
} from './standing.ts';
import type { TrackerChange, TrackerReason, TrackerState, TrackerValue } from './tracker-change.ts';

export interface ReturnedFile {
  readonly name: string;
  readonly author: string | undefined;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly tracker: ReturnedTracker;
}

export type Unnumbered = Omit<TrackerChange, 'number'>;

/** What one file asks for, in the order of its lines. */
export async function changesIn(
  file: ReturnedFile,
  leader: RowLeader,
  own: OwnCells,
): Promise<readonly Unnumbered[]> {
  const changes: Unnumbered[] = [];
  for (const row of file.tracker.rows) changes.push(...(await changesOf(row, file, leader, own)));
  return withDoubles(changes);
}

async function changesOf(
  row: ReturnedRow,
  file: ReturnedFile,
  leader: RowLeader,
  own: OwnCells,
): Promise<readonly Unnumbered[]> {
  const { name, author, date } = file;
  const at = { author, date, file: name, sheet: row.sheet, row: row.number };
  const led = leader.lead(row);
  const unread = row.unread.flatMap(({ column, text, why, unsent }): Unnumbered | [] => {
    const isKnown = unsent && !own.isOtherwise(led.entry?.key ?? '', unsent, text);
    if (isKnown || (unsent && (unsent === 'asked' || unsent === 'action'))) return [];
    return { ...at, entry: led.entry, field: 'cell', column, old: '', new: text, state: 'unclear', why };
  });
  if (leader.isOfFinding(row.key)) return unread;
  const notes = unread.filter(({ why }) => why === 'note');
  const isStruck = row.said.length > 1 && row.said.every(cell => cell.isStruck);
  const whole = { ...at, field: 'row', state: 'unclear' } as const;
  if (isStruck || !led.entry) {
    // Our tables of findings and goals come back with a tracker.
    const fresh = row.key === undefined ? row.said.filter(({ text }) => !own.says(text)) : row.said;
    const why = isStruck ? 'struck' : isBeside(row) ? 'beside' : led.why;
    const line = { ...whole, entry: led.entry, old: led.entry?.title ?? '', new: wordsOf(fresh) };
    return [...(fresh.length > 0 ? [{ ...line, ...(why && { why }) }] : []), ...notes];
  }
  const { entry, why, isReworded } = led;
  const changes = (await filledIn(row, entry, file, why)).map(change => ({ ...at, ...change }));
  if (!isReworded || entry.key === undefined) return [...changes, ...unread];
  const reworded = { ...whole, entry, old: entry.title, new: row.words, why: 'reworded' } as const;
  return [...changes, reworded, ...unread.filter(each => each.new.trim() !== row.words)];
}

type Unplaced = Omit<Unnumbered, 'author' | 'date' | 'file' | 'sheet' | 'row'>;

/** What the cells of a line change of an entry. */
async function filledIn(
  row: ReturnedRow,
  entry: KnownEntry,
  { date, tracker: { sent } }: ReturnedFile,
  doubt: TrackerReason | undefined,
): Promise<readonly Unplaced[]> {
  const changes: Unplaced[] = [];
  for (const [field, cell] of row.cells) {
    const about = field === 'response' ? (entry.recommendation ?? entry) : entry;
    const change = await changeOf(field, cell, {
      ...{ key: entry.key, about, sent, date, order: row.dateOrder, isAdded: row.added.has(field) },
      digest: entry.key === row.key ? row.digests.get(field) : undefined,
    });
    if (!change) continue;
    const column = row.titles.get(field) ?? field;
    const found = { entry: about, field, column, old: valueNow(field, about), new: cell.text };
    changes.push({ ...found, ...barred(change, about.key === undefined ? 'unnamed' : doubt) });
  }
  return changes;
}

/** True for what heads lines, sums them up, or stands above or below all of them. */
function isBeside({ key, said, cells }: ReturnedRow): boolean {
  return key === undefined && (said.length < 2 || cells.size === 0);
}

/** What could be taken in, but for a doubt about its line. */
function barred(change: Compared, doubt: TrackerReason | undefined): Compared {
  if (doubt === undefined || change.state === 'taken' || change.state === 'unclear') return change;
  return { ...change, state: doubt === 'unnamed' ? 'unclear' : 'doubtful', why: doubt };
}

function wordsOf(cells: readonly SheetCell[]): string {
  return cells.map(({ text }) => text.trim()).join(' · ');
}

interface Leading {
  /** The key of the line, with which its digests are made, and the entry that the cell is about. */
  readonly key: string | undefined;
  readonly about: KnownEntry;
  readonly sent: ReturnedTracker['sent'];
  readonly date: string;
  readonly order: ReturnedRow['dateOrder'];
  /** True for a column that somebody has added, so that nothing was sent in it. */
  readonly isAdded: boolean;
  /** That of the cell, where the line is led by its own key. */
  readonly digest: string | undefined;
}

type Compared = Pick<TrackerChange, 'state' | 'why' | 'value'>;

/** What a cell changes; undefined where nobody has changed it. */
async function changeOf(field: Filled, cell: SheetCell, leading: Leading): Promise<Compared | undefined> {
  const { key = '', about, sent, digest, isAdded } = leading;
  if (cell.isCovered) return { state: 'unclear', why: 'merged' };
  const line = sent?.lines.get(key);
  const isEmptyStill = line !== undefined && !line.has(field) && asSent(cell) === '';
  // A column that was not sent was empty.
  const sentIn = line && !isEmptyStill ? (line.get(field) ?? [await digestOf(key, field, '')]) : undefined;
  const digests = sentIn && new Set(sentIn);
  if (isEmptyStill || digests?.has(digest ?? (await digestOf(key, field, asSent(cell)))))
    return cell.isStruck ? { state: 'unclear', why: 'struck' } : undefined;
  if (cell.text.trim() === '') {
    // A register shows the response to a recommendation in no line of its actions.
    const isEmptied =
      !isAdded && about.key === leading.key && about.first[field as keyof Changing] !== undefined;
    return digests !== undefined || isEmptied ? { state: 'unclear', why: 'emptied' } : undefined;
  }
  return await changeTo(field, cell, digests, leading);
}

/** What a cell changes that says something, and not what was sent in it. */
async function changeTo(
  field: Filled,
  cell: SheetCell,
  digests: ReadonlySet<string> | undefined,
  { key = '', about, date, order }: Leading,
): Promise<Compared | undefined> {
  const read = readValue(field, cell, about.followed.report, order);
  if ('why' in read) {
    const isAsNow = !digests && !cell.isStruck && isShownAs(field, valueNow(field, about), cell.text, about);
    return isAsNow ? undefined : { state: 'unclear', why: read.why };
  }
  const value = field === 'documents' ? onlyNew(read.value, about, date) : read.value;
  if (digests && (await isSentOtherwise(key, field, value.written, about, digests))) return undefined;
  if (isKnown(field, cell, value, about, date)) {
    return digests || value.text !== undefined ? { state: 'taken', value } : undefined;
  }
  if (!digests) return { ...twoWays(field, cell, value, about), value };
  if (value.text !== undefined || field === 'documents' || (await isAsSent(key, field, about, digests))) {
    return { state: 'offered', value };
  }
  return { ...saidOtherwise(field, value, about, date), value };
}

/** What can be done where it stands otherwise than it was sent. */
function saidOtherwise(
  field: Filled,
  value: TrackerValue,
  about: KnownEntry,
  date: string,
): Pick<Compared, 'state' | 'why'> {
  const state = saidBy(field, about) ? 'disagrees' : 'collides';
  return isReopening(field, value, about, date) ? { state, why: 'over' } : { state };
}

/** Of the documents in a cell, which may have been there when it was sent, those that are new; all, where none is. */
function onlyNew(value: TrackerValue, about: KnownEntry, date: string): TrackerValue {
  const fresh = unsaidDocuments(value.written, date, about);
  return fresh.length === 0 ? value : { written: `in ${fresh.map(inMarks).join(', ')}` };
}

/** True for a status that opens again what was said to be over by then: who filled it in may not have known. */
function isReopening(field: Filled, { written }: TrackerValue, { state }: KnownEntry, date: string): boolean {
  const word = STATUSES.find(status => written === `status ${status}`);
  const by = saidBy(field, { state });
  const now = state.values.status?.value;
  if (field !== 'status' || !word || isOver(word) || !now || !isOver(now)) return false;
  return lastDay((by && dayOf(by)) ?? date) < date;
}

/** True where it stands so already, since no later day, or has been said of that day. */
function isKnown(
  field: Filled,
  { text }: SheetCell,
  { written, text: words }: TrackerValue,
  about: KnownEntry,
  date: string,
): boolean {
  if (isSaid(field, written, words, date, about)) return true;
  const by = saidBy(field, about);
  const since = by && dayOf(by);
  if (isAlike(field, valueNow(field, about), { written, shown: text }, about)) {
    return since === undefined || lastDay(since) <= date;
  }
  return about.updates.some(
    update =>
      dayOf(update) === date &&
      isAlike(field, changingIn(update)[field as keyof Changing] ?? '', { written, shown: text }, about),
  );
}

/** Without what was sent, what stood there before was perhaps left as it was. */
function twoWays(
  field: Filled,
  { text }: SheetCell,
  { written }: TrackerValue,
  about: KnownEntry,
): Pick<Compared, 'state' | 'why'> {
  const earlier = [about.first, ...about.updates.map(changingIn)].map(
    values => values[field as keyof Changing] ?? '',
  );
  const wasSo = earlier.some(value => isAlike(field, value, { written, shown: text }, about));
  return wasSo ? { state: 'doubtful', why: 'as-before' } : { state: 'offered' };
}

const OPEN: ReadonlySet<TrackerState> = new Set(['offered', 'disagrees', 'collides', 'doubtful']);

/** Of one file that says one thing twice the first; what it says in two ways of one cell is in doubt. */
function withDoubles(changes: readonly Unnumbered[]): readonly Unnumbered[] {
  const open = changes.filter(({ state }) => OPEN.has(state));
  const groups = grouped(open.map(each => [placeOf(each), each]));
  return changes.flatMap((change): Unnumbered | [] => {
    const group = OPEN.has(change.state) ? (groups.get(placeOf(change)) ?? []) : [];
    if (new Set(group.map(saidIn)).size > 1)
      return { ...change, state: 'doubtful', why: change.why ?? 'twice' };
    const first = group.find(({ state }) => state !== 'doubtful') ?? group[0];
    return first === undefined || first === change ? change : [];
  });
}

/** Of several files: what they say in two ways is told of both, and what an earlier one says too is known. */
export function amongFiles(changes: readonly Unnumbered[]): readonly Unnumbered[] {
  const isSaidOf = ({ state }: Unnumbered) => state === 'offered' || state === 'disagrees';
  const groups = grouped(changes.filter(isSaidOf).map(each => [placeOf(each), each]));
  return changes.map(change => {
    const group = isSaidOf(change) ? (groups.get(placeOf(change)) ?? []) : [];
    const isAlone = new Set(group.map(saidIn)).size <= 1;
    const earlier = group.filter(
      (each, at) =>
        saidIn(each) === saidIn(change) &&
        (each.date < change.date || (each.date === change.date && at < group.indexOf(change))),
    );
    if (earlier.length > 0) return { ...change, state: 'taken' };
    return isAlone || change.value?.text !== undefined || change.field === 'documents'
      ? change
      : { ...change, state: 'disagrees' };
  });
}

const ids = new WeakMap<KnownEntry, number>();
let count = 0;

function placeOf({ entry, field }: Unnumbered): string {
  if (!entry) return '';
  const id = ids.get(entry) ?? ++count;
  ids.set(entry, id);
  return `${id} ${field}`;
}

function saidIn({ value }: Unnumbered): string {
  return `${value?.written} ${value?.text ?? ''}`;
}
