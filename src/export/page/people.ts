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
      labels: {
        name: labels.personName,
        role: labels.role,
        organization: labels.organization,
        station: labels.station,
      },
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

/** Organizations in alphabetical order, by the short name that the text uses where there is one. */
export function organizations(view: View): readonly Organizations[] {
  const { report, labels, plain } = view;
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
  return sorted(named, { short: labels.abbreviation, name: labels.organization }, view);
}

/** What the abbreviations that name no organization stand for, in alphabetical order. */
export function abbreviations(view: View): readonly Organizations[] {
  const { report, labels } = view;
  const spelledOut = report.abbreviations.map(({ short, meaning }) => ({
    sortedAs: short,
    // A dot keeps the anchor apart from every name that an author can give.
    anchor: `abbreviation.${short}`,
    short,
    name: [{ type: 'text' as const, value: meaning }],
    prose: [],
  }));
  return sorted(spelledOut, { short: labels.abbreviation, name: labels.meaning }, view);
}

type Row = Organizations['organizations'][number] & { readonly sortedAs: string };

function sorted(
  rows: readonly Row[],
  labels: Organizations['labels'],
  { language }: View,
): readonly Organizations[] {
  if (rows.length === 0) return [];
  const collator = new Intl.Collator(language);
  const organizations = [...rows]
    .sort((a, b) => collator.compare(a.sortedAs, b.sortedAs))
    .map(({ sortedAs: _, ...each }) => each);
  return [{ kind: 'organizations', labels, organizations }];
}
