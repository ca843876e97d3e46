/** What has changed, in one sentence. */
import { daysBetween, isDate, monthsBetween } from '../domain/dates.ts';
import { readOnlyDate } from '../domain/read-dates.ts';
import { writeDate } from '../export/date-style.ts';
import { languageFor } from '../export/languages.ts';
import { exportText } from '../messages/export.ts';
import { figures } from '../messages/lists.ts';
import { spokenCode } from '../messages/texts.ts';
import type { EntryChange } from './changes-between.ts';
import { effectName } from './effect-label.ts';
import { readEntry } from './read-entry.ts';
import { firstWord } from './whole-entries.ts';

/** So many entries, and so many facts, are told one by one. */
const TOLD = 5;

/** What has become of an entry. */
export type ChangeSort = 'new' | 'gone' | 'moved' | 'reworded';

/** What has become of an entry; one that has moved may be reworded too. */
export function sortOf({ before, after, isMoved }: EntryChange): ChangeSort {
  if (before === '') return 'new';
  if (after === '') return 'gone';
  return isMoved ? 'moved' : 'reworded';
}

/** What sort of entry it is, by the word that it begins with. */
export function kindOf({ before, after }: EntryChange): string {
  return firstWord(after || before);
}

/** The sentence: `1 recommendation new, taps reworded, chlorinate: Due date now September 2009, 3 months later.` */
export function describeChanges(changes: readonly EntryChange[]): string {
  const factsOf = new Map(changes.map(change => [change, facts(change)]));
  const of = (sort: ChangeSort) => changes.filter(change => sortOf(change) === sort);
  const told = [...factsOf.values()].flat();
  const more = told.length - TOLD;
  const parts = [
    ...counted(of('new'), 'changes.new'),
    ...counted(of('gone'), 'changes.gone'),
    ...named(of('moved')).map(values => exportText('changes.moved', values)),
    ...named(of('reworded').filter(change => factsOf.get(change)?.length === 0)).map(values =>
      exportText('changes.reworded', values),
    ),
    ...told.slice(0, TOLD),
    ...(more > 0 ? [exportText('changes.more-facts', { count: more })] : []),
  ];
  return parts.length === 0
    ? exportText('changes.none')
    : exportText('changes.all', { changes: figures(parts) });
}

/** How many there are of each sort; sorts without a word of their own are counted together. */
function counted(changes: readonly EntryChange[], id: 'changes.new' | 'changes.gone'): readonly string[] {
  const sorts = changes.map(kindOf);
  const named = sorts.map(sort => exportText(id, { sort, count: 1 }));
  const sortOfName = new Map(named.map((name, index) => [name, sorts[index] ?? '']));
  const count = (name: string) => named.filter(each => each === name).length;
  return [...sortOfName].map(([name, sort]) => exportText(id, { sort, count: count(name) }));
}

function named(
  changes: readonly EntryChange[],
): readonly { readonly entries: string; readonly more: number }[] {
  if (changes.length === 0) return [];
  const entries = changes.slice(0, TOLD).map(({ entry }) => entry);
  return [{ entries: entries.join(', '), more: changes.length - entries.length }];
}

/** What stands before the words of an entry and is another now, where its words are the same. */
function facts(change: EntryChange): readonly string[] {
  const { entry, before, after, effects } = change;
  const [was, now] = [readEntry(before), readEntry(after)];
  const isTold = effects.length > 0 && effects.every(({ kind }) => kind !== 'structure');
  if (sortOf(change) !== 'reworded' || !isTold || was.text !== now.text) return [];
  const isDue = /\sdue\s/.test(was.head);
  return effects.map(effect => {
    const label = effect.kind === 'date' && isDue ? exportText('changes.due') : effectName(effect.kind);
    const fact = { entry, label, value: inWords(effect.after) };
    if (effect.after === '') return exportText('changes.fact-gone', fact);
    const days = movedBy(effect.before, effect.after);
    return days ? exportText('changes.fact-moved', { ...fact, ...days }) : exportText('changes.fact', fact);
  });
}

/** A date of a head as people write it, in the language that is spoken. */
function inWords(value: string): string {
  return isDate(value) ? writeDate(value, languageFor(spokenCode())) : value;
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
