/** What has changed, in one sentence. */
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
  const told = changes
    .slice(0, TOLD)
    .map(({ entry, about = '', now }) =>
      now === undefined
        ? exportText('changes.fact-gone', { entry, label: about })
        : exportText('changes.fact', { entry, label: about, value: now }),
    );
  const more = changes.length - told.length;
  return [...told, ...(more > 0 ? [exportText('changes.more-facts', { count: more })] : [])];
}
