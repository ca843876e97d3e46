/** A date or time that does not exist, or is not written as the language has it. */
import type { AstNode } from 'langium';
import { GrammarUtils } from 'langium';
import { isDate } from '../../domain/dates.ts';
import { readTime } from '../../domain/times.ts';
import { ENGLISH_MONTHS } from '../../lexicon/calendar.ts';
import { spanOf } from '../places.ts';
import type { Fix } from '../rule.ts';
import { count, list, quote } from '../wording.ts';
import type { EntrySlip } from './entry-slip.ts';
import { replace } from './slip.ts';
import { findWrittenDates } from './written-dates.ts';

const DATES = ['from', 'to', 'on', 'until', 'due'] as const;
const TIMES = ['at', 'end'] as const;

export const impossibleDate: EntrySlip = (entry, report) => {
  for (const property of DATES) {
    const value = textAt(entry, property);
    if (value === undefined || isDate(value)) continue;
    const where = spanOf(GrammarUtils.findNodeForProperty(entry.$cstNode, property));
    const readings = readingsOf(value);
    const fixes = readings.map(
      (reading): Fix => ({
        title: `Write ${reading}`,
        edits: [replace(where, reading)],
        sure: readings.length === 1 ? 'date' : undefined,
      }),
    );
    report(
      readings.length > 0
        ? `A date must be written as year, month and day: ${quote(value)} is ${list(readings, 'or')}.`
        : `${quote(value)} must be a date that exists, such as 2010-06-30, 2010-06 or 2010${reason(value)}.`,
      where,
      ...fixes,
    );
  }
  for (const property of TIMES) {
    const value = textAt(entry, property);
    if (value === undefined || readTime(value)) continue;
    const where = spanOf(GrammarUtils.findNodeForProperty(entry.$cstNode, property));
    report(`${quote(value)} must be a time of day, from 0:00 to 23:59.`, where);
  }
};

function textAt(entry: AstNode, property: string): string | undefined {
  const value: unknown = Reflect.get(entry, property);
  return typeof value === 'string' ? value : undefined;
}

function readingsOf(value: string): readonly string[] {
  const trimmed = value.replace(/[.\-/]+$/, '');
  if (isDate(trimmed)) return [trimmed];
  const [written] = findWrittenDates(value);
  return written && written.start === 0 && written.end === value.length ? written.readings : [];
}

function reason(value: string): string {
  const [, year = '', month = '', day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(value) ?? [];
  if (year === '') return '';
  if (Number(month) < 1 || Number(month) > 12) return ': a year has 12 months';
  if (day === undefined) return '';
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `: ${ENGLISH_MONTHS[Number(month) - 1]} ${year} has ${count(days, 'day')}`;
}
