/** The small print about each sort of entry, the same in every format: a label, and what there is to say. */
import { isQuoted, type PlainRow, plainAttributesOf } from '../../lexicon/attributes.ts';
import { actionsOf, actionsUnder, recommendationsElsewhere } from '../../report/chain.ts';
import type { Numbered } from '../../report/code-of.ts';
import { codeLabel, sourceLabel } from '../../report/label-of.ts';
import { plainValues } from '../../report/plain-values.ts';
import type { Action, Finding, Meeting, Party, Recommendation, Source, Visit } from '../../report/report.ts';
import { pillarsOf, tagsOf } from '../../report/tags-of.ts';
import { citedElsewhere } from '../elsewhere.ts';
import { valueLabel } from '../labels.ts';
import type { View } from '../view.ts';
import { goalItems } from './goals.ts';
import type { Fact, Item, Mark } from './page.ts';
import { label, titleItem } from './runs.ts';

/** What a finding is, how grave, and how it is known. */
export function marksOf({ labels }: View, finding: Finding): readonly Mark[] {
  return (['kind', 'severity', 'basis'] as const).flatMap(role => {
    const value = finding[role];
    if (value === undefined) return [];
    const word = valueLabel(labels, role, value);
    return { role, value, label: labels[role], word, speaksForItself: role !== 'severity' };
  });
}

/**
 * What a finding rests on; meetings and visits by their codes alone where there is little room, and after the first
 * finding that rests on them.
 */
export function sourcesOf({ report, layout }: View, finding: Finding): readonly Item[] {
  const before = report.findings.filter(({ number }) => number < finding.number);
  const isNamed = ({ kind, id }: Source) =>
    before.some(({ sources }) => sources.some(each => each.kind === kind && each.id === id));
  return finding.sources.map(source => ({
    type: 'item',
    ...sourceLabel(report, source, layout === 'compact' || isNamed(source)),
    ...(source.kind === 'document' && { role: source.kind }),
  }));
}

/** What a finding is about, and what it rests on. */
export function findingFacts(view: View, finding: Finding): readonly Fact[] {
  const { report, labels, layout } = view;
  const isInTable = layout === 'compact';
  const { pillars, themes } = tagsOf(report, finding);
  const several = pillars.length > 1 ? pillars : [];
  const objectives = report.objectives.filter(({ id }) => id !== undefined && finding.serves.includes(id));
  const actions = isInTable ? actionsUnder(report, finding) : [];
  return facts(
    [labels.theme, themes.map(theme => titleItem(theme, view))],
    [labels.pillar, several.map(pillar => ({ ...titleItem(pillar, view), anchor: pillarAnchor(pillar.id) }))],
    [labels.source, isInTable ? [] : sourcesOf(view, finding)],
    ...plainFacts(view, 'Finding', finding),
    [labels.objective, codes(view, 'objective', numbersOf(objectives))],
    [labels.follows, followed(view, finding)],
    [labels.seeAlso, codes(view, 'recommendation', recommendationsElsewhere(report, finding))],
    [labels.action, codes(view, 'action', numbersOf(actions))],
  );
}

/** Who is asked, who sees to it, by when, and how far it is; `within` is the finding that it is told under. */
export function recommendationFacts(view: View, entry: Recommendation, within?: number): readonly Fact[] {
  const { labels } = view;
  const own = new Set(actionsOf(entry));
  const elsewhere = entry.actions.filter(action => !own.has(action));
  const findings = entry.findings.filter(number => number !== within);
  return facts(
    [labels.addressee, parties(view, entry.to)],
    [labels.responsible, parties(view, entry.owner)],
    [labels.dueDate, dueOf(view, entry)],
    ...plainFacts(view, 'Recommendation', entry),
    [labels.follows, followed(view, entry)],
    [labels.findings, codes(view, 'finding', findings)],
    [labels.seeAlso, codes(view, 'action', numbersOf(elsewhere))],
  );
}

/** What is asked of whom by when, where the follow-up matrix says the rest. */
export function requestFacts(view: View, entry: Recommendation, within?: number): readonly Fact[] {
  const { labels } = view;
  return facts(
    [labels.addressee, parties(view, entry.to)],
    [labels.dueDate, dueOf(view, entry)],
    [
      labels.findings,
      codes(
        view,
        'finding',
        entry.findings.filter(number => number !== within),
      ),
    ],
    [labels.action, codes(view, 'action', numbersOf(entry.actions))],
  );
}

