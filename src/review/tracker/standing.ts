/** How an entry stands beside what a cell says: in the words of its author, and as exports have shown it. */
import { isDate, lastDay } from '../../domain/dates.ts';
import { type Labels, labelsIn, valueLabel } from '../../export/labels.ts';
import { commaOf, LANGUAGES } from '../../export/languages.ts';
import type { Filled } from '../../export/table.ts';
import { digestOf, plainly } from '../../export/xlsx/sent-cells.ts';
import { foldedWords } from '../../lexicon/flat.ts';
import { partyLabel } from '../../report/label-of.ts';
import type { Update } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { dayOf } from '../../syntax/updates.ts';
import type { KnownEntry } from './known-entries.ts';
import { parties } from './read-parties.ts';

/** Comes after every day. */
const AFTER = '9999';

/** What is said of a field that has a value. */
type Valued = Exclude<Filled, 'comments' | 'documents'>;

/** As it now stands; empty where nothing is said of it. */
export function valueNow(field: Filled, { state }: KnownEntry): string {
  return isValued(field) ? (state.values[field]?.value ?? '') : '';
}

function isValued(field: Filled): field is Valued {
  return field !== 'comments' && field !== 'documents';
}

/** The update that has made it so; undefined where the report itself says it. */
export function saidBy(field: Filled, { state }: Pick<KnownEntry, 'state'>): Update | undefined {
  return isValued(field) ? state.values[field]?.by : undefined;
}

/** True for a value as it is written in an update, or as it is shown, that is the value of the entry. */
export function isAlike(
  field: Filled,
  said: string,
  { written, shown }: { readonly written: string; readonly shown: string },
  entry: KnownEntry,
): boolean {
  // Of what nobody says how far it is, a register says that it is open.
  const value = said === '' && field === 'status' ? 'open' : said;
  if (value === '') return false;
  const { report } = entry.followed;
  const own =
    field === 'owner' ? parties('owner', value.replaceAll(', ', '; '), report) : `${field} ${value}`;
  const unquoted = written.replace(/^(\S+) (["“«])(.*)["”»]$/su, '$1 $3');
  if (own === written || `${field} ${value}` === unquoted) return true;
  if (field === 'due' && dateOf(value) !== undefined)
    return `due ${dateOf(value)}` === `due ${dateOf(written.slice('due '.length)) ?? ''}`;
  return isShownAs(field, value, shown, entry);
}

/** True for words that are the value as an export shows it. */
export function isShownAs(field: Filled, value: string, shown: string, entry: KnownEntry): boolean {
  return shownAs(field, value, entry).some(text => plainly(text) === plainly(shown));
}

function dateOf(text: string): string | undefined {
  return isDate(text) ? lastDay(text) : undefined;
}

/** True where what was sent is what it now says, or nothing has been said of it since. */
export async function isAsSent(
  key: string,
  field: Filled,
  entry: KnownEntry,
  digests: ReadonlySet<string>,
): Promise<boolean> {
  const value = valueNow(field, entry);
  if (await wasSent(key, field, value, entry, digests)) return true;
  if (field === 'status' && value === '' && (await wasSent(key, field, 'open', entry, digests))) return true;
  // Who reads a report from outside may see other names than those in it.
  return field === 'owner' && saidBy(field, entry) === undefined;
}

/** True where a cell says what was sent in other words: in another language, or a date as its program writes it. */
export async function isSentOtherwise(
  key: string,
  field: Filled,
  written: string,
  entry: KnownEntry,
  digests: ReadonlySet<string>,
): Promise<boolean> {
  if (!isValued(field)) return false;
  return wasSent(key, field, written.slice(field.length + 1).replace(/["“”«»]/gu, ''), entry, digests);
}

async function wasSent(
  key: string,
  field: Filled,
  value: string,
  entry: KnownEntry,
  digests: ReadonlySet<string>,
): Promise<boolean> {
  for (const text of shownAs(field, value, entry)) {
    if (digests.has(await digestOf(key, field, text))) return true;
  }
  return false;
}

let labels: readonly Labels[] | undefined;

/** How a value may have been shown, in whatever language. */
function shownAs(field: Filled, value: string, { followed: { report } }: KnownEntry): readonly string[] {
  if (value === '') return [''];
  switch (field) {
    case 'status':
    case 'response':
      labels ??= LANGUAGES.map(labelsIn);
      return [...new Set(labels.map(each => valueLabel(each, field, value)))];
    case 'due':
      return [dateOf(value) ?? value];
    case 'owner': {
      const names = value.split(', ').map(name => partyLabel(report, { id: name, name }).text);
      return LANGUAGES.map(language => names.join(commaOf(language)));
    }
    default:
      return [value];
  }
}

/** True where an update says it already, by the same or another, no later than that day. */
export function isSaid(
  field: Filled,
  written: string,
  text: string | undefined,
  day: string,
  entry: KnownEntry,
): boolean {
  const said = saidUntil(day, entry);
  if (text !== undefined) return said.some(update => wordsIn(update) === foldedWords(text).join(' '));
  return field === 'documents' && unsaidDocuments(written, day, entry).length === 0;
}

/** The documents of a cell that no update has named so far. */
export function unsaidDocuments(written: string, day: string, entry: KnownEntry): readonly string[] {
  const known = new Set(
    saidUntil(day, entry).flatMap(({ sources }) => sources.map(({ document = '' }) => plainly(document))),
  );
  return documentsOf(written).filter(each => !known.has(plainly(each)));
}

function saidUntil(day: string, { updates }: KnownEntry): readonly Update[] {
  return updates.filter(update => lastDay(dayOf(update) ?? AFTER) <= day);
}

function wordsIn(update: Update): string {
  const { title, body } = proseOf(update);
  return foldedWords(`${title.text} ${body.text}`).join(' ');
}

function documentsOf(written: string): readonly string[] {
  return Array.from(written.matchAll(/"([^"]*)"|“([^”]*)”|«([^»]*)»/gu), ([, a, b, c]) => a ?? b ?? c ?? '');
}
