/** What is due is done. */

import { isDate, lastDay } from '../../domain/dates.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Action, Recommendation } from '../../syntax/generated/ast.ts';
import { isAction } from '../../syntax/generated/ast.ts';
import { propertyOf } from '../places.ts';
import type { Fix, Rule } from '../rule.ts';

const MONTHS = 3;

export const inTime: Rule<Recommendation | Action> = {
  code: 'recommendation/in-time',
  severity: 'warning',
  from: 'review',
  why: "A date that has passed is either news or out of date. It is held against today's date while you write, and left out of exports.",
  visits: ['Recommendation', 'Action'],
  check(entry, report, { today }) {
    const { due, status } = entry;
    if (!today || !due || !isDate(due) || status === 'done' || status === 'dropped') return;
    if (lastDay(due) >= today) return;
    const kind = isAction(entry) ? 'action' : entry.kind;
    report(
      ruleText('recommendation/in-time.late', { kind, due, status: status ?? 'open' }),
      propertyOf(entry, 'due'),
      laterDate(entry, today),
    );
  },
};

/** A date three months from today, for the author to put right: how far it is, nobody else can tell. */
function laterDate(entry: Recommendation | Action, today: string): Fix {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const later = new Date(Date.UTC(year, month - 1 + MONTHS, 1)).toISOString().slice(0, 'YYYY-MM'.length);
  return {
    title: ruleText('recommendation/in-time.fix.later', { date: later }),
    edits: [{ span: propertyOf(entry, 'due'), text: later, place: { start: 0, end: later.length } }],
  };
}
