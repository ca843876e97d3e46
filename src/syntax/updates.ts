/** Updates: what each is about, and when and by whom it says it is. */
import { type DateText, isDate } from '../domain/dates.ts';
import { entriesOf } from './entries.ts';
import type { Author, Followed, Mission, Update } from './generated/ast.ts';
import { isAuthor } from './generated/ast.ts';
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
