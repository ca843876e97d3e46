/** Entries of a report as Markdown: what was found, what is asked, what is done, who met whom. */
import { isAbove, type Marking } from '../../domain/marking.ts';
import { anchorOf } from '../../report/anchor-of.ts';
import { actionsOf, actionsUnder, recommendationsUnder } from '../../report/chain.ts';
import { codeOf } from '../../report/code-of.ts';
import type {
  Action,
  Finding,
  Individual,
  Meeting,
  Objective,
  Recommendation,
  Visit,
} from '../../report/report.ts';
import { actionFacts, eventFacts, type Fact, findingFacts, marksOf, recommendationFacts } from '../facts.ts';
import type { View } from '../view.ts';
import {
  anchor,
  type BlockContent,
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

/** A finding with what is recommended and done about it. */
export function finding(entry: Finding, view: View): readonly RootContent[] {
  const { report, labels } = view;
  const { noAction } = entry;
  return [
    anchor(anchorOf('finding', entry)),
    heading(4, text(codeOf('finding', entry.number)), ...badge(entry.marking, view)),
    paragraph(...phrasing(entry.inlines, view)),
    ...blocks(entry.blocks, view),
    ...smallPrint([...marksOf(view, entry), ...findingFacts(view, entry)], view),
    ...(noAction
      ? [
          paragraph(
            strong(`${labels.noAction}.`),
            text(' '),
            ...phrasing(noAction.inlines, view),
            ...badge(noAction.marking, view),
          ),
          ...blocks(noAction.blocks, view),
        ]
      : []),
    ...recommendationsUnder(report, entry).flatMap(each => recommendation(each, view, entry.number)),
    ...actionsUnder(report, entry).flatMap(each => action(each, view)),
  ];
}

/** A recommendation, suggestion or request with its actions; `within` is the finding that it is told under. */
export function recommendation(entry: Recommendation, view: View, within?: number): readonly RootContent[] {
  const { labels } = view;
  return [
    anchor(anchorOf('recommendation', entry)),
    paragraph(
      strong(`${labels[entry.kind]} ${codeOf('recommendation', entry.number)}.`),
      text(' '),
      ...phrasing(entry.inlines, view),
      ...badge(entry.marking, view),
    ),
    ...blocks(entry.blocks, view),
    ...smallPrint(recommendationFacts(view, entry, within), view),
    ...actionsOf(entry).flatMap(each => action(each, view)),
  ];
}

/** An action. */
export function action(entry: Action, view: View): readonly RootContent[] {
  return [
    anchor(anchorOf('action', entry)),
    paragraph(
      strong(`${view.labels.action} ${codeOf('action', entry.number)}.`),
      text(' '),
      ...phrasing(entry.inlines, view),
      ...badge(entry.marking, view),
    ),
    ...blocks(entry.blocks, view),
    ...smallPrint(actionFacts(view, entry), view),
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
  return [
    anchor(anchorOf(target, entry)),
    heading(
      3,
      text(`${codeOf(target, entry.number)} `),
      ...phrasing(entry.inlines, view),
      ...badge(entry.marking, view),
    ),
    ...smallPrint(eventFacts(view, entry), view),
    ...blocks(entry.blocks, view),
  ];
}

/** A person in one line, with what more is said of them below. */
export function individual(entry: Individual, view: View): readonly BlockContent[] {
  const { organization, role, station } = entry;
  const particulars: (readonly PhrasingContent[])[] = [
    ...(role === undefined ? [] : [[text(role)]]),
    ...(organization === undefined
      ? []
      : [[reference(view.party({ id: organization, name: organization }))]]),
    ...(station === undefined ? [] : [[text(station)]]),
  ];
  return [
    paragraph(
      anchor(entry.id),
      { type: 'strong', children: phrasing(entry.inlines, view) },
      ...(particulars.length > 0 ? [text(view.comma), ...joined(particulars, view.comma)] : []),
      ...badge(entry.marking, view),
    ),
    ...blocks(entry.blocks, view),
  ];
}

/** How an entry is marked, when that is more than the mission as a whole. */
export function badge(marking: Marking, { report, labels }: View): readonly PhrasingContent[] {
  if (!isAbove(marking, report.mission.marking)) return [];
  return [text(' '), strong(`[${labels[`class.${marking}`]}]`)];
}

function smallPrint(facts: readonly Fact[], { comma }: View): readonly RootContent[] {
  if (facts.length === 0) return [];
  return [
    bullets(
      facts.map(({ label, said }) => [
        text(`${label}: `),
        ...joined(
          said.map(each => [reference(each)]),
          comma,
        ),
      ]),
    ),
  ];
}
