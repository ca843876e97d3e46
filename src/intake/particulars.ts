/** Lines such as `Prepared by: …` above a report: the particulars of a mission. */

import { foldedWords } from '../lexicon/flat.ts';
import { meaningsOf } from '../lexicon/intake-words.ts';
import { oneLine, type SourceBlock } from './document.ts';
import { type Labelled, splitLabel } from './label.ts';
import type { MissionEntry } from './mission-entry.ts';
import { sureDates, sureOnlyDate } from './sure-dates.ts';

/** What a label of a letterhead may mean. */
type Label =
  | 'dates'
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
const SMALL_LABELS = new Set('from|to|de|a|von|an|para|date|datum|data'.split('|'));

/** A line whose label names a particular of the mission. */
export interface ParticularLine extends Labelled {
  readonly particular: Label;
}

/** True for lines that make a letterhead: two particulars, or one that can be nothing else. */
export function isLetterhead(lines: readonly ParticularLine[]): boolean {
  return lines.length > 1 || lines.some(({ label }) => !SMALL_LABELS.has(foldedWords(label).join(' ')));
}

/** Reads `Place: Pristina`; undefined for any other line. */
export function readParticular(line: string): ParticularLine | undefined {
  const labelled = splitLabel(line.replace(CELLS, '$1: '));
  const particular = labelled && LABEL_OF.get(foldedWords(labelled.label).join(' '));
  return particular && { ...labelled, particular };
}

/** Two cells of a table of particulars, side by side. */
const CELLS = /^([^|:]{1,40}) \| /;

/** A table of particulars as its lines; any other block as it is. */
export function linesOfLetterhead(block: SourceBlock): readonly SourceBlock[] {
  if (block.kind !== 'table') return [block];
  const lines = block.rows.map(({ cells }) => cells.filter(cell => cell.trim() !== ''));
  const texts = lines.map(([label = '', ...values]) =>
    [label, ...values].join(/[:\uFF1A]$/.test(label) ? ' ' : ' | '),
  );
  const isLetterhead =
    lines.every(cells => cells.length < 3) && texts.filter(text => readParticular(text)).length > 1;
  return isLetterhead ? texts.map(text => ({ kind: 'paragraph', text: oneLine(text) })) : [block];
}

/** The header entry that a line is; undefined where its value says something else. */
export function headerOf({ particular, text: value }: ParticularLine): MissionEntry | undefined {
  const header = { word: particular, title: value, isReadOut: true };
  const [date] = sureDates(value);
  switch (particular) {
    case 'subject':
    case 'team':
    case 'purpose':
      return undefined;
    case 'dates':
      return undefined;
    case 'issued':
      if (date && date.from !== date.to) return datesEntry(date);
      return sureOnlyDate(value) && date ? { ...header, attributes: [date.from], title: '' } : undefined;
    case 'classification':
      return undefined;
    default:
      return header;
  }
}

/** `dates 2009-12-02 to 2009-12-03`. */
export function datesEntry({ from, to }: { readonly from: string; readonly to: string }): MissionEntry {
  return { word: 'dates', attributes: [from === to ? from : `${from} to ${to}`], title: '', isReadOut: true };
}
