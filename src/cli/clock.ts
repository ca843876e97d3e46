/** The clock, which `SOURCE_DATE_EPOCH` can stop, so that two runs give the same bytes. */
import { isDate } from '../domain/dates.ts';
import { commandText } from '../messages/command-line.ts';
import { Refusal } from './refusal.ts';

/** The time that counts as now. */
export function now(): Date {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (!epoch) return new Date();
  const time = new Date(Number(epoch) * 1000);
  if (!/^\d+$/.test(epoch) || Number.isNaN(time.getTime())) {
    throw new Refusal(commandText('clock.no-number', { value: epoch }));
  }
  return time;
}

/** The day that counts as today, `YYYY-MM-DD`. */
export function today(): string {
  return now().toISOString().slice(0, 10);
}

/** A day that somebody names, `YYYY-MM-DD`; any other words are refused. */
export function checkedDay(day: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && isDate(day)) return day;
  throw new Refusal(commandText('register.no-day', { day }));
}
