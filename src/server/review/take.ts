import type { Change, TextEdit } from '../../review/change.ts';
import { inOneList } from '../../review/in-one-list.ts';
import { editsOf, hasSameStructure, keepsEntries, takeIn } from '../../review/take-in.ts';
import { chosenTracker } from '../../review/tracker/choose-tracker.ts';
import { readsBack, updatesOf } from '../../review/tracker/write-updates.ts';
import type { FoundChange } from './found.ts';

/** The edits in order, the updates, and how many of the changes are left; none where the text would have other entries. */
export interface Taken {
  readonly edits: readonly TextEdit[];
  readonly updates: string;
  readonly left: number;
}

/** Takes in what can be taken in together. */
export function take(
  source: string,
  found: readonly FoundChange[],
  keys: ReadonlySet<string>,
): Taken | undefined {
  const chosen = found.filter(({ shown }) => keys.has(shown.key));
  const trackers = chosen.flatMap(({ tracker }) => tracker ?? []);
  const numbers = trackers.map(({ number }) => number);
  const said = chosenTracker(trackers, [{ numbers }], []);
  const [updates = ''] = updatesOf(said).values();
  if (!readsBack(updates, said)) return undefined;
  const all = inOneList(
    found.flatMap(({ change, shown }): readonly Keyed[] => (change ? [{ ...change, key: shown.key }] : [])),
  );
  const asked = withWhatTheyNeed(
    all,
    new Set(all.filter(each => keys.has(each.key)).map(({ number }) => number)),
  );
  const taken = takeIn(source, all, asked);
  const mayRestructure = chosen.some(each => each.mayRestructure);
  if (!(mayRestructure ? keepsEntries : hasSameStructure)(source, taken.text)) return undefined;
  const edits = all.flatMap(change => (taken.numbers.has(change.number) ? editsOf(change, asked) : []));
  const left = all.filter(({ key, number }) => keys.has(key) && !taken.numbers.has(number)).length;
  const puts = chosen.flatMap(each => each.puts ?? []);
  return { edits: [...edits, ...puts], updates, left: left + trackers.length - said.length };
}

interface Keyed extends Change {
  readonly key: string;
}

/** With those without which they could not be, and those that the text has already. */
function withWhatTheyNeed(all: readonly Keyed[], chosen: ReadonlySet<number>): ReadonlySet<number> {
  const asked = new Set(chosen);
  const byNumber = new Map(all.map(each => [each.number, each]));
  for (const number of asked) {
    const { answers, within, needs = [] } = byNumber.get(number) ?? {};
    const host = within === undefined ? undefined : byNumber.get(within);
    for (const other of [answers, within, ...needs, ...(host?.revised?.by ?? [])])
      if (other !== undefined) asked.add(other);
  }
  for (const { number, state } of all) if (state === 'taken') asked.add(number);
  return asked;
}
