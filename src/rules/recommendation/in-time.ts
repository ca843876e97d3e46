/** What is due is done. */
import { isDate, lastDay } from '../../domain/dates.ts';
import type { Action, Recommendation } from '../../syntax/generated/ast.ts';
import { isAction } from '../../syntax/generated/ast.ts';
import { addToStructure, propertyOf } from '../places.ts';
import type { Fix, Rule } from '../rule.ts';

export const inTime: Rule<Recommendation | Action> = {
  code: 'recommendation/in-time',
  severity: 'warning',
  from: 'review',
  summary: 'What is past its due date is done or dropped.',
  why: "A date that has passed is either news or out of date. It is held against today's date while you write, and left out of exports.",
  visits: ['Recommendation', 'Action'],
  check(entry, report, { today }) {
    const { due, status } = entry;
    if (!today || !due || !isDate(due) || status === 'done' || status === 'dropped') return;
    if (lastDay(due) >= today) return;
    const what = isAction(entry) ? 'action' : entry.kind;
    report(
      `This ${what} was due ${due} and is still ${status ?? 'open'}: it should have a later date, or say “status done”.`,
      propertyOf(entry, 'due'),
      ...statusFixes(entry),
    );
  },
};

function statusFixes(entry: Recommendation | Action): Fix[] {
  return (['done', 'dropped'] as const).map(status => ({
    title: `Say that it is ${status}`,
    edits: [
      entry.status
        ? { span: propertyOf(entry, 'status'), text: status }
        : addToStructure(entry, `status ${status}`),
    ],
  }));
}
