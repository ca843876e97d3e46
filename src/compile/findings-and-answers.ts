/** Findings, recommendations and actions. */
import type { Action, Finding, Recommendation, Reference, Source } from '../report/report.ts';
import type { Chain } from '../syntax/chain.ts';
import { numberOf } from '../syntax/entry-numbers.ts';
import * as ast from '../syntax/generated/ast.ts';
import { effectiveMarking } from '../syntax/markings.ts';
import { proseOf } from '../syntax/prose.ts';
import { elsewhere } from './elsewhere.ts';
import { date, given, nameOf } from './given.ts';
import { partyNames } from './parties.ts';
import { plain } from './plain.ts';
import { tagIds } from './tags.ts';
import { titleAndBody } from './title-and-body.ts';

export function finding(entry: ast.Finding, chain: Chain): Finding {
  const noAction = chain.closing(entry);
  return given({
    id: nameOf(entry),
    number: numberOf(entry),
    ...titleAndBody(entry),
    ...tagIds(entry),
    kind: entry.kind,
    severity: entry.severity,
    basis: entry.basis,
    sources: [
      ...sources(entry),
      ...partyNames(entry.by).map(party => ({ kind: 'party' as const, ...party })),
    ],
    ...plain(entry, 'Finding'),
    serves: entry.serves.flatMap(({ ref }) => ref?.name ?? []),
    follows: follows(entry),
    recommendations: chain
      .recommendationsFor(entry)
      .map(numberOf)
      .sort((a, b) => a - b),
    noAction: noAction && { ...titleAndBody(noAction), marking: effectiveMarking(noAction) },
    marking: effectiveMarking(entry),
  });
}

/** A recommendation, suggestion or request with its actions. */
export function recommendation(entry: ast.Recommendation, chain: Chain): Recommendation {
  return given({
    id: nameOf(entry),
    number: numberOf(entry),
    kind: entry.kind,
    ...titleAndBody(entry),
    findings: chain.basisOf(entry).map(numberOf),
    to: partyNames(entry.to),
    owner: partyNames(entry.owner),
    due: date(entry.due),
    dueText: entry.dueText,
    ...plain(entry, 'Recommendation'),
    follows: follows(entry),
    actions: chain
      .actionsFor(entry)
      .filter(action => chain.purposeOf(action).find(ast.isRecommendation) === entry)
      .map(each => action(each, chain)),
    ...tagIds(entry),
    marking: effectiveMarking(entry),
  });
}

/** An action; one that carries out several recommendations stands below the first. */
export function action(entry: ast.Action, chain: Chain): Action {
  const purpose = chain.purposeOf(entry);
  return given({
    id: nameOf(entry),
    number: numberOf(entry),
    ...titleAndBody(entry),
    findings: purpose.filter(ast.isFinding).map(numberOf),
    recommendations: purpose.filter(ast.isRecommendation).map(numberOf),
    owner: partyNames(entry.owner),
    due: date(entry.due),
    dueText: entry.dueText,
    ...plain(entry, 'Action'),
    follows: follows(entry),
    marking: effectiveMarking(entry),
  });
}

/** Where a finding or an update has from what it says. */
export function sources(entry: ast.Finding | ast.Update): Source[] {
  return entry.sources.flatMap(({ event, document }): Source | [] => {
    const from = event?.ref;
    if (from) {
      const kind = ast.isMeeting(from) ? 'meeting' : 'visit';
      const id = nameOf(from) ?? '';
      return { kind, id, name: proseOf(from).title.text || id };
    }
    return document === undefined ? [] : { kind: 'document', name: document };
  });
}

function follows(entry: ast.Finding | ast.Recommendation | ast.Action): Reference | undefined {
  const { mission, target } = entry.follows ?? {};
  if (!mission || !target?.ref) return undefined;
  return given({ mission: mission.$refText, id: target.$refText, told: elsewhere(target.ref, entry) });
}
