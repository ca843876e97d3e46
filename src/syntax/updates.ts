/** Updates: what each is about, and when and by whom it says it is. */
import { type DateText, isDate } from '../domain/dates.ts';
import { type State, stateOn } from '../domain/state-on.ts';
import { CHANGING_ROWS, type ChangingRow, type ChangingValues } from '../lexicon/attributes.ts';
import { entriesOf } from './entries.ts';
import type { Entry, Followed, Mission, Participant, Update } from './generated/ast.ts';
import { isAuthor, isFinding } from './generated/ast.ts';
import { headersOf, periodOf } from './headers.ts';
import { proseOf } from './prose.ts';

/** The entry that an update is about; undefined where none is called so. */
export function subjectOf({ about }: Update): Followed | undefined {
  return about?.target?.ref;
}

/** When it was so, where that is a date that exists; in the report of a later mission, at the end of that mission unless it says when. */
export function dayOf(update: Update): DateText | undefined {
  if (update.on !== undefined) return isDate(update.on) ? update.on : undefined;
  const mission = tellerOf(update);
  return mission && periodOf(mission)?.to;
}

/** The authors who say it where it names nobody, those of the later mission's report that it stands in; each as a member where it is one. */
export function authorsOf(
  update: Update,
): readonly { readonly name: string; readonly member: Participant | undefined }[] {
  const mission = update.by.length > 0 ? undefined : tellerOf(update);
  if (!mission) return [];
  const members = entriesOf(update.$container, 'Participant');
  return headersOf(mission)
    .filter(isAuthor)
    .map(author => proseOf(author).title.text)
    .map(name => ({ name, member: members.find(each => proseOf(each).title.text === name) }));
}

/** All who are declared and named in updates. */
export function namedInUpdates(updates: readonly Update[]): readonly Entry[] {
  return updates.flatMap(update => [
    ...[...update.by, ...update.owner].flatMap(({ party }) => party?.ref ?? []),
    ...authorsOf(update).flatMap(({ member }) => member ?? []),
    ...update.mentions.flatMap(({ target }) => target.ref ?? []),
  ]);
}

/** The mission in whose report an update on an earlier one stands. */
function tellerOf(update: Update): Mission | undefined {
  const [mission] = entriesOf(update.$container, 'Mission');
  return mission && mission.name !== update.about?.mission?.$refText ? mission : undefined;
}

/** What an entry says that an update may change, in the words of its author. */
export type Changing = ChangingValues;

export function changingIn(entry: Followed | Update): Partial<Changing> {
  if (isFinding(entry)) return {};
  const saidIn = ({ word, value }: ChangingRow): unknown => {
    if (value === 'parties')
      return entry.owner.map(({ party, text }) => party?.$refText ?? text ?? '').join(', ');
    return value === 'day' ? (entry.due ?? entry.dueText) : Reflect.get(entry, word);
  };
  const values = CHANGING_ROWS.map(row => [row.word, saidIn(row)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined && value !== ''));
}

/** How an entry stands on a day, with these updates on it. */
export function standingOn(
  entry: Followed,
  updates: readonly Update[],
  day: string,
): State<Changing, Update> {
  return stateOn<Changing, Update>(
    changingIn(entry),
    updates,
    update => ({ date: dayOf(update), values: changingIn(update), words: update.$cstNode?.text ?? '' }),
    day,
  );
}

/** The name of what an update is about, as it is written: `mission.name`. */
export function keyOf({ about }: Update): string {
  return `${about?.mission?.$refText ?? ''}.${about?.target?.$refText ?? ''}`;
}
