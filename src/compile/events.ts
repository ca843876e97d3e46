/** Meetings and visits. */
import type { Meeting, Visit } from '../report/report.ts';
import type * as ast from '../syntax/generated/ast.ts';
import { effectiveMarking } from '../syntax/markings.ts';
import { given, nameOf, period, time } from './given.ts';
import { partyNames } from './parties.ts';
import { tagIds } from './tags.ts';
import { wordsOf } from './words.ts';

/** The `number`th meeting. */
export function meeting(entry: ast.Meeting, number: number): Meeting {
  return { ...event(entry, number), with: partyNames(entry.with), ...given({ place: entry.place }) };
}

/** The `number`th visit. */
export function visit(entry: ast.Visit, number: number): Visit {
  return { ...event(entry, number), places: [...entry.places] };
}

function event(entry: ast.Meeting | ast.Visit, number: number) {
  const from = time(entry.at);
  return {
    ...given({ id: nameOf(entry) }),
    number,
    ...wordsOf(entry),
    by: partyNames(entry.by),
    ...given({
      dates: period(entry.on, entry.until),
      times: from === undefined ? undefined : { from, ...given({ to: time(entry.end) }) },
    }),
    ...tagIds(entry),
    marking: effectiveMarking(entry),
  };
}
