/** Entries of a report as Markdown: what was found, what is asked, what is done, who met whom. */
import { isAbove, type Marking } from '../../domain/marking.ts';
import { anchorOf } from '../../report/anchor-of.ts';
import {
  actionsOf,
  actionsUnder,
  recommendationsElsewhere,
  recommendationsUnder,
} from '../../report/chain.ts';
import { codeOf } from '../../report/code-of.ts';
import { sourceLabel } from '../../report/label-of.ts';
import type {
  Action,
  Finding,
  Individual,
  Meeting,
  Objective,
  Party,
  Recommendation,
  Visit,
} from '../../report/report.ts';
import { tagsOf } from '../../report/tags-of.ts';
import type { View } from '../view.ts';
import {
  anchor,
  bullets,
  heading,
  joined,
  type PhrasingContent,
  paragraph,
  type RootContent,
  strong,
  text,
} from './nodes.ts';
import { blocks, phrasing, reference } from './prose.ts';

/** A label with what it says; left out when that is nothing. */
type Fact = readonly [label: string, value: string | readonly PhrasingContent[] | undefined];

/** A finding with what is recommended and done about it. */
export function finding(entry: Finding, view: View): readonly RootContent[] {
  const { report, labels } = view;
  const { kind, severity, basis, follows, noAction } = entry;
  const { pillars, themes } = tagsOf(report, entry);
  return [
    anchor(anchorOf('finding', entry)),
    heading(4, text(codeOf('finding', entry.number)), ...badge(entry.marking, view)),
    paragraph(...phrasing(entry.inlines, view)),
    ...blocks(entry.blocks, view),
    ...facts([
      [labels.kind, kind && labels[`kind.${kind}`]],
      [labels.severity, severity && labels[`severity.${severity}`]],
      [labels.basis, basis && labels[`basis.${basis}`]],
      [labels.theme, themes.map(view.plain).join(', ')],
      [labels.pillar, pillars.length > 1 ? pillars.map(view.plain).join(', ') : ''],
      [labels.source, listed(entry.sources.map(source => [reference(sourceLabel(report, source))]))],
      [labels.standard, entry.against.join(', ')],
      [labels.rating, entry.rated],
      [labels.follows, follows && `${follows.mission}.${follows.id}`],
      [
        labels.seeAlso,
        recommendationsElsewhere(report, entry)
          .map(number => codeOf('recommendation', number))
          .join(', '),
      ],
    ]),
    ...(noAction
      ? [
          paragraph(strong(`${labels.noAction}.`), text(' '), ...phrasing(noAction.inlines, view)),
          ...blocks(noAction.blocks, view),
        ]
      : []),
    ...recommendationsUnder(report, entry).flatMap(each => recommendation(each, view)),
    ...actionsUnder(report, entry).flatMap(each => action(each, view)),
  ];
}

/** A recommendation, suggestion or request with its actions. */
export function recommendation(entry: Recommendation, view: View): readonly RootContent[] {
  const { labels } = view;
  const { kind, priority, response, status, follows } = entry;
  return [
    anchor(anchorOf('recommendation', entry)),
    paragraph(
      strong(`${labels[kind]} ${codeOf('recommendation', entry.number)}.`),
      text(' '),
      ...phrasing(entry.inlines, view),
      ...badge(entry.marking, view),
    ),
    ...blocks(entry.blocks, view),
    ...facts([
      [labels.addressee, parties(entry.to, view)],
      [labels.responsible, parties(entry.owner, view)],
      [labels.dueDate, due(entry, view)],
      [labels.priority, priority && labels[`priority.${priority}`]],
      [labels.response, response && labels[`response.${response}`]],
      [labels.status, status && labels[`status.${status}`]],
      [labels.standard, entry.against.join(', ')],
      [labels.follows, follows && `${follows.mission}.${follows.id}`],
      [labels.findings, entry.findings.map(number => codeOf('finding', number)).join(', ')],
    ]),
    ...actionsOf(entry).flatMap(each => action(each, view)),
  ];
}

