/** A register as a table. */
import { STATUSES } from '../../domain/scales.ts';
import type { Labels } from '../labels.ts';
import type { Cell, TableSheet } from '../table.ts';
import type { RegisterRecord } from './record.ts';

/** One line a record. */
export function registerTable(records: readonly RegisterRecord[], labels: Labels): TableSheet {
  const words = new Map<string, string>(Object.entries(labels));
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
    rows: records.map(record => rowOf(record, labels, words)),
  };
}

/** Most pressing first; within that by due date. */
export function inOrder(records: readonly RegisterRecord[]): readonly RegisterRecord[] {
  const rank = ({ isOpen, isOverdue }: RegisterRecord) => (isOverdue ? 0 : isOpen ? 1 : 2);
  return records.toSorted(
    (a, b) => rank(a) - rank(b) || compare(a.due ?? '9999', b.due ?? '9999') || compare(a.key, b.key),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function rowOf(record: RegisterRecord, labels: Labels, words: ReadonlyMap<string, string>): readonly Cell[] {
  const { priority, response, status, due, dueText, isOpen, isOverdue, ageInDays } = record;
  const word = (prefix: string, value: string | null) =>
    value === null ? undefined : (words.get(`${prefix}.${value}`) ?? value);
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
