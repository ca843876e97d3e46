/** What a new report is asked for: its id and its days. */
import { isDeviceName } from '../base/device-name.ts';
import { firstDay, isDate, lastDay } from '../domain/dates.ts';
import type { Period } from '../domain/read-dates.ts';
import { inLatin } from '../domain/romanize.ts';
import { idOf, isName } from '../lexicon/free-names.ts';
import { newReportText } from '../messages/new-report.ts';

/** What its author must say. */
export interface Asked {
  readonly id: string;
  readonly dates: Period;
}

/** An answer as it was read, or why it can't be taken, in a sentence. */
export type Answer<T> = { readonly value: T } | { readonly refusal: string };

/** Reads `2026-03-09 to 2026-03-13`, or one day. */
export function readDays(text: string): Answer<Period> {
  const [, from = '', to = from] = /^\s*(\d[\d-]*)(?:\s*(?:to|–|\s)\s*(\d[\d-]*))?\s*$/.exec(text) ?? [];
  if (isDay(from) && isDay(to) && from <= to) return { value: { from, to } };
  return {
    refusal:
      text.trim() === '' ? newReportText('days.missing') : newReportText('days.unclear', { days: text }),
  };
}

/** The id of a report, and the title that it was made of, where a title was given in its place. */
export interface Named {
  readonly id: string;
  readonly title?: string;
}

/**
 * Reads the id of a report, or makes one of its title; `taken` are those of the others, `proposed` is one that is free.
 */
export function readId(text: string, taken: ReadonlySet<string>, proposed: string): Answer<Named> {
  const words = text.trim();
  if (words === '') return { refusal: newReportText('id.missing', { proposed }) };
  const id = isName(words) ? words : (idOf(inLatin(words)) ?? words);
  if (taken.has(id)) return { refusal: newReportText('id.taken', { id, proposed }) };
  if (isDeviceName(id)) return { refusal: newReportText('id.device', { id, proposed }) };
  if (!isName(id)) return { refusal: newReportText('id.unclear', { id, proposed }) };
  return { value: /\s/.test(words) ? { id, title: words.replace(/\s+/g, ' ') } : { id } };
}

/** A free id for what follows a report: with the year of the new mission for that of the old. */
export function proposeId(earlier: string, dates: Period | undefined, taken: ReadonlySet<string>): string {
  const year = dates?.from.slice(0, 4);
  const [old] = /\d{4}(?!\d)(?!.*\d{4})/.exec(earlier) ?? [];
  const next = year ?? (old === undefined ? '2' : String(Number(old) + 1));
  const plain = old === undefined ? `${earlier}-${next}` : earlier.replace(old, next);
  let id = plain;
  for (let count = 2; taken.has(id); count++) id = `${plain}-${count}`;
  return id;
}

function isDay(text: string): boolean {
  return isDate(text) && firstDay(text) === lastDay(text);
}
