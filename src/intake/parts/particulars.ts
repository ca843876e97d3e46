/** Lines such as `Prepared by: …` above a report: the particulars of a mission. */
import { MARKINGS } from '../../domain/marking.ts';
import type { MissionEntry } from '../mission-entry.ts';
import { foldedWords } from '../part-headings.ts';
import { readDates, readOnlyDate } from '../read-dates.ts';

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

/** A line with a label. */
export interface LabelledLine {
  readonly label: Label;
  /** The label as it stands, with its colon. */
  readonly lead: string;
  readonly value: string;
}

/** Reads `Label: value`; undefined for any other line. */
export function readLabelled(text: string): LabelledLine | undefined {
  const colon = text.indexOf(':');
  if (colon < 1 || colon > 40) return undefined;
  const label = LABEL_OF.get(foldedWords(text.slice(0, colon)).join(' '));
  const value = text.slice(colon + 1).trim();
  return label && value !== '' ? { label, lead: text.slice(0, colon + 1), value } : undefined;
}

/** The header entry that a line is; undefined where its value says something else. */
export function particular({ label, value }: LabelledLine): MissionEntry | undefined {
  const header = { word: label, title: value, isReadOut: true };
  const [date] = readDates(value);
  switch (label) {
    case 'subject':
      return undefined;
    case 'dates':
      return date && datesEntry(date);
    case 'issued':
      if (date && date.from !== date.to) return datesEntry(date);
      return readOnlyDate(value) && date ? { ...header, attributes: [date.from], title: '' } : undefined;
    case 'classification': {
      const level = foldedWords(value).join('-');
      const known = MARKINGS.find(marking => marking === level);
      return known && { ...header, attributes: [known], title: '' };
    }
    default:
      return header;
  }
}

/** `dates 2009-12-02 to 2009-12-03`. */
export function datesEntry({ from, to }: { readonly from: string; readonly to: string }): MissionEntry {
  return { word: 'dates', attributes: [from === to ? from : `${from} to ${to}`], title: '', isReadOut: true };
}
