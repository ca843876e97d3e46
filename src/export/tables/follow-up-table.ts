/** The follow-up matrix as a table: the columns in which trackers of recommendations are kept. */
import { RESPONSES, STATUSES } from '../../domain/scales.ts';
import { codeOf } from '../../report/code-of.ts';
import { type FollowUpItem, type FollowUpLine, followUp } from '../../report/follow-up.ts';
import type { View } from '../view.ts';
import type { Cell, Column, TableSheet } from './table.ts';

/** A line for each key action, and one for a recommendation that has none or a date of its own. */
export function followUpTable(view: View): TableSheet {
  return {
    title: view.labels.followUp,
    columns: columnsOf(view),
    rows: followUp(view.report).flatMap(item => item.lines.map(line => rowOf(item, line, view))),
  };
}

function columnsOf({ labels }: View): readonly Column[] {
  return [
    { title: labels.number, width: 6 },
    { title: labels.recommendation, width: 50 },
    { title: labels.basedOn, width: 12 },
    { title: labels.addressee, width: 24 },
    {
      title: labels.response,
      width: 18,
      choices: RESPONSES.map(response => labels[`response.${response}`]),
    },
    { title: labels.keyAction, width: 40 },
    { title: labels.responsible, width: 24 },
    { title: labels.dueDate, width: 20 },
    { title: labels.status, width: 14, choices: STATUSES.map(status => labels[`status.${status}`]) },
    { title: labels.comments, width: 40 },
  ];
}

function rowOf(item: FollowUpItem, line: FollowUpLine, view: View): readonly Cell[] {
  const { labels, plain, parties } = view;
  const { recommendation, findings } = item;
  const { action, responsible, due, dueText, status } = line;
  const carried = (action ?? recommendation)?.follows;
  return [
    recommendation
      ? codeOf('recommendation', recommendation.number)
      : action && codeOf('action', action.number),
    recommendation && plain(recommendation),
    findings.map(number => codeOf('finding', number)).join(', '),
    recommendation && parties(recommendation.to),
    recommendation?.response && labels[`response.${recommendation.response}`],
    action && (recommendation ? `${codeOf('action', action.number)} ${plain(action)}` : plain(action)),
    parties(responsible),
    due === undefined ? dueText : { date: due },
    status && labels[`status.${status}`],
    carried && `${labels.follows}: ${carried.mission}.${carried.id}`,
  ];
}
