/** The follow-up matrix: what is asked of whom, what is done about it, by whom and by when. */
import type { Action, Party, Recommendation, Report } from './report.ts';

/** One line of the matrix: a recommendation itself, or one action of it. */
export interface FollowUpLine {
  readonly action?: Action;
  readonly responsible: readonly Party[];
  readonly due?: string;
  readonly dueText?: string;
  readonly status?: Recommendation['status'];
}

/** What belongs together in the matrix; without a recommendation, one action that stands alone. */
export interface FollowUpItem {
  readonly recommendation?: Recommendation;
  /** Numbers of the findings that it rests on. */
  readonly findings: readonly number[];
  /** Never empty. */
  readonly lines: readonly FollowUpLine[];
}

/** Every recommendation with its actions, then the actions that carry out none. */
export function followUp(report: Report): readonly FollowUpItem[] {
  return [
    ...report.recommendations.map(recommendation => ({
      recommendation,
      findings: recommendation.findings,
      lines: linesOf(recommendation),
    })),
    ...report.actions.map(action => ({ findings: action.findings, lines: [lineOf(action)] })),
  ];
}

function linesOf(recommendation: Recommendation): readonly FollowUpLine[] {
  const actions = recommendation.actions.map(lineOf);
  const { owner, due, dueText, status } = recommendation;
  const hasOwnLine = owner.length > 0 || due !== undefined || dueText !== undefined || status !== undefined;
  if (actions.length > 0 && !hasOwnLine) return actions;
  return [{ responsible: owner, ...whenOf(recommendation) }, ...actions];
}

function lineOf(action: Action): FollowUpLine {
  return { action, responsible: action.owner, ...whenOf(action) };
}

function whenOf({
  due,
  dueText,
  status,
}: Recommendation | Action): Pick<FollowUpLine, 'due' | 'dueText' | 'status'> {
  return {
    ...(due !== undefined && { due }),
    ...(dueText !== undefined && { dueText }),
    ...(status !== undefined && { status }),
  };
}
