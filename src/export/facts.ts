/** The small print about each sort of entry, the same in every format: a label, and what there is to say. */
import type { DateText } from '../domain/dates.ts';
import { actionsOf, recommendationsElsewhere } from '../report/chain.ts';
import type { Numbered } from '../report/code-of.ts';
import { codeLabel, type Label, sourceLabel } from '../report/label-of.ts';
import type { Action, Finding, Meeting, Party, Recommendation, Visit } from '../report/report.ts';
import { tagsOf } from '../report/tags-of.ts';
import { pillarAnchor } from './outline.ts';
import type { View } from './view.ts';

/** One thing that is said: words, where they lead to, and the date that they stand for. */
export interface Said extends Label {
  readonly date?: DateText;
}

/** A label with what is said under it, which is never nothing. */
export interface Fact {
  readonly label: string;
  readonly said: readonly Said[];
}

/** What a finding is, how grave, and how it is known. */
export function marksOf({ labels }: View, { kind, severity, basis }: Finding): readonly Fact[] {
  return facts(
    [labels.kind, kind && labels[`kind.${kind}`]],
    [labels.severity, severity && labels[`severity.${severity}`]],
    [labels.basis, basis && labels[`basis.${basis}`]],
  );
}

/** What a finding is about, and what it rests on. */
export function findingFacts(view: View, finding: Finding): readonly Fact[] {
  const { report, labels, plain } = view;
  const { pillars, themes } = tagsOf(report, finding);
  const several = pillars.length > 1 ? pillars : [];
  const objectives = report.objectives.filter(({ id }) => id !== undefined && finding.serves.includes(id));
  return facts(
    [labels.theme, themes.map(plain)],
    [labels.pillar, several.map(pillar => ({ text: plain(pillar), anchor: pillarAnchor(pillar.id) }))],
    [labels.source, finding.sources.map(source => sourceLabel(report, source))],
    [labels.standard, finding.against],
    [labels.rating, finding.rated],
    [labels.objective, codes(view, 'objective', numbersOf(objectives))],
    [labels.follows, followed(finding)],
    [labels.seeAlso, codes(view, 'recommendation', recommendationsElsewhere(report, finding))],
  );
}

/** Who is asked, who sees to it, by when, and how far it is; `within` is the finding that it is told under. */
export function recommendationFacts(view: View, entry: Recommendation, within?: number): readonly Fact[] {
  const { labels } = view;
  const { priority, response, status } = entry;
  const own = new Set(actionsOf(entry));
  const elsewhere = entry.actions.filter(action => !own.has(action));
  const findings = entry.findings.filter(number => number !== within);
  return facts(
    [labels.addressee, parties(view, entry.to)],
    [labels.responsible, parties(view, entry.owner)],
    [labels.dueDate, dueOf(view, entry)],
    [labels.priority, priority && labels[`priority.${priority}`]],
    [labels.response, response && labels[`response.${response}`]],
    [labels.status, status && labels[`status.${status}`]],
    [labels.standard, entry.against],
    [labels.follows, followed(entry)],
    [labels.findings, codes(view, 'finding', findings)],
    [labels.seeAlso, codes(view, 'action', numbersOf(elsewhere))],
  );
}

/** Who does it, by when, and how far it is. */
export function actionFacts(view: View, entry: Action): readonly Fact[] {
  const { labels } = view;
  return facts(
    [labels.responsible, parties(view, entry.owner)],
    [labels.dueDate, dueOf(view, entry)],
    [labels.status, entry.status && labels[`status.${entry.status}`]],
    [labels.follows, followed(entry)],
  );
}

/** When, with whom, where and by whom. */
export function eventFacts(view: View, entry: Meeting | Visit): readonly Fact[] {
  const { labels, period } = view;
  const { dates, times } = entry;
  const hours = times && [times.from, times.to].filter(time => time !== undefined).join('–');
  return facts(
    [labels.date, [dates && period(dates), hours].filter(each => each !== undefined)],
    [labels.metWith, 'with' in entry ? parties(view, entry.with) : undefined],
    [labels.place, 'places' in entry ? entry.places : entry.place],
    [labels.missionMembers, parties(view, entry.by)],
  );
}

/** What stands at the head of a report, besides its title, place, dates and classification. */
export function missionFacts({ report, labels, date, plain }: View): readonly Fact[] {
  const { mission, programme } = report;
  return facts(
    [labels.programme, programme && plain(programme)],
    [labels.reference, mission.reference],
    [labels.issued, mission.issued && { text: date(mission.issued), date: mission.issued }],
    [labels.authors, mission.authors],
    [labels.distribution, mission.distribution],
  );
}

/** A due date, or what is said in its place. */
export function dueOf(
  { date }: View,
  { due, dueText }: Pick<Recommendation | Action, 'due' | 'dueText'>,
): Said | undefined {
  if (due !== undefined) return { text: date(due), date: due };
  return dueText === undefined ? undefined : { text: dueText };
}

/** Parties by name. */
export function parties({ party }: View, list: readonly Party[]): readonly Said[] {
  return list.map(party);
}

type Value = string | Said | undefined;

/** What there is something to say on. */
function facts(
  ...all: readonly (readonly [label: string, said: Value | readonly Value[]])[]
): readonly Fact[] {
  return all.flatMap(([label, value]) => {
    const said = [value].flat().flatMap(each => {
      const item = typeof each === 'string' ? { text: each } : each;
      return item === undefined || item.text === '' ? [] : [item];
    });
    return said.length === 0 ? [] : [{ label, said }];
  });
}

function codes({ report }: View, target: Numbered, numbers: readonly number[]): readonly Said[] {
  return numbers.map(number => codeLabel(report, target, number));
}

function numbersOf(entries: readonly { readonly number: number }[]): readonly number[] {
  return entries.map(({ number }) => number);
}

function followed({ follows }: Finding | Recommendation | Action): string | undefined {
  return follows && `${follows.mission}.${follows.id}`;
}
