/** The follow-up matrix: what is asked of whom, what is done about it, by whom and by when. */
import { type FollowedUp, isOpen } from '../domain/scales.ts';
import { type PlainRow, plainAttributesOf } from '../lexicon/attributes.ts';
import { plainValues } from './plain-values.ts';
import type { Action, Recommendation, Report } from './report.ts';

/** What belongs together in the matrix; without a recommendation, one action that stands alone. */
export interface FollowUpItem {
  readonly recommendation?: Recommendation;
  /** Numbers of the findings that it rests on. */
  readonly findings: readonly number[];
  /** Who does what by when: the recommendation itself, or an action of it. Never empty. */
  readonly lines: readonly (Recommendation | Action)[];
}

/** Every recommendation with its actions, and the actions that carry out none, in the order in which a page tells them. */
export function followUp(report: Report): readonly FollowUpItem[] {
  const kinds = report.chapters.map(({ kind }) => kind);
  const alone = kinds.indexOf('recommendations') < kinds.indexOf('findings') ? 0 : Number.POSITIVE_INFINITY;
  const place = ({ findings }: FollowUpItem) => findings[0] ?? alone;
  return [
    ...report.recommendations.map(recommendation => ({
      recommendation,
      findings: recommendation.findings,
      lines: linesOf(recommendation),
    })),
    ...report.actions.map(action => ({ findings: action.findings, lines: [action] })),
  ].toSorted((a, b) => place(a) - place(b) || 0);
}

/** Who says what stands under an attribute in a line: the recommendation, of what actions do not have. */
export function sayerOf(
  { of }: Pick<PlainRow, 'of'>,
  entry: Recommendation | Action,
  recommendation: Recommendation | undefined,
): Recommendation | Action | undefined {
  return of.includes('Action') ? entry : recommendation;
}

export function carriedOutBy(
  entry: Recommendation | Action,
  { recommendations }: Pick<Report, 'recommendations'>,
): readonly Recommendation[] {
  const numbers = 'recommendations' in entry ? entry.recommendations : [];
  return recommendations.filter(({ number }) => numbers.includes(number));
}

/** True for what is open; an action is over with all that it carries out. */
export function goesOn(entry: Recommendation | Action, report: Pick<Report, 'recommendations'>): boolean {
  const carriedOut: readonly FollowedUp[] = carriedOutBy(entry, report);
  // A finding is never over by itself.
  const isOnFinding = 'recommendations' in entry && entry.findings.length > 0;
  return isOpen(entry, isOnFinding ? [...carriedOut, {}] : carriedOut);
}

function linesOf(recommendation: Recommendation): FollowUpItem['lines'] {
  const { actions, owner, due, dueText } = recommendation;
  const hasOwnLine =
    owner.length > 0 ||
    due !== undefined ||
    dueText !== undefined ||
    plainAttributesOf('Action').some(({ word }) => plainValues(recommendation, word).length > 0);
  return actions.length > 0 && !hasOwnLine ? actions : [recommendation, ...actions];
}
