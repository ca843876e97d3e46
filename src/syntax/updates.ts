/** Updates: what each is about, and when and by whom it says it is. */
import { type DateText, isDate } from '../domain/dates.ts';
import { type State, stateOn } from '../domain/state-on.ts';
import { entriesOf } from './entries.ts';
import type { Author, Followed, Mission, Response, Status, Update } from './generated/ast.ts';
import { isAuthor, isFinding } from './generated/ast.ts';
import { headersOf, periodOf } from './headers.ts';

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

/** The authors who say it where it names nobody: those of the report of a later mission that it stands in. */
export function authorsOf(update: Update): readonly Author[] {
  const mission = update.by.length > 0 ? undefined : tellerOf(update);
  return mission ? headersOf(mission).filter(isAuthor) : [];
}

/** The mission in whose report an update on an earlier one stands. */
function tellerOf(update: Update): Mission | undefined {
  const [mission] = entriesOf(update.$container, 'Mission');
  return mission && mission.name !== update.about?.mission?.$refText ? mission : undefined;
}

/** What an entry says that an update may change, in the words of its author. */
export interface Changing {
  readonly status: Status;
  readonly response: Response;
  readonly owner: string;
  readonly due: string;
  readonly cost: string;
}

/** What an entry or an update says of it. */
export function changingIn(entry: Followed | Update): Partial<Changing> {
  if (isFinding(entry)) return {};
  const { status, owner, due, dueText, cost } = entry;
  const owners = owner.map(({ party, text }) => party?.$refText ?? text ?? '').join(', ');
  return {
    ...(status && { status }),
    ...('response' in entry && entry.response && { response: entry.response }),
    ...(owners !== '' && { owner: owners }),
    ...((due ?? dueText) !== undefined && { due: due ?? dueText }),
    ...(cost !== undefined && { cost }),
  };
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
