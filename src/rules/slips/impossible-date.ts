/** A date or time that does not exist, or is not written as the language has it. */

import type { AstNode } from 'langium';
import { GrammarUtils } from 'langium';
import { isDate } from '../../domain/dates.ts';
import { readTime } from '../../domain/times.ts';
import { listOf } from '../../messages/lists.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
import { spanOf } from '../places.ts';
import { writeFix } from '../write-fix.ts';
import type { EntrySlip } from './entry-slip.ts';
import type { Slip } from './slip.ts';
import { findWrittenDates } from './written-dates.ts';

const DATES = ['from', 'to', 'on', 'until', 'due'] as const;
const TIMES = ['at', 'end'] as const;

export const impossibleDate: EntrySlip = (entry, report) => {
  for (const { message, where, fixes } of impossibleDatesIn(entry)) report(message, where, ...fixes);
};

export function impossibleDatesIn(entry: Entry): readonly Slip[] {
  const dates = DATES.flatMap(property => {
    const value = textAt(entry, property);
    if (value === undefined || isDate(value)) return [];
    const where = spanOf(GrammarUtils.findNodeForProperty(entry.$cstNode, property));
    const readings = readingsOf(value);
    const sure = readings.length === 1 ? 'date' : undefined;
    const message =
      readings.length > 0
        ? ruleText('syntax/impossible-date.shape', { value, readings: listOf(readings, 'or') })
        : noDate(value);
    return { message, where, fixes: readings.map(reading => writeFix(where, reading, sure)) };
  });
  const times = TIMES.flatMap(property => {
    const value = textAt(entry, property);
    if (value === undefined || readTime(value)) return [];
    const where = spanOf(GrammarUtils.findNodeForProperty(entry.$cstNode, property));
    return { message: ruleText('syntax/impossible-date.time', { value }), where, fixes: [] };
  });
  return [...dates, ...times];
}

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

/** Says why there is no such date. */
function noDate(value: string): string {
  const [, year = '', month = '', day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(value) ?? [];
  if (year === '') return ruleText('syntax/impossible-date.none', { value });
  if (Number(month) < 1 || Number(month) > 12) return ruleText('syntax/impossible-date.month', { value });
  if (day === undefined) return ruleText('syntax/impossible-date.none', { value });
  const count = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return ruleText('syntax/impossible-date.day', { value, month: `${year}-${month}`, count });
}
