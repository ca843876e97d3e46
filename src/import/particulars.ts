/** Lines such as `Prepared by: …` above a report: the particulars of a mission. */

import { readDates, readOnlyDate } from '../domain/read-dates.ts';
import { foldedWords } from '../lexicon/flat.ts';
import { meaningsOf, wordSet } from '../lexicon/import-words.ts';
import { isHonorificOrRank } from '../lexicon/persons.ts';
import { writtenPieces } from './columns-of-line.ts';
import { oneLine, type Row, type SourceBlock } from './document.ts';
import { type Labelled, splitLabel } from './label.ts';
import type { MissionEntry } from './mission-entry.ts';
import { EARLIER } from './mission-words.ts';
import { codeIn, isOther } from './reference-codes.ts';
import { type DateOrder, sureDates, sureOnlyDate } from './sure-dates.ts';
import { columnOf, columnsOf } from './table-columns.ts';

/** What a label of a letterhead may mean. */
type Label =
  | 'dates'
  | 'starts'
  | 'ends'
  | 'issued'
  | 'place'
  | 'author'
  | 'reference'
  | 'distribution'
  | 'classification'
  | 'subject'
  | 'purpose'
  | 'team';

const LABEL_OF = meaningsOf('particulars') as ReadonlyMap<string, Label>;

/** Labels that are also small words of a text: one alone, `From: Rivers to Taps`, may be a title. */
const SMALL_LABELS = wordSet('smallLabels');

/** A line whose label names a particular of the mission. */
export interface ParticularLine extends Labelled {
  readonly particular: Label;
}

/** True for lines that make a letterhead: two particulars of different kinds, or one that can be nothing else. */
export function isLetterhead(lines: readonly ParticularLine[]): boolean {
  const kinds = new Set(lines.map(({ particular }) => particular));
  return kinds.size > 1 || lines.some(({ label }) => !SMALL_LABELS.has(foldedWords(label).join(' ')));
}

/** True for a label such as “To”, which says whom a letter is addressed to. */
export function isSmallLabel(label: string): boolean {
  return SMALL_LABELS.has(foldedWords(label).join(' '));
}

/** Reads `Place: Pristina`; undefined for any other line. */
export function readParticular(line: string): ParticularLine | undefined {
  const labelled = splitLabel(withoutBar(line));
  const particular = labelled && particularOf(labelled);
  return particular && { ...labelled, text: labelled.text.replace(/[;.]$/, ''), particular };
}

/** `Places | Brod`, two cells side by side, as a label and its value. */
export function withoutBar(line: string): string {
  return line.replace(CELLS, '$1: ');
}

/** What a label means: the whole of it, else what it says of a value that suits it. */
function particularOf({ label, text }: Labelled): Label | undefined {
  const words = foldedWords(label.replace(OF_BOTH, '').replace(NUMBER_SIGN, 'n '));
  const whole = withDate(LABEL_OF.get(words.join(' ')), text);
  if (whole !== undefined || words.length > MOST_WORDS) return whole;
  if (EARLIER.test(words.join(' '))) return undefined;
  const only = readOnlyDate(text);
  if (only && only.from !== only.to) return 'dates';
  if (codeIn(text) === text) return 'reference';
  for (let length = words.length - 1; length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const phrase = words.slice(start, start + length).join(' ');
      const particular = SMALL_LABELS.has(phrase) ? undefined : LABEL_OF.get(phrase);
      // “Lieu d’affectation” is where somebody sits, and not where they went.
      const isStation = particular === 'place' && columnOf(label) === 'station';
      if (particular && !isStation && suits(particular, text)) return particular;
    }
  }
  return undefined;
}

/** `From: 3 May 2024` says when, and not who. */
function withDate(label: Label | undefined, text: string): Label | undefined {
  const day = label === 'author' ? 'starts' : label === 'distribution' ? 'ends' : undefined;
  return day !== undefined && readOnlyDate(text) ? day : label;
}

/** `Comisionado/a`, `Rédigé(e) par`: both forms of a word. */
const OF_BOTH = /(?<=\p{L}{3})(?:\/\p{L}{1,4}(?!\p{L})|\(\p{L}{1,4}\))/gu;

const NUMBER_SIGN = /(?<!\p{L})n\.?\s?[º°]/giu;

/** A label is no sentence. */
const MOST_WORDS = 5;

