/** A recommendation says by when, and not before the report is out. */
import { firstDay, isBefore, isDate, lastDay } from '../../domain/dates.ts';
import { dueDay } from '../../domain/due-day.ts';
import { ruleText } from '../../messages/rules.ts';
import { entriesOf } from '../../syntax/entries.ts';
import type { Action, Recommendation } from '../../syntax/generated/ast.ts';
import { isAction, isIssued } from '../../syntax/generated/ast.ts';
import { headersOf, periodOf } from '../../syntax/headers.ts';
import { proseOf } from '../../syntax/prose.ts';
import { deadlineIn } from '../deadline.ts';
import { perCheck } from '../per-check.ts';
import { addToStructure, entryWordOf, propertyOf } from '../places.ts';
import type { Reporter, Rule } from '../rule.ts';
import { isDueAsWritten } from '../updates-of-check.ts';

/** The days of the mission, and that of the report: when it is issued, or else when the mission ends. */
const reportIn = perCheck(({ file }) => {
  const [mission] = entriesOf(file, 'Mission');
  const dates = mission && periodOf(mission);
  const on = mission && headersOf(mission).find(isIssued)?.on;
  return { dates, issued: on && isDate(on) ? on : dates?.to };
});

/** Asks for the date; where the text says it, that date is offered. */
function sayByWhen(recommendation: Recommendation, issued: string | undefined, report: Reporter): void {
  const { kind } = recommendation;
  const where = { ...entryWordOf(recommendation), lacks: 'due' } as const;
  const { text } = proseOf(recommendation).title;
  const deadline = deadlineIn(text);
  if (!deadline || (issued && isBefore(deadline.due, issued))) {
    const example = issued ? `${Number(issued.slice(0, 4)) + 1}${issued.slice(4, 7)}` : 'YYYY-MM';
    report(ruleText('recommendation/due.none', { kind, example }), where);
    return;
  }
  const due = `due ${deadline.due}`;
  const words = text.slice(deadline.start, deadline.end);
  report(ruleText('recommendation/due.in-text', { words, due }), where, {
    title: ruleText('fix.write', { text: due }),
    edits: [addToStructure(recommendation, due)],
  });
}

export const due: Rule<Recommendation | Action> = {
  code: 'recommendation/due',
  severity: 'warning',
  from: 'review',
  why: 'What is due at no time is never late, and so never done.',
  visits: ['Recommendation', 'Action'],
  folds: true,
  check(entry, report, context) {
    const { due: date, dueText } = entry;
    const { issued, dates } = reportIn(context);
    if (!date && !dueText) {
      // An action may be one of many steps to what its recommendation asks for by a date.
      if (!isAction(entry)) sayByWhen(entry, issued, report);
      return;
    }
    const day = dueDay(entry, dates);
    if (day === undefined || !issued || day >= firstDay(issued)) return;
    if (!isDueAsWritten(entry, context.today ?? lastDay(issued), context)) return;
    const kind = isAction(entry) ? 'action' : entry.kind;
    report(
      ruleText('recommendation/due.past', { kind, issued }),
      propertyOf(entry, date ? 'due' : 'dueText'),
    );
  },
};
