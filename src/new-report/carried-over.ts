/** What of an earlier report is still open, and so goes on in the next. */
import { chainOf } from '../syntax/chain.ts';
import type { Action, Entry, Finding, MissionFile, Recommendation } from '../syntax/generated/ast.ts';
import { goesOn } from '../syntax/goes-on.ts';
import { NOTHING_SINCE, type Since } from './since.ts';

/**
 * What goes on in the next report, in the order of the earlier one, and the recommendations that are over. What answers
 * no finding comes first, so that it does not come to stand below one.
 */
export interface CarriedOver {
  readonly entries: readonly (Finding | Recommendation | Action)[];
  readonly over: readonly Recommendation[];
}

/**
 * As things stand since: a recommendation or an action goes on until it is done, dropped or rejected; a finding with what answers it, and a
 * gap or a need that nothing has answered. An action is over with what it carries out.
 */
export function carriedOver(file: MissionFile, since: Since = NOTHING_SINCE): CarriedOver {
  const chain = chainOf(file);
  const isOpen = (entry: Recommendation | Action) => goesOn(entry, since.howFar);
  const recommendations = chain.recommendations.filter(isOpen);
  const carried = new Set<Entry>(recommendations);
  for (const recommendation of recommendations)
    for (const finding of chain.basisOf(recommendation)) carried.add(finding);
  for (const finding of chain.findings) {
    const measures = chain.actionsFor(finding);
    const answers = [...chain.recommendationsFor(finding), ...measures];
    const isLacking = finding.kind === 'gap' || finding.kind === 'need';
    const isUnanswered = isLacking && answers.length === 0 && !chain.closing(finding);
    if ((isUnanswered && !since.isResolved(finding)) || measures.some(isOpen)) carried.add(finding);
  }
  for (const action of chain.actions.filter(isOpen)) carried.add(action);
  const answersNothing = (entry: Entry) =>
    (entry.$type === 'Recommendation' && chain.basisOf(entry).length === 0) ||
    (entry.$type === 'Action' && chain.purposeOf(entry).length === 0);
  const order = (entry: Entry) => (answersNothing(entry) ? -1 : (entry.$containerIndex ?? 0));
  return {
    entries: [...chain.findings, ...chain.recommendations, ...chain.actions]
      .filter(entry => carried.has(entry))
      .sort((a, b) => order(a) - order(b)),
    over: chain.recommendations.filter(entry => !isOpen(entry)),
  };
}
