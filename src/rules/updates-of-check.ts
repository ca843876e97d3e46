/** What is said of the entries that a file has updates on, in all files; gathered once a check. */
import { MultiMap } from 'langium';
import { lastDay } from '../domain/dates.ts';
import { entriesOf } from '../syntax/entries.ts';
import type { Update } from '../syntax/generated/ast.ts';
import { dayOf, keyOf } from '../syntax/updates.ts';
import { updatesOn } from '../workspace/updates-on.ts';
import { perCheck } from './per-check.ts';
import type { RuleContext } from './rule.ts';

const byKey = perCheck(({ file, document, services }: RuleContext) => {
  const missions = new Set(entriesOf(file, 'Update').flatMap(({ about }) => about?.mission?.$refText ?? []));
  const all = [...missions].flatMap(mission => updatesOn(mission, services, document.uri));
  return new MultiMap(all.map((update): [string, Update] => [keyOf(update), update]));
});

/** All updates on what an update is about, itself included. */
export function updatesBeside(update: Update, context: RuleContext): readonly Update[] {
  return byKey(context).get(keyOf(update));
}

/** The last day that it may be of, `YYYY-MM-DD`. */
export function lastDayOf(update: Update): string | undefined {
  const day = dayOf(update);
  return day === undefined ? undefined : lastDay(day);
}
