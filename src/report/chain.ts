/** Where each recommendation and action is told in full: once, under the first finding that it answers. */
import { grouped } from '../domain/grouped.ts';
import type { Action, Finding, Recommendation, Report } from './report.ts';

/** The recommendations told in full under a finding. */
export function recommendationsUnder(
  { recommendations }: Report,
  { number }: Finding,
): readonly Recommendation[] {
  return told(recommendations).get(number) ?? [];
}

/** Numbers of the recommendations that answer a finding but are told under an earlier one. */
export function recommendationsElsewhere(report: Report, finding: Finding): readonly number[] {
  const here = new Set(recommendationsUnder(report, finding).map(recommendation => recommendation.number));
  return finding.recommendations.filter(number => !here.has(number));
}

/** The actions told in full under a finding, without a recommendation between them. */
export function actionsUnder({ actions }: Report, { number }: Finding): readonly Action[] {
  return told(actions).get(number) ?? [];
}

/** The actions told in full under a recommendation. */
export function actionsOf(recommendation: Recommendation): readonly Action[] {
  return recommendation.actions.filter(
    action => (action.recommendations[0] ?? recommendation.number) === recommendation.number,
  );
}

/** Recommendations and actions that answer no finding. */
export function standingAlone(report: Report): {
  readonly recommendations: readonly Recommendation[];
  readonly actions: readonly Action[];
} {
  return {
    recommendations: report.recommendations.filter(recommendation => recommendation.findings.length === 0),
    actions: report.actions.filter(action => action.findings.length === 0),
  };
}

interface Answering {
  readonly findings: readonly number[];
}

const known = new WeakMap<readonly Answering[], ReadonlyMap<number, readonly Answering[]>>();

/** What answers findings, by the number of the first finding; sorted once for each list. */
function told<T extends Answering>(answers: readonly T[]): ReadonlyMap<number, readonly T[]> {
  let byFinding = known.get(answers) as ReadonlyMap<number, readonly T[]> | undefined;
  if (!byFinding) {
    byFinding = grouped(
      answers.flatMap(answer => answer.findings.slice(0, 1).map(first => [first, answer] as const)),
    );
    known.set(answers, byFinding);
  }
  return byFinding;
}