/** An action. */
export function action(entry: Action, view: View): readonly RootContent[] {
  const { labels } = view;
  const { status, follows } = entry;
  return [
    anchor(anchorOf('action', entry)),
    paragraph(
      strong(`${labels.action} ${codeOf('action', entry.number)}.`),
      text(' '),
      ...phrasing(entry.inlines, view),
      ...badge(entry.marking, view),
    ),
    ...blocks(entry.blocks, view),
    ...facts([
      [labels.responsible, parties(entry.owner, view)],
      [labels.dueDate, due(entry, view)],
      [labels.status, status && labels[`status.${status}`]],
      [labels.follows, follows && `${follows.mission}.${follows.id}`],
    ]),
  ];
}

/** An objective. */
export function objective(entry: Objective, view: View): readonly RootContent[] {
  return [
    anchor(anchorOf('objective', entry)),
    paragraph(
      strong(`${codeOf('objective', entry.number)}.`),
      text(' '),
      ...phrasing(entry.inlines, view),
      ...badge(entry.marking, view),
    ),
    ...blocks(entry.blocks, view),
  ];
}

/** A meeting or a visit. */
export function event(
  entry: Meeting | Visit,
  target: 'meeting' | 'visit',
  view: View,
): readonly RootContent[] {
  const { labels } = view;
  const { dates, times } = entry;
  const when = [dates && view.period(dates), times && [times.from, times.to].filter(Boolean).join('–')];
  return [
    anchor(anchorOf(target, entry)),
    heading(
      3,
      text(`${codeOf(target, entry.number)} `),
      ...phrasing(entry.inlines, view),
      ...badge(entry.marking, view),
    ),
    ...facts([
      [labels.date, when.filter(Boolean).join(', ')],
      [labels.metWith, 'with' in entry ? parties(entry.with, view) : undefined],
      [labels.place, 'places' in entry ? entry.places.join(', ') : entry.place],
      [labels.missionMembers, parties(entry.by, view)],
    ]),
    ...blocks(entry.blocks, view),
  ];
}

/** A person in one line. */
export function individual(entry: Individual, view: View): readonly PhrasingContent[] {
  const { organization, role, station } = entry;
  const particulars: (readonly PhrasingContent[])[] = [
    ...(role === undefined ? [] : [[text(role)]]),
    ...(organization === undefined
      ? []
      : [[reference(view.party({ id: organization, name: organization }))]]),
    ...(station === undefined ? [] : [[text(station)]]),
  ];
  return [
    anchor(entry.id),
    { type: 'strong', children: phrasing(entry.inlines, view) },
    ...(particulars.length > 0 ? [text(', '), ...joined(particulars, ', ')] : []),
    ...badge(entry.marking, view),
  ];
}

/** How an entry is marked, when that is more than the mission as a whole. */
export function badge(marking: Marking, { report, labels }: View): readonly PhrasingContent[] {
  if (!isAbove(marking, report.mission.marking)) return [];
  return [text(' '), strong(`[${labels[`class.${marking}`]}]`)];
}

function facts(list: readonly Fact[]): readonly RootContent[] {
  const items = list.flatMap(([label, value]) => {
    if (value === undefined || value.length === 0) return [];
    return [[text(`${label}: `), ...(typeof value === 'string' ? [text(value)] : value)]];
  });
  return items.length === 0 ? [] : [bullets(items)];
}

function parties(list: readonly Party[], view: View): readonly PhrasingContent[] {
  return listed(list.map(party => [reference(view.party(party))]));
}

function listed(parts: readonly (readonly PhrasingContent[])[]): readonly PhrasingContent[] {
  return joined(parts, ', ');
}

function due({ due: date, dueText }: Recommendation | Action, view: View): string | undefined {
  return date === undefined ? dueText : view.date(date);
}
