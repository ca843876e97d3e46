/** What has changed, in one sentence. */
import { daysBetween, monthsBetween } from '../../domain/dates.ts';
import { readOnlyDate } from '../../domain/read-dates.ts';
import { exportText } from '../../messages/export.ts';
import { figures } from '../../messages/lists.ts';
import type { ReportChange } from './change-list.ts';

/** So many entries, and so many facts, are told one by one. */
const TOLD = 5;

/** What the sentence says of a change. */
export type ChangeToSum = Pick<ReportChange, 'entry' | 'kind' | 'about' | 'was' | 'now'> & {
  readonly sort: string;
};

/** The sentence: `2 findings new, F12 reworded, R3: due date now May 2010`. */
export function summaryOf(changes: readonly ChangeToSum[]): string {
  const of = (kind: ReportChange['kind']) => changes.filter(change => change.kind === kind);
  const parts = [
    ...counted(of('new')).map(values => exportText('changes.new', values)),
    ...counted(of('gone')).map(values => exportText('changes.gone', values)),
    ...named(of('moved')).map(values => exportText('changes.moved', values)),
    ...named(of('reworded')).map(values => exportText('changes.reworded', values)),
    ...facts(of('fact')),
  ];
  return parts.length === 0
    ? exportText('changes.none')
    : exportText('changes.all', { changes: figures(parts) });
}

function counted(
  changes: readonly ChangeToSum[],
): readonly { readonly count: number; readonly sort: string }[] {
  const sorts = [...new Set(changes.map(({ sort }) => sort))];
  return sorts.map(sort => ({ sort, count: changes.filter(change => change.sort === sort).length }));
}

function named(
  changes: readonly ChangeToSum[],
): readonly { readonly entries: string; readonly more: number }[] {
  if (changes.length === 0) return [];
  const entries = changes.slice(0, TOLD).map(({ entry }) => entry);
  return [{ entries: entries.join(', '), more: changes.length - entries.length }];
}

function facts(changes: readonly ChangeToSum[]): readonly string[] {
  const told = changes.slice(0, TOLD).map(({ entry, about = '', was, now }) => {
    const fact = { entry, label: about };
    if (now === undefined) return exportText('changes.fact-gone', fact);
    const days = was === undefined ? undefined : movedBy(was, now);
    return days
      ? exportText('changes.fact-moved', { ...fact, value: now, ...days })
      : exportText('changes.fact', { ...fact, value: now });
  });
  const more = changes.length - told.length;
  return [...told, ...(more > 0 ? [exportText('changes.more-facts', { count: more })] : [])];
}

/** How far a date has moved, in whole months, or else in days; undefined for what is no date, or the same one. */
function movedBy(was: string, now: string) {
  const [from, to] = [was, now].map(text => readOnlyDate(text, { monthsInFigures: true })?.to);
  const days = from === undefined || to === undefined ? 0 : daysBetween(from, to);
  if (from === undefined || to === undefined || days === 0) return undefined;
  const way = days > 0 ? 'later' : 'earlier';
  const months = Math.abs(monthsBetween(from, to) ?? 0);
  return { way, months, days: Math.abs(days) } as const;
}
