/** Dates as people write them, put as the language has them: `2009-12-02`, `2009-12`. */
import { type Period, readDates } from '../../domain/read-dates.ts';
import type { Span } from '../../syntax/lexer.ts';

/** A date in words, or one that is turned around. */
export interface WrittenDate extends Span {
  /** What it can mean; more than one where day and month may be exchanged. */
  readonly readings: readonly string[];
}

/** Between two dates, and before the first of a period: `du 9 juin 2026 au 13 juin 2026`. */
const JOINT = /^\s*(?:-|–|—|to|until|till|au|al?|bis|до)\s*$/iu;
const OPENING = /(?<=\s|^)(?:from|du|del?|vom|dal|с)\s+$/iu;

/** The dates in `text` that are not yet written as the language has them. */
export function findWrittenDates(text: string): WrittenDate[] {
  return readDates(text, { monthsInFigures: true }).flatMap(({ start, end, monthFirst, ...dayFirst }) => {
    const isInFigures = !/[^\d./-]/.test(text.slice(start, end));
    const sign = isInFigures ? (/^[./-](?!\d)/.exec(text.slice(end))?.[0].length ?? 0) : 0;
    // With figures joined to it, as in 11/12 March 2024, it is part of something else.
    if (/\d[-/.]$/.test(text.slice(0, start)) || /^[-/.]\d/.test(text.slice(end))) return [];
    const readings = [dayFirst, ...(monthFirst ? [monthFirst] : [])].map(inLanguage);
    return readings.includes(text.slice(start, end + sign)) ? [] : { start, end: end + sign, readings };
  });
}

function inLanguage({ from, to }: Period): string {
  return from === to ? from : `${from} to ${to}`;
}

/** What must be written otherwise around dates so that they are a period: “to” between two, nothing before the first. */
export function jointsIn(text: string, dates: readonly WrittenDate[]): WrittenDate[] {
  const all = [
    ...dates,
    ...Array.from(text.matchAll(/(?<![\d-])\d{4}(?:-\d{2}){0,2}(?![\d-])/g), ({ 0: date, index }) => ({
      start: index,
      end: index + date.length,
      readings: [],
    })).filter(({ start }) => !dates.some(date => date.start <= start && start < date.end)),
  ].sort((a, b) => a.start - b.start);
  return all.flatMap((date, i): WrittenDate[] => {
    const before = all[i - 1];
    const gap = before && text.slice(before.end, date.start);
    const isJoined = before !== undefined && gap !== undefined && gap !== ' to ' && JOINT.test(gap);
    const isPeriod = date.readings[0]?.includes(' to ');
    const first = isJoined ? before : isPeriod ? date : undefined;
    const opening = first && OPENING.exec(text.slice(0, first.start));
    return [
      ...(opening ? [{ start: opening.index, end: first.start, readings: [''] }] : []),
      ...(isJoined ? [{ start: before.end, end: date.start, readings: [' to '] }] : []),
    ];
  });
}
