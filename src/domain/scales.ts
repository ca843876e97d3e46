/** The closed vocabularies of a mission report, as the grammar lists them. */
import { VALUE_WORDS } from '../lexicon/generated/words.ts';

/** What sort of statement a finding is. */
export const KINDS = VALUE_WORDS.Kind;
export type Kind = (typeof KINDS)[number];

/** How serious a finding, or how urgent a recommendation, is. */
export const LEVELS = VALUE_WORDS.Level;
export type Level = (typeof LEVELS)[number];

/** How a finding is known: seen on the spot, said by a named party, or heard. */
export const BASES = VALUE_WORDS.Basis;

/** How far a recommendation or an action is. */
export const STATUSES = VALUE_WORDS.Status;
export type Status = (typeof STATUSES)[number];

/** How far something is that was asked for, and what those who were asked answered. */
export interface FollowedUp {
  readonly status?: Status | undefined;
  readonly response?: (typeof VALUE_WORDS.Response)[number] | undefined;
}

/**
 * True for what goes on: it is neither done nor dropped nor, where nothing says that it is under way, rejected. An action is over
 * with all the recommendations that it carries out.
 */
export function isOpen({ status, response }: FollowedUp, carriedOut: readonly FollowedUp[] = []): boolean {
  const isEnded = status === undefined || status === 'open' ? response === 'rejected' : isOver(status);
  return !isEnded && (carriedOut.length === 0 || carriedOut.some(each => isOpen(each)));
}

/** True for how far something is that does not go on. */
export function isOver(status: Status): boolean {
  return status === 'done' || status === 'dropped';
}

/** The three forms of what is asked of somebody. */
export const ASKS = ['recommendation', 'suggestion', 'request'] as const;

/** How complete a report claims to be, and so how much is checked. */
export const PROFILES = ['draft', 'review', 'final'] as const;
export type Profile = (typeof PROFILES)[number];

/** How grave a problem is. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];
