/** What is asked of whom, and how it stands on a day. */
import * as z from 'zod';
import { isDate } from '../../domain/dates.ts';
import { isOverdue } from '../../export/register/record.ts';
import { assistantText } from '../../messages/assistant.ts';
import { shortened } from '../../messages/lists.ts';
import { recordAnswer } from '../entry-answers.ts';
import { NoAnswer } from '../no-answer.ts';
import { type Tool, tool } from '../tool.ts';

const MOST = 100;

export function followUpTool(): Tool {
  const shape = {
    as_of: z.string().optional().describe(assistantText('takes.as-of')),
    report: z.string().optional().describe(assistantText('takes.report')),
  };
  const about = assistantText('tool.follow_up');
  return tool('follow_up', about, shape, async ({ as_of: day, report }, library) => {
    const asOf = day ?? library.today;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf) || !isDate(asOf)) {
      throw new NoAnswer(assistantText('no.day', { day: shortened(asOf) }));
    }
    const shelf = await library.open();
    if (report !== undefined) library.report(shelf, report);
    const records = shelf.registers
      .on(asOf, 'recommendations')
      .filter(({ history }) => report === undefined || history.includes(report));
    const overdue = records.filter(isOverdue);
    const open = records.filter(each => each.isOpen && !isOverdue(each));
    const closed = records.filter(each => !each.isOpen);
    const lines = [...overdue, ...open, ...closed];
    return {
      as_of: asOf,
      overdue: overdue.length,
      open: open.length + overdue.length,
      closed: closed.length,
      lines: lines.slice(0, MOST).map(recordAnswer),
      ...(lines.length > MOST && { more: assistantText('follow_up.more', { most: MOST }) }),
    };
  });
}
