/** Who is named in a report, and how a reader looks it up. */

import { isShortName } from '../../domain/short-forms.ts';
import type { Individual } from '../../report/report.ts';
import { abbreviationsBesideBodies } from '../../report/terms.ts';
import type { View } from '../view.ts';
import { markedAs } from './entries.ts';
import type { Organization, Organizations, People, Said } from './page.ts';
import { label, proseOf, runsOf, textOf, titleOf } from './runs.ts';

/** Members of the mission, or persons met; none where there are none. */
export function people(list: readonly Individual[], view: View): readonly People[] {
  const { labels, party } = view;
  if (list.length === 0) return [];
  const item = (text: string): Said => [{ type: 'item', text }];
  return [
    {
      kind: 'people',
      labels: {
        name: labels.personName,
        role: labels.role,
        organization: labels.organization,
        station: labels.station,
      },
      people: list.map(({ id, inlines, blocks, role, organization, station, marking, unread, stray }) => ({
        anchor: id,
        name: runsOf(inlines, view),
        ...(role !== undefined && { role: item(role) }),
        ...(organization !== undefined && {
          organization: [{ type: 'item', ...party({ id: organization, name: organization }) }],
        }),
        ...(station !== undefined && { station: item(station) }),
        ...markedAs({ marking, unread, stray }, view),
        prose: proseOf(blocks, view),
      })),
    },
  ];
}

/** What short names and abbreviations stand for, in alphabetical order. */
export function abbreviations(view: View): readonly Organizations[] {
  return namesOf(view, ({ short }) => short !== undefined, view.labels.meaning);
}

/** Organizations without a short name, in alphabetical order. */
export function organizations(view: View): readonly Organizations[] {
  return namesOf(view, ({ short }) => short === undefined, view.labels.organization);
}

function namesOf(
  view: View,
  isMeant: (named: Organization) => boolean,
  heading: string,
): readonly Organizations[] {
  const { report, language, labels } = view;
  const all: readonly Organization[] = [
    ...report.organizations.map(entry => ({
      anchor: entry.id,
      // Called by its acronym alone, an organization says nothing of what that stands for.
      ...(isShortName(entry.id) && entry.title !== entry.id && { short: [label(entry.id)] }),
      name: titleOf(entry, view),
      ...markedAs(entry, view),
      prose: proseOf(entry.blocks, view),
    })),
    ...abbreviationsBesideBodies(report).map(({ short, meaning, unread }) => ({
      // A dot keeps the anchor apart from every name that an author can give.
      anchor: `abbreviation.${short}`,
      short: [label(short)],
      name: [{ type: 'text' as const, value: meaning }],
      ...markedAs({ marking: report.mission.marking, unread }, view),
      prose: [],
    })),
  ];
  const { compare } = new Intl.Collator(language);
  const sortedAs = ({ short, name }: Organization) => textOf(short ?? name);
  const organizations = all.filter(isMeant).sort((a, b) => compare(sortedAs(a), sortedAs(b)));
  if (organizations.length === 0) return [];
  return [{ kind: 'organizations', labels: { short: labels.abbreviation, name: heading }, organizations }];
}
