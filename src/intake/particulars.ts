/** Lines such as `Prepared by: …` above a report: the particulars of a mission. */
import { oneLine, type SourceBlock } from './document.ts';
import { type Labelled, splitLabel } from './label.ts';
import type { MissionEntry } from './mission-entry.ts';
import { foldedWords } from './part-headings.ts';
import { sureDates, sureOnlyDate } from './sure-dates.ts';

const LABELS = {
  dates: `dates|mission dates|dates of mission|dates of the mission|date of mission|date of the mission|travel dates|period
    dates de la mission|periode|fechas|fechas de la mision|periodo|zeitraum|reisezeitraum|datas`,
  issued: `date|date of report|date of the report|report date|issued|date du rapport|fecha|fecha del informe|datum|data`,
  place: 'place|places|location|country|venue|destination|lieu|pays|lugar|pais|destino|ort|reiseziel|local',
  author: `author|authors|prepared by|from|reported by|report by|submitted by|auteur|auteurs|redige par|prepare par|de
    autor|autores|preparado por|elaborado por|von|verfasser|verfasserin|erstellt von`,
  reference: 'reference|ref|symbol|ref no|reference no|referencia|az|aktenzeichen|geschaftszeichen',
  distribution:
    'distribution|to|distribucion|destinataires|destinatarios|a l attention de|a|an|verteiler|para',
  classification: 'classification|marking|clasificacion|einstufung|classificacao',
  subject: 'subject|objet|asunto|title|titre|titulo|betreff|betr|assunto',
} as const;
type Label = keyof typeof LABELS;

const LABEL_OF: ReadonlyMap<string, Label> = new Map(
  (Object.keys(LABELS) as Label[]).flatMap(label =>
    LABELS[label].split(/[|\n]/).map(text => [text.trim(), label] as const),
  ),
);

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