/** True for a text that may be the value of a particular, by its form. */
function suits(particular: Label, value: string): boolean {
  const isShort = value.length < 200 && !/[.!?]\s+\p{Lu}/u.test(value);
  switch (particular) {
    case 'dates':
    case 'starts':
    case 'ends':
    case 'issued':
      return readDates(value, { year: '2000' }).length > 0 && value.split(/\s+/).length < 12;
    case 'reference':
      return /\d/.test(value) && value.split(/\s+/).length < 6;
    // “Inspector General of the district” was hardly of the mission: who went is said by the whole of a label.
    case 'team':
    case 'purpose':
    case 'author':
      return false;
    default:
      return (
        isShort &&
        /^[\p{Lu}\p{Lo}“"«*_]/u.test(value) &&
        !isHonorificOrRank(/^\p{L}+/u.exec(value)?.[0] ?? '')
      );
  }
}

/** Two cells of a table of particulars, side by side. */
const CELLS = /^([^|:]{1,40}) \| /;

/** A table of particulars as its lines, and a line with several as one for each; any other block as it is. */
export function linesOfLetterhead(block: SourceBlock): readonly SourceBlock[] {
  if (block.kind === 'paragraph') return linesBeside(block.text).map(text => ({ ...block, text }));
  if (block.kind !== 'table' || hasHead(block.rows)) return [block];
  const rows = block.rows
    .flatMap(linesOfTeam)
    .map(cells => cells.map(cell => oneLine(cell)).filter(cell => cell !== ''));
  const texts = rows
    .flatMap(pairsOf)
    .map(([label = '', ...values]) => [label, ...values].join(/[:\uFF1A]$/.test(label) ? ' ' : ' | '));
  const known = texts.filter(text => readParticular(text));
  const isLetterhead =
    rows.every(cells => cells.length < 5) && known.length > 1 && known.length * 3 >= texts.length;
  return isLetterhead ? texts.map(text => ({ kind: 'paragraph', text })) : [block];
}

/** What stands side by side on a line, where each has its label: `Author: Lee   Date: 3 May 2025`. */
function linesBeside(line: string): readonly string[] {
  const pieces = writtenPieces(line);
  return pieces.length > 1 && pieces.every(piece => readParticular(piece)) ? pieces : [line];
}

/** True for a table whose first row says what its columns hold. */
function hasHead([first]: readonly Row[]): boolean {
  return columnsOf(first).filter(column => column !== undefined).length > 2;
}

/** The cells of a row; where they name several people on lines of their own, these are rows of their own. */
function linesOfTeam({ cells }: Row): readonly (readonly string[])[] {
  const [label = '', value = '', ...others] = cells.filter(cell => cell.trim() !== '');
  const [first = '', ...more] = value.split('\n');
  const isTeam =
    more.length > 0 && others.length === 0 && readParticular(`${label} | ${first}`)?.particular === 'team';
  return isTeam ? [[label, first], ...more.map(line => [line])] : [cells];
}

/** A label and its value; of a row with four cells, two of each. */
function pairsOf(cells: readonly string[]): readonly (readonly string[])[] {
  const [first, second, third, fourth] = cells;
  const isPairs =
    cells.length === 4 && readParticular(`${first} | ${second}`) !== undefined && isLabel(third ?? '');
  return isPairs
    ? [
        [first ?? '', second ?? ''],
        [third ?? '', fourth ?? ''],
      ]
    : [cells];
}

/** True for what may stand in front of a value: a few words without figures. */
function isLabel(text: string): boolean {
  return /^\p{Lu}[^\d,;]*:?$/u.test(text) && text.split(/\s+/).length <= MOST_WORDS;
}

/** The header entry that a line is; undefined where its value says something else. */
export function headerOf(
  { particular, text: value }: ParticularLine,
  order: DateOrder | undefined,
): MissionEntry | undefined {
  const header = { word: particular, title: value, isReadOut: true };
  const [date] = sureDates(value, { order });
  switch (particular) {
    case 'subject':
    case 'team':
    case 'purpose':
      return undefined;
    case 'dates':
    case 'starts':
    case 'ends':
      return undefined;
    case 'issued':
      if (date && date.from !== date.to) return datesEntry(date);
      return sureOnlyDate(value, { order }) && date
        ? { ...header, attributes: [date.from], title: '' }
        : undefined;
    case 'classification':
      return undefined;
    case 'reference':
      return isOther(value) ? undefined : header;
    default:
      return header;
  }
}

/** `dates 2009-12-02 to 2009-12-03`. */
export function datesEntry({ from, to }: { readonly from: string; readonly to: string }): MissionEntry {
  return { word: 'dates', attributes: [from === to ? from : `${from} to ${to}`], title: '', isReadOut: true };
}
