/** The closed vocabularies of a mission report, in the order in which a reader expects them. */

/** What sort of statement a finding is. */
export const KINDS = ['gap', 'need', 'observation', 'good-practice'] as const;
export type Kind = (typeof KINDS)[number];

/** How serious a finding, or how urgent a recommendation, is. */
export const LEVELS = ['low', 'medium', 'high', 'critical'] as const;
export type Level = (typeof LEVELS)[number];

/** How a finding is known: seen on the spot, said by a named party, or heard. */
export const BASES = ['observed', 'stated', 'reported'] as const;

/** What the addressee said to a recommendation. */
export const RESPONSES = ['accepted', 'partially-accepted', 'rejected', 'pending'] as const;

/** How far a recommendation or an action is. */
export const STATUSES = ['open', 'ongoing', 'done', 'dropped'] as const;
export type Status = (typeof STATUSES)[number];

/** The three forms of what is asked of somebody. */
export const ASKS = ['recommendation', 'suggestion', 'request'] as const;

/** How complete a report claims to be, and so how much is checked. */
export const PROFILES = ['draft', 'review', 'final'] as const;
export type Profile = (typeof PROFILES)[number];

/** How grave a problem is. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];
