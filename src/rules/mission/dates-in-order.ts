/** A mission ends after it starts, and is reported after it ends; a meeting, too, ends after it starts. */

import { isBefore, isDate } from '../../domain/dates.ts';
import { readTime } from '../../domain/times.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Dates, Meeting, Mission, Programme, Visit } from '../../syntax/generated/ast.ts';
import { isDates, isIssued, isMission, isProgramme } from '../../syntax/generated/ast.ts';
import { headersOf } from '../../syntax/headers.ts';
import { kindOf } from '../kind-of.ts';
import { propertyOf } from '../places.ts';
import type { Fix, Reporter, Rule } from '../rule.ts';

export const datesInOrder: Rule<Mission | Programme | Meeting | Visit> = {
  code: 'mission/dates-in-order',
  severity: 'error',
  from: 'draft',
  why: 'Dates in the wrong order are slips of the pen, and everything that is counted from them would be wrong.',
  visits: ['Mission', 'Programme', 'Meeting', 'Visit'],
  check(entry, report) {
    if (isMission(entry) || isProgramme(entry)) checkOwner(entry, report);
    else checkEvent(entry, report);
  },
};

function checkOwner(owner: Mission | Programme, report: Reporter): void {
  const headers = headersOf(owner);
  const dates = headers.find(isDates);
  const kind = isMission(owner) ? 'mission' : 'programme';
  if (dates && !endsAfterItStarts(dates, 'from', 'to', kind, report)) return;
  const end = dates?.to ?? dates?.from;
  const issued = headers.find(isIssued);
  if (!isMission(owner) || !issued?.on || !end || !isDate(issued.on) || !isDate(end)) return;
  if (isBefore(issued.on, end)) {
    report(ruleText('mission/dates-in-order.issued', { issued: issued.on, end }), propertyOf(issued, 'on'));
  }
}

function checkEvent(event: Meeting | Visit, report: Reporter): void {
  const entry = kindOf(event);
  if (!endsAfterItStarts(event, 'on', 'until', entry, report)) return;
  const [at, end] = [event.at, event.end].map(time => (time === undefined ? undefined : readTime(time)));
  if (!at || !end || at <= end || event.until) return;
  report(
    ruleText('mission/dates-in-order.times', { entry, last: event.end ?? '', first: event.at ?? '' }),
    propertyOf(event, 'end'),
    exchange(event, 'at', 'end', ruleText('mission/dates-in-order.fix.times')),
  );
}

/** True when the second date is not before the first; otherwise reports it and returns false. */
function endsAfterItStarts<N extends Dates | Meeting | Visit>(
  node: N,
  first: keyof N & string,
  last: keyof N & string,
  entry: 'mission' | 'programme' | 'meeting' | 'visit',
  report: Reporter,
): boolean {
  const [from, to] = [node[first], node[last]];
  if (typeof from !== 'string' || typeof to !== 'string' || !isDate(from) || !isDate(to)) return true;
  if (!isBefore(to, from)) return true;
  report(
    ruleText('mission/dates-in-order.dates', { entry, last: to, first: from }),
    propertyOf(node, last),
    exchange(node, first, last, ruleText('mission/dates-in-order.fix.dates')),
  );
  return false;
}

function exchange<N extends Dates | Meeting | Visit>(
  node: N,
  first: keyof N & string,
  last: keyof N & string,
  title: string,
): Fix {
  return {
    title,
    edits: [
      { span: propertyOf(node, first), text: String(node[last]) },
      { span: propertyOf(node, last), text: String(node[first]) },
    ],
  };
}
