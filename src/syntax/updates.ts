/** Updates: what each is about, and when and by whom it says it is. */
import { type DateText, isDate, lastDay } from '../domain/dates.ts';
import { type Chain, type State, stateOn } from '../domain/state-on.ts';
import { CHANGING_ROWS, type ChangingRow, type ChangingValues } from '../lexicon/attributes.ts';
import { entriesOf } from './entries.ts';
import type { Entry, Followed, Mission, Participant, Update } from './generated/ast.ts';
import { isAuthor, isFinding, isMission } from './generated/ast.ts';
import { headersOf, periodOf } from './headers.ts';
import { editionsOf, type IssuedValues } from './issued-editions.ts';
import { proseOf } from './prose.ts';
import { knownSince } from './there-since.ts';

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

export function changingIn(said: Followed | Update | IssuedValues): Partial<Changing> {
  if (isFinding(said)) return {};
  const nameIn = (party: (typeof said.owner)[number]) =>
    'name' in party ? (party.id ?? party.name) : (party.party?.$refText ?? party.text ?? '');
  const saidIn = ({ word, value }: ChangingRow): unknown => {
    if (value === 'parties') return said.owner.map(nameIn).join(', ');
    return value === 'day' ? (said.due ?? said.dueText) : Reflect.get(said, word);
  };
  const values = CHANGING_ROWS.map(row => [row.word, saidIn(row)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined && value !== ''));
}

/** One thing: its entries in all reports, oldest first, and all updates under any of its names. */
export interface Thing {
  readonly entries: readonly Followed[];
  readonly updates: readonly Update[];
}

/** How a thing stands at the end of a day, `YYYY-MM-DD`. */
export function standingOn({ entries, updates }: Thing, day: string): State<Changing, Update> {
  const chain: Chain<Changing, Update> = {
    links: entries.map(entry => ({ name: referenceTo(entry), editions: editionValues(entry, changingIn) })),
    updates,
    read: update => ({
      about: keyOf(update),
      date: dayOf(update),
      values: changingIn(update),
      words: update.$cstNode?.text ?? '',
    }),
  };
  return stateOn(chain, day);
}

/** What each edition of its report says of an entry, oldest first; what its text says, where none has it. */
export function editionValues<Values>(
  entry: Followed,
  read: (said: Followed | IssuedValues) => Values,
): readonly { readonly since: string | undefined; readonly values: Values }[] {
  const kind = entry.$type.toLowerCase();
  const found = editionsOf(entry.$container.$document).editions.flatMap(({ issued, values }) => {
    const said = values.get(`${kind} ${entry.name}`);
    return said ? { since: issued === undefined ? undefined : lastDay(issued), values: read(said) } : [];
  });
  return found.length > 0 ? found : [{ since: knownSince(entry.$container), values: read(entry) }];
}

/** The name by which other files call an entry, `mission.name`; empty for what has none. */
export function referenceTo({ name, $container }: Followed): string {
  const mission = $container.entries.find(isMission)?.name ?? '';
  return name ? `${mission}.${name}` : '';
}

/** The name of what an update is about, as it is written: `mission.name`. */
export function keyOf({ about }: Update): string {
  return `${about?.mission?.$refText ?? ''}.${about?.target?.$refText ?? ''}`;
}
