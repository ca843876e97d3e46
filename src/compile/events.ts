/** Meetings and visits. */
import type { Meeting, Visit } from '../report/report.ts';
import { numberOf } from '../syntax/entry-numbers.ts';
import type * as ast from '../syntax/generated/ast.ts';
import { effectiveMarking } from '../syntax/markings.ts';
import { given, hours, nameOf, period } from './given.ts';
import { partyNames } from './parties.ts';
import { tagIds } from './tags.ts';
import { titleAndBody } from './title-and-body.ts';

export function meeting(entry: ast.Meeting): Meeting {
  return { ...event(entry), with: partyNames(entry.with), ...given({ place: entry.place }) };
}

export function visit(entry: ast.Visit): Visit {
  return { ...event(entry), places: [...entry.places] };
}

function event(entry: ast.Meeting | ast.Visit) {
  return {
    ...given({ id: nameOf(entry) }),
    number: numberOf(entry),
    ...titleAndBody(entry),
    by: partyNames(entry.by),
    ...given({
      dates: period(entry.on, entry.until),
      times: hours(entry.at, entry.end),
    }),
    ...tagIds(entry),
    marking: effectiveMarking(entry),
  };
}
