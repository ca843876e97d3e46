/** Where each recommendation and action is told in full: once, under the first finding that it answers. */
import type { Action, Finding, Recommendation, Report } from './report.ts';

/** The recommendations told in full under a finding. */
export function recommendationsUnder(report: Report, finding: Finding): readonly Recommendation[] {
  return report.recommendations.filter(recommendation => recommendation.findings[0] === finding.number);
}

/** Numbers of the recommendations that answer a finding but are told under an earlier one. */
export function recommendationsElsewhere(report: Report, finding: Finding): readonly number[] {
  const here = new Set(recommendationsUnder(report, finding).map(recommendation => recommendation.number));
  return finding.recommendations.filter(number => !here.has(number));
}

/** The actions told in full under a finding, without a recommendation between them. */
export function actionsUnder(report: Report, finding: Finding): readonly Action[] {
  return report.actions.filter(action => action.findings[0] === finding.number);
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
