/** A register as a table. */
import { STATUSES } from '../../domain/scales.ts';
import type { Labels } from '../labels.ts';
import type { Cell, TableSheet } from '../tables/table.ts';
import type { RegisterRecord } from './records.ts';

/** One line a record: what is overdue first, then what is open, then the rest. */
export function registerTable(records: readonly RegisterRecord[], labels: Labels): TableSheet {
  return {
    title: labels.register,
    columns: [
      { title: labels.mission, width: 18 },
      { title: labels.number, width: 7 },
      { title: labels.recommendation, width: 60 },
      { title: labels.pillar, width: 16 },
      { title: labels.basedOn, width: 12 },
      { title: labels.addressee, width: 26 },
      { title: labels.responsible, width: 24 },
      { title: labels.priority, width: 10 },
      { title: labels.response, width: 16 },
      { title: labels.status, width: 12, choices: STATUSES.map(status => labels[`status.${status}`]) },
      { title: labels.dueDate, width: 20 },
      { title: labels.overdue, width: 10 },
      { title: labels.openFor, width: 10 },
      { title: labels.missions, width: 24 },
    ],
    rows: inOrder(records).map(record => rowOf(record, labels)),
  };
}

/** Most pressing first; within that by due date. */
export function inOrder(records: readonly RegisterRecord[]): readonly RegisterRecord[] {
  const rank = ({ isOpen, isOverdue }: RegisterRecord) => (isOverdue ? 0 : isOpen ? 1 : 2);
  return records.toSorted(
    (a, b) =>
      rank(a) - rank(b) || (a.due ?? '9999').localeCompare(b.due ?? '9999', 'en') || (a.key < b.key ? -1 : 1),
  );
}

function rowOf(record: RegisterRecord, labels: Labels): readonly Cell[] {
  const { priority, response, status, due, dueText, isOpen, isOverdue, ageInDays } = record;
  const word = (prefix: string, value: string | null) =>
    value === null
      ? undefined
      : (Object.entries(labels).find(([key]) => key === `${prefix}.${value}`)?.[1] ?? value);
  return [
    record.mission,
    record.code,
    record.text,
    record.pillars.join(', '),
    record.findings.join(', '),
    record.addressees.join(', '),
    record.responsible.join(', '),
    word('priority', priority),
    word('response', response),
    word('status', status),
    due === null ? (dueText ?? undefined) : { date: due },
    isOverdue ? labels.overdue : undefined,
    isOpen ? (ageInDays ?? undefined) : undefined,
    record.history.join(' → '),
  ];
}
