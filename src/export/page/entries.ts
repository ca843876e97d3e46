/** Entries as pieces of the page: what was found, what is asked, what is done, who met whom. */
import { isAbove, type Marking } from '../../domain/marking.ts';
import { anchorOf, noActionAnchor, uncoveredAnchor } from '../../report/anchor-of.ts';
import type { PillarGroup } from '../../report/by-pillar.ts';
import { actionsOf, actionsUnder, recommendationsUnder } from '../../report/chain.ts';
import { codeOf, type Numbered } from '../../report/code-of.ts';
import type { Entry as ReportEntry } from '../../report/find-entry.ts';
import type {
  Action,
  Finding,
  Meeting,
  Objective,
  Recommendation,
  Uncovered,
  Visit,
} from '../../report/report.ts';
import { pillarsOf } from '../../report/tags-of.ts';
import { colonOf } from '../languages.ts';
import type { View } from '../view.ts';
import {
  actionFacts,
  codes,
  eventFacts,
  findingFacts,
  marksOf,
  pillarAnchor,
  recommendationFacts,
  requestFacts,
} from './facts.ts';
import { goalFacts } from './goals.ts';
import type { Entry, Group, Note, Piece, Said } from './page.ts';
import { label, proseOf, runsOf, titleOf } from './runs.ts';

/** Entries that are numbered, and what each is told with. */
type Told = Pick<ReportEntry, 'id' | 'inlines' | 'blocks' | 'unread' | 'stray'> & {
  readonly number: number;
  readonly marking: Marking;
};

export function objective(each: Objective, view: View): Entry {
  return entry('objective', each, view, prose(each, view));
}

/** A meeting or a visit; one without a title has the names of those who were met, or of the places. */
export function event(target: 'meeting' | 'visit', each: Meeting | Visit, view: View): Entry {
  const { labels, comma } = view;
  const isTitled = each.inlines.length > 0;
  const name = 'with' in each ? labels.metWith : labels.place;
  const all = eventFacts(view, each);
  const facts = isTitled ? all : all.filter(fact => fact.label !== name);
  const told = entry(target, each, view, [{ kind: 'facts', facts }, ...prose(each, view)]);
  if (isTitled) return told;
  const names = all.filter(fact => fact.label === name).flatMap(({ said }) => said);
  return { ...told, words: names.flatMap((each, index) => (index === 0 ? [each] : [label(comma), each])) };
}

/** A finding; in full with what is recommended and done about it, which a table has in rows of its own. */
export function finding(each: Finding, view: View): Entry {
  const { report, labels, layout } = view;
  const isInTable = layout === 'compact';
  const recommendations = isInTable ? [] : recommendationsUnder(report, each);
  const actions = isInTable ? [] : actionsUnder(report, each);
  const pieces: readonly Piece[] = [
    ...prose(each, view),
    {
      kind: 'facts',
      ...(!isInTable && { marks: marksOf(view, each) }),
      facts: findingFacts(view, each),
    },
    ...recommendations.map(answer => recommendation(answer, view, each.number)),
    ...actions.map(answer => action(answer, view)),
    ...(each.noAction
      ? [
          {
            ...note('no-action', labels.noAction, each.noAction, view),
            anchor: noActionAnchor(each),
          },
        ]
      : []),
  ];
  return entry('finding', each, view, pieces);
}

/** A recommendation, suggestion or request, in full with its actions; `within` is the finding that it is told under. */
export function recommendation(each: Recommendation, view: View, within?: number): Entry {
  const facts = view.layout === 'compact' ? requestFacts : recommendationFacts;
  const pieces: readonly Piece[] = [
    ...prose(each, view),
    { kind: 'facts', facts: facts(view, each, within) },
    ...(view.layout === 'compact' ? [] : actionsOf(each).map(answer => action(answer, view))),
  ];
  return entry('recommendation', each, view, pieces, each.kind);
}

export function action(each: Action, view: View): Entry {
  const pieces: readonly Piece[] = [...prose(each, view), { kind: 'facts', facts: actionFacts(view, each) }];
  return entry('action', each, view, pieces);
}

/** What is said on one pillar, or on none, with its findings as `told`; without pillars there is one group of all. */
export function findingsGroup(
  { pillar, related, uncovered }: PillarGroup,
  view: View,
  told: readonly Piece[],
): Group {
  const { report, labels } = view;
  const pieces: readonly Piece[] = [
    ...uncovered.map(each => ({
      ...note('uncovered', labels.uncovered, each, view),
      ...(each.pillars[0] === pillar?.id && { anchor: uncoveredAnchor(report, each) }),
    })),
    ...told,
  ];
  const numbers = related.map(({ number }) => number);
  const hasPillars = report.programme !== undefined || pillarsOf(report).length > 0;
  const goals = goalFacts(view, pillar ? [pillar, ...pillar.themes] : []);
  return {
    kind: 'group',
    anchor: pillarAnchor(pillar?.id),
    title: pillar ? titleOf(pillar, view) : [label(hasPillars ? labels.otherFindings : labels.findings)],
    isImplied: !hasPillars,
    pieces: [
      ...(goals.length > 0 ? [{ kind: 'facts' as const, facts: goals }] : []),
      ...(pieces.length > 0 ? pieces : [{ kind: 'nothing' as const, text: labels.noFindings }]),
      ...(related.length > 0
        ? [
            {
              kind: 'related' as const,
              fact: { label: labels.seeAlso, said: codes(view, 'finding', numbers) },
            },
          ]
        : []),
    ],
  };
}

/** A body; none where there is none. */
export function prose({ blocks }: Pick<ReportEntry, 'blocks'>, view: View): readonly Piece[] {
  return blocks.length > 0 ? [{ kind: 'prose', prose: proseOf(blocks, view) }] : [];
}

/**
 * How an entry is marked, when that is more than the mission as a whole; what could not be read, where that leaves it open;
 * and what stands below it and belongs to no entry.
 */
export function markedAs(
  { marking, unread, stray = [] }: Pick<ReportEntry, 'unread' | 'stray'> & { readonly marking: Marking },
  { report, labels, language }: View,
): { readonly marking?: Said } {
  const lines = [...(unread ?? []), ...stray];
  const signs = [
    ...(!unread && isAbove(marking, report.mission.marking) ? [labels[`class.${marking}`]] : []),
    ...(lines.length > 0 ? [`${labels.unread}${colonOf(language)}${lines.join(' · ')}`] : []),
  ];
  return signs.length > 0 ? { marking: [label(signs.join(' · '))] } : {};
}

function entry(
  target: Numbered,
  each: Told,
  view: View,
  pieces: readonly Piece[],
  role: Entry['role'] = target,
): Entry {
  return {
    kind: 'entry',
    role,
    anchor: anchorOf(target, each),
    code: [label(codeOf(target, each.number))],
    label: view.labels[role],
    words: runsOf(each.inlines, view),
    ...markedAs(each, view),
    pieces,
  };
}

function note(
  role: Note['role'],
  label: string,
  each: Pick<Uncovered, 'inlines' | 'blocks' | 'marking' | 'unread' | 'stray'>,
  view: View,
): Note {
  return {
    kind: 'note',
    role,
    label,
    words: runsOf(each.inlines, view),
    ...markedAs(each, view),
    prose: proseOf(each.blocks, view),
  };
}
