import { byCharacters } from '../domain/by-characters.ts';
import type { Update } from '../report/report.ts';
import * as ast from '../syntax/generated/ast.ts';
import { effectiveMarking } from '../syntax/markings.ts';
import { authorsOf, dayOf, subjectOf } from '../syntax/updates.ts';
import { sources } from './findings-and-answers.ts';
import { date, given, hours } from './given.ts';
import { partyNames } from './parties.ts';
import { plain } from './plain.ts';
import { titleAndBody } from './title-and-body.ts';

/** The updates that are about something known, each once, in an order that says nothing of where they stand. */
export function updates(entries: readonly ast.Update[], isHeld: (update: ast.Update) => boolean): Update[] {
  const told = new Map(entries.flatMap(entry => withOrder(update(entry, isHeld))));
  return [...told].sort(([a], [b]) => byCharacters(a, b)).map(([, each]) => each);
}

/** Those of one entry stand together, the oldest first. */
function withOrder(told: Update | undefined): readonly (readonly [string, Update])[] {
  if (!told) return [];
  const { about, date: day = '' } = told;
  return [[JSON.stringify([about.mission, about.id, day, told]), told]];
}

function update(entry: ast.Update, isHeld: (update: ast.Update) => boolean): Update | undefined {
  const subject = subjectOf(entry);
  const mission = subject?.$container.entries.find(ast.isMission)?.name;
  if (!mission || !subject.name) return undefined;
  return {
    about: { mission, id: subject.name },
    by: [
      ...partyNames(entry.by),
      ...authorsOf(entry).map(({ name, member }) => ({ ...given({ id: member?.name }), name })),
    ],
    ...given({
      date: dayOf(entry),
      until: date(entry.until),
      times: hours(entry.at, entry.end),
    }),
    sources: sources(entry),
    owner: partyNames(entry.owner),
    ...given({ due: date(entry.due), dueText: entry.dueText, ...plain(entry, 'Update') }),
    ...titleAndBody(entry),
    marking: isHeld(entry) ? 'strictly-confidential' : effectiveMarking(entry),
  };
}
