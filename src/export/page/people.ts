/** Who is named in a report, and how a reader looks it up. */
import { isShortName } from '../../report/label-of.ts';
import type { Individual } from '../../report/report.ts';
import type { View } from '../view.ts';
import { markedAs } from './entries.ts';
import type { Item, Organizations, People } from './page.ts';
import { proseOf, runsOf } from './runs.ts';

/** Members of the mission, or persons met; none where there are none. */
export function people(list: readonly Individual[], view: View): readonly People[] {
  const { labels, party } = view;
  if (list.length === 0) return [];
  const item = (text: string): Item => ({ type: 'item', text });
  return [
    {
      kind: 'people',
      labels: { name: labels.personName, role: labels.role, organization: labels.organization },
      people: list.map(({ id, inlines, blocks, role, organization, station, marking }) => ({
        anchor: id,
        name: runsOf(inlines, view),
        ...(role !== undefined && { role: item(role) }),
        ...(organization !== undefined && {
          organization: { type: 'item', ...party({ id: organization, name: organization }) },
        }),
        ...(station !== undefined && { station: item(station) }),
        ...markedAs({ marking }, view),
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

type Named = Organizations['organizations'][number];

function namesOf(view: View, isMeant: (named: Named) => boolean, heading: string): readonly Organizations[] {
  const { report, language, labels, plain } = view;
  const collator = new Intl.Collator(language);
  const named = report.organizations.map(entry => {
    const { id, inlines, blocks } = entry;
    const isShort = isShortName(id);
    return {
      sortedAs: isShort ? id : plain(entry),
      anchor: id,
      ...(isShort && { short: id }),
      name: runsOf(inlines, view),
      ...markedAs(entry, view),
      prose: proseOf(blocks, view),
    };
  });
  const spelledOut = report.abbreviations.map(({ short, meaning }) => ({
    sortedAs: short,
    // A dot keeps the anchor apart from every name that an author can give.
    anchor: `abbreviation.${short}`,
    short,
    name: [{ type: 'text' as const, value: meaning }],
    prose: [],
  }));
  const all = [...named, ...spelledOut]
    .filter(isMeant)
    .sort((a, b) => collator.compare(a.sortedAs, b.sortedAs));
  if (all.length === 0) return [];
  return [
    {
      kind: 'organizations',
      labels: { short: labels.abbreviation, name: heading },
      organizations: all.map(({ sortedAs: _, ...each }) => each),
    },
  ];
}
