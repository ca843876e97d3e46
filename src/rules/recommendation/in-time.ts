/** What is due is done, while the report is being written. */
import { placeToFill } from '../../base/plain-snippet.ts';
import { isDate } from '../../domain/dates.ts';
import { type Due, dueDay } from '../../domain/due-day.ts';
import { ruleText } from '../../messages/rules.ts';
import { entriesOf } from '../../syntax/entries.ts';
import type { Action, Recommendation } from '../../syntax/generated/ast.ts';
import { isAction, isIssued } from '../../syntax/generated/ast.ts';
import { headersOf, periodOf } from '../../syntax/headers.ts';
import { perCheck } from '../per-check.ts';
import { propertyOf, toFillIn } from '../places.ts';
import type { Fix, Rule } from '../rule.ts';
import { isDueAsWritten } from '../updates-of-check.ts';

const MONTHS = 3;

/** The days of the mission, and whether the report says when it was issued. */
const missionIn = perCheck(({ file }) => {
  const [mission] = entriesOf(file, 'Mission');
  const headers = mission ? headersOf(mission) : [];
  return {
    dates: mission && periodOf(mission),
    isOut: headers.some(header => isIssued(header) && isDate(header.on ?? '')),
  };
});

export const inTime: Rule<Recommendation | Action> = {
  code: 'recommendation/in-time',
  severity: 'warning',
  from: 'review',
  why: "A date that has passed is either news or out of date. While you write, it is held against today's date. Once the report says when it was issued, its dates stay as they are: what has become overdue since is told by the register.",
  visits: ['Recommendation', 'Action'],
  check(entry, report, context) {
    const { today } = context;
    const { dates, isOut } = missionIn(context);
    const day = dueDay(entry, dates);
    if (!today || isOut || day === undefined || day >= today) return;
    if (!isDueAsWritten(entry, today, context)) return;
    const said = { kind: isAction(entry) ? 'action' : entry.kind, status: entry.status ?? 'open' };
    const { due, dueText } = entry;
    report(
      due === undefined
        ? ruleText('recommendation/in-time.late-in-words', { ...said, words: dueText ?? '', day })
        : ruleText('recommendation/in-time.late', { ...said, due }),
      propertyOf(entry, wordOf(entry)),
      laterDate(entry, today),
    );
  },
};

/** Which of its two properties says by when. */
function wordOf({ due }: Due): 'due' | 'dueText' {
  return due === undefined ? 'dueText' : 'due';
}

/** A date three months from today, for the author to put right: how far it is, nobody else can tell. */
function laterDate(entry: Recommendation | Action, today: string): Fix {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const later = new Date(Date.UTC(year, month - 1 + MONTHS, 1)).toISOString().slice(0, 'YYYY-MM'.length);
  return {
    title: ruleText('recommendation/in-time.fix.later', { date: later }),
    edits: [toFillIn({ span: propertyOf(entry, wordOf(entry)), text: placeToFill(1, later) })],
  };
}
