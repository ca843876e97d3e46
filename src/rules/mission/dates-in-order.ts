/** A mission ends after it starts, and is reported after it ends. */
import { isBefore, isDate } from '../../domain/dates.ts';
import type { Mission, Programme } from '../../syntax/generated/ast.ts';
import { isDates, isIssued } from '../../syntax/generated/ast.ts';
import { headersOf, periodOf } from '../../syntax/headers.ts';
import { propertyOf } from '../places.ts';
import type { Rule } from '../rule.ts';

export const datesInOrder: Rule<Mission | Programme> = {
  code: 'mission/dates-in-order',
  severity: 'error',
  from: 'draft',
  summary: 'The end comes after the start, and the report after the end of the mission.',
  why: 'Dates in the wrong order are slips of the pen, and everything that is counted from them would be wrong.',
  visits: ['Mission', 'Programme'],
  check(owner, report) {
    const headers = headersOf(owner);
    const period = periodOf(owner);
    const dates = headers.find(isDates);
    if (!period || !dates) return;
    const what = owner.$type === 'Mission' ? 'mission' : 'programme';
    if (isBefore(period.to, period.from)) {
      const [from, to] = [propertyOf(dates, 'from'), propertyOf(dates, 'to')];
      report(`The ${what} must end after it starts: it ends on ${period.to}, before ${period.from}.`, to, {
        title: 'Exchange the two dates',
        edits: [
          { span: from, text: period.to },
          { span: to, text: period.from },
        ],
      });
      return;
    }
    const issued = headers.find(isIssued);
    if (what === 'mission' && issued?.on && isDate(issued.on) && isBefore(issued.on, period.to)) {
      report(
        `The report must be issued after the mission: ${issued.on} is before the mission ends, on ${period.to}.`,
        propertyOf(issued, 'on'),
      );
    }
  },
};