export function actionFacts(view: View, entry: Action): readonly Fact[] {
  const { labels } = view;
  return facts(
    [labels.responsible, parties(view, entry.owner)],
    [labels.dueDate, dueOf(view, entry)],
    ...plainFacts(view, 'Action', entry),
    [labels.follows, followed(view, entry)],
  );
}

export function eventFacts(view: View, entry: Meeting | Visit): readonly Fact[] {
  const { labels, period } = view;
  const { dates, times } = entry;
  const hours = times && [times.from, times.to].filter(time => time !== undefined).join('–');
  return facts(
    [labels.date, [dates && label(period(dates)), hours]],
    [labels.metWith, 'with' in entry ? parties(view, entry.with) : undefined],
    [labels.place, 'places' in entry ? entry.places : entry.place],
    [labels.missionMembers, parties(view, entry.by)],
  );
}

export function whenFacts({ report, labels, period }: View): readonly Fact[] {
  const { dates, place } = report.mission;
  return facts([labels.place, place], [labels.dates, dates && label(period(dates))]);
}

/** What stands at the head of a report, besides its title, place, dates and classification. */
export function missionFacts(view: View): readonly Fact[] {
  const { report, labels, date } = view;
  const { mission, programme } = report;
  const pillars = pillarsOf(report);
  const unread = [mission, programme, ...pillars, ...pillars.flatMap(({ themes }) => themes)].flatMap(
    each => each?.unread ?? [],
  );
  return facts(
    [labels.programme, programme && titleItem(programme, view)],
    [labels.reference, mission.reference],
    [labels.issued, mission.issued && { text: date(mission.issued), date: mission.issued, role: 'label' }],
    [labels.authors, mission.authors],
    [labels.distribution, mission.distribution],
    [labels.unread, [...unread, ...(mission.stray ?? [])]],
  );
}

/** The anchor of what is said on a pillar; a dot keeps it apart from every name that an author can give. */
export function pillarAnchor(id: string | undefined): string {
  return id === undefined ? 'pillar.none' : `pillar.${id}`;
}

/** A due date, or what is said in its place. */
export function dueOf(
  { date }: View,
  { due, dueText }: Pick<Recommendation | Action, 'due' | 'dueText'>,
): readonly Item[] {
  if (due !== undefined) return [{ type: 'item', text: date(due), date: due, role: 'label' }];
  return dueText === undefined ? [] : [{ type: 'item', text: dueText }];
}

export function parties({ party }: View, list: readonly Party[]): readonly Item[] {
  return list.map(each => ({ type: 'item', ...party(each) }));
}

/** Entries by their codes, which lead to them. */
export function codes({ report }: View, target: Numbered, numbers: readonly number[]): readonly Item[] {
  return numbers.map(number => ({ type: 'item', ...codeLabel(report, target, number) }));
}

/** What an entry follows up: where a reader finds it, and its title; by its name where its report is not at hand. */
export function followed(
  { language }: View,
  { follows }: Pick<Finding | Recommendation | Action, 'follows'>,
): readonly Item[] {
  if (!follows) return [];
  const { mission, id, told } = follows;
  const cited = told && citedElsewhere(told, language);
  if (cited === undefined) return [{ type: 'item', text: `${mission}.${id}` }];
  return [
    label(cited),
    ...(told?.title === undefined
      ? []
      : [{ type: 'item' as const, text: told.title, role: 'title' as const }]),
  ];
}

/** What an entry says under an attribute whose value stands for itself. */
export function plainItems(view: View, entry: object, row: PlainRow): readonly Item[] {
  const values = plainValues(entry, row.word);
  if (row.value === 'goals') return goalItems(view, values);
  return values.map(value => {
    return isQuoted(row.value)
      ? { type: 'item', text: value }
      : label(valueLabel(view.labels, row.label, value));
  });
}

type Said = string | Omit<Item, 'type'> | undefined;
type Row = readonly [label: string, said: Said | readonly Said[]];

function plainFacts(view: View, type: 'Finding' | 'Recommendation' | 'Action', entry: object): Row[] {
  return plainAttributesOf(type).map(row => [view.labels[row.label], plainItems(view, entry, row)]);
}

/** What there is something to say on; a string is the author's. */
export function facts(...rows: readonly Row[]): readonly Fact[] {
  return rows.flatMap(([label, value]) => {
    const said = [value].flat().flatMap((each): Item | [] => {
      const item = typeof each === 'string' ? { text: each } : each;
      return item === undefined || item.text === '' ? [] : { type: 'item', ...item };
    });
    return said.length === 0 ? [] : [{ label, said }];
  });
}

function numbersOf(entries: readonly { readonly number: number }[]): readonly number[] {
  return entries.map(({ number }) => number);
}
