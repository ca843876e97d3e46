import { isDate } from '../../domain/dates.ts';
import { dueDay } from '../../domain/due-day.ts';
import { namesDay, readDates, readOnlyDate } from '../../domain/read-dates.ts';
import { labelsIn } from '../../export/labels.ts';
import { LANGUAGES } from '../../export/languages.ts';
import type { Filled } from '../../export/table.ts';
import { CHANGING_ROWS, type ChangingAttribute } from '../../lexicon/attributes.ts';
import { VALUE_WORDS } from '../../lexicon/generated/words.ts';
import { folded, meaningsOf } from '../../lexicon/import-words.ts';
import { oneLine } from '../../lexicon/one-line.ts';
import type { Report } from '../../report/report.ts';
import type { SheetCell } from '../../sheets/sheet.ts';
import type { DateOrder } from './date-order.ts';
import { inMarks } from './in-marks.ts';
import { parties } from './read-parties.ts';
import type { TrackerChange, TrackerReason, TrackerValue } from './tracker-change.ts';

/** The value, or why there is none. */
export type ReadValue = { readonly value: TrackerValue } | { readonly why: TrackerReason };

/** Reads a cell in which something stands. */
export function readValue(field: Filled, cell: SheetCell, report: Report, order?: DateOrder): ReadValue {
  const text = oneLine(cell.text);
  if (cell.isError) return { why: 'error' };
  if (cell.isStruck) return { why: 'struck' };
  if (field === 'comments') return { value: { written: '', text: cell.text } };
  if (field === 'documents')
    return { value: { written: `in ${documentsIn(cell.text).map(inMarks).join(', ')}` } };
  const value = CHANGING_ROWS.find(({ word }) => word === field)?.value ?? 'phrase';
  switch (value) {
    case 'day':
      return dueIn(text, cell, order);
    case 'parties':
      return { value: { written: parties(field, text, report) } };
    case 'phrase':
    case 'phrases':
    case 'goals':
      return { value: { written: `${field} ${inMarks(text)}` } };
    default:
      return wordOf(text, value, field);
  }
}

const words = new Map<string, ReadonlyMap<string, string>>();

/** How people say the words of closed lists. */
const SAID = { Level: 'levels', Response: 'responses', Status: 'statuses' } as const;

type WordList = keyof typeof VALUE_WORDS;

/** The word of a closed list: itself, as any language calls it in exports, or as people say it. */
function wordOf(text: string, list: WordList, attribute: ChangingAttribute): ReadValue {
  const known = words.get(list) ?? knownWords(list, attribute);
  words.set(list, known);
  // What is asked is not said.
  const word = /[?\u{FF1F}\u{61F}]/u.test(text) ? undefined : known.get(folded(text));
  return word === undefined ? { why: 'unknown-word' } : { value: { written: `${attribute} ${word}` } };
}

/** The words of which a cell must say one; none where it may say anything. */
export function wordsFor(field: TrackerChange['field']): readonly string[] {
  const value = CHANGING_ROWS.find(({ word }) => word === field)?.value;
  return Object.entries(VALUE_WORDS).find(([list]) => list === value)?.[1] ?? [];
}

function knownWords(list: WordList, attribute: ChangingAttribute): ReadonlyMap<string, string> {
  const labelled = LANGUAGES.toReversed().flatMap(language => {
    const labels: Readonly<Record<string, string>> = labelsIn(language);
    return VALUE_WORDS[list].map(word => [folded(labels[`${attribute}.${word}`] ?? word), word] as const);
  });
  const own = VALUE_WORDS[list].map(word => [folded(word), word] as const);
  return new Map([...(list in SAID ? meaningsOf(SAID[list as keyof typeof SAID]) : []), ...labelled, ...own]);
}

/** A day that a program counts may have lost its look: no year has five figures. */
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const SHORT_YEAR = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2})$/;
/** `15-Oct-24` */
const MONTH_BETWEEN = /^(\d{1,2})[-/. ](\p{L}{3,})\.?[-/. ](\d{2}|\d{4})$/u;
const IN_FIGURES = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/;

function dueIn(
  written: string,
  { isDate: isKnown, isNumber }: SheetCell,
  order: DateOrder | undefined,
): ReadValue {
  if (isKnown) return { value: { written: `due ${written}` } };
  if (isNumber && SERIAL.test(written)) return { why: 'number' };
  const text = written
    .replace(/\s+\d{1,2}:\d{2}(?::\d{2})?$/, '')
    .replace(SHORT_YEAR, '$1$2$3$220$4')
    .replace(
      MONTH_BETWEEN,
      (_, day: string, month: string, year: string) =>
        `${day} ${month} ${year.length === 2 ? `20${year}` : year}`,
    );
  if (isDate(text)) return { value: { written: `due ${text}` } };
  const read = readOnlyDate(text, { monthsInFigures: true });
  if (read?.monthFirst && !order) return { why: 'two-dates' };
  const date = order === 'month-first' ? (read?.monthFirst ?? read) : read;
  if (date && date.from === date.to) return { value: { written: `due ${date.to}` } };
  const isNone = IN_FIGURES.test(text) || (namesDay(text) && readDates(text).length === 0);
  if (isNone) return { why: 'no-such-date' };
  // What names no day, or one of no year, would be due never, or when nobody meant.
  if (dueDay({ dueText: written }) === undefined) return { why: 'no-day' };
  return { value: { written: `due ${inMarks(written)}` } };
}

/** Each document: on a line of its own, or parted by a semicolon. */
function documentsIn(text: string): readonly string[] {
  return text
    .split(/[\n;]+/)
    .map(oneLine)
    .filter(each => each !== '');
}
