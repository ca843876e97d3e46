/** Lines such as `Prepared by: …` above a report: the particulars of a mission. */
import { MARKINGS, type Marking } from '../domain/marking.ts';
import { readDates, readOnlyDate } from '../domain/read-dates.ts';
import { type Labelled, splitLabel } from './label.ts';
import type { MissionEntry } from './mission-entry.ts';
import { foldedWords } from './part-headings.ts';

const LABELS = {
  dates:
    'dates|mission dates|dates of mission|dates of the mission|date of mission|date of the mission|period|dates de la mission|periode|fechas|fechas de la mision|periodo',
  issued: 'date|date of report|report date|issued|date du rapport|fecha|fecha del informe',
  place: 'place|places|location|country|venue|destination|lieu|pays|lugar|pais|destino',
  author:
    'author|authors|prepared by|from|reported by|report by|submitted by|auteur|auteurs|redige par|prepare par|autor|autores|preparado por|elaborado por',
  reference: 'reference|ref|symbol|ref no|reference no|referencia',
  distribution: 'distribution|to|distribucion|destinataires|destinatarios|a l attention de',
  classification: 'classification|clasificacion',
  subject: 'subject|objet|asunto|title|titre|titulo',
} as const;
type Label = keyof typeof LABELS;

const LABEL_OF: ReadonlyMap<string, Label> = new Map(
  (Object.keys(LABELS) as Label[]).flatMap(label =>
    LABELS[label].split('|').map(text => [text, label] as const),
  ),
);

const LEVELS: ReadonlyMap<string, Marking> = new Map([
  ...MARKINGS.map(marking => [marking.replace('-', ' '), marking] as const),
  ['non classifie', 'unclassified'],
  ['no clasificado', 'unclassified'],
  ['confidentiel', 'confidential'],
  ['confidencial', 'confidential'],
  ['strictement confidentiel', 'strictly-confidential'],
  ['estrictamente confidencial', 'strictly-confidential'],
]);

/** A line whose label names a particular of the mission. */
export interface ParticularLine extends Labelled {
  readonly particular: Label;
}

/** Reads `Place: Pristina`; undefined for any other line. */
export function readParticular(line: string): ParticularLine | undefined {
  const labelled = splitLabel(line);
  const particular = labelled && LABEL_OF.get(foldedWords(labelled.label).join(' '));
  return particular && { ...labelled, particular };
}

/** The header entry that a line is; undefined where its value says something else. */
export function headerOf({ particular, text: value }: ParticularLine): MissionEntry | undefined {
  const header = { word: particular, title: value, isReadOut: true };
  const [date] = readDates(value);
  switch (particular) {
    case 'subject':
      return undefined;
    case 'dates':
      return date && datesEntry(date);
    case 'issued':
      if (date && date.from !== date.to) return datesEntry(date);
      return readOnlyDate(value) && date ? { ...header, attributes: [date.from], title: '' } : undefined;
    case 'classification': {
      const level = LEVELS.get(foldedWords(value).join(' '));
      return level && { ...header, attributes: [level], title: '' };
    }
    default:
      return header;
  }
}

/** `dates 2009-12-02 to 2009-12-03`. */
export function datesEntry({ from, to }: { readonly from: string; readonly to: string }): MissionEntry {
  return { word: 'dates', attributes: [from === to ? from : `${from} to ${to}`], title: '', isReadOut: true };
}
