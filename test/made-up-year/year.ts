/** A made-up year of an office as plain data: what its missions asked, in which editions, and what was said since. */

export interface Year {
  /** In the order of their first days. */
  readonly missions: readonly YearMission[];
  readonly updates: readonly YearUpdate[];
}

export interface YearMission {
  readonly id: string;
  readonly language: 'en' | 'fr' | 'es';
  /** The first and the last day of the mission; all days are `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** Each as it was issued, oldest first; one alone may be without a day, that of a report that was not issued. */
  readonly editions: readonly YearEdition[];
}

export interface YearEdition {
  readonly issued: string | null;
  /** A later edition has all that an earlier one had; values may differ. */
  readonly entries: readonly YearEntry[];
}

/** What is asked; its key is `mission.name`. */
export interface YearEntry extends YearValues {
  readonly kind: 'recommendation' | 'action';
  readonly name: string;
  /** For an action, the name of the recommendation of the same report that it carries out. */
  readonly under: string | null;
  /** The key of the entry of an earlier mission that it goes on with; no other entry follows the same. */
  readonly follows: string | null;
}

/** What may be otherwise tomorrow; null where nothing is said. Actions have no response. */
export interface YearValues {
  readonly status: 'open' | 'ongoing' | 'done' | 'dropped' | null;
  readonly response: 'accepted' | 'partially-accepted' | 'rejected' | 'pending' | null;
  readonly due: string | null;
}

export interface YearUpdate extends YearValues {
  /** The key of what it is about, of whichever mission. */
  readonly about: string;
  readonly on: string;
}

/** What a register says of a thing on a day. */
export interface YearLine {
  /** The key of its newest entry. */
  readonly key: string;
  readonly history: readonly string[];
  readonly status: YearValues['status'];
  readonly response: YearValues['response'];
  readonly due: string | null;
  readonly firstDue: string | null;
  readonly slippedDays: number | null;
  readonly issued: string | null;
  readonly ageInDays: number | null;
  readonly updated: string | null;
  /** The names of values of which two things are said on one day, in the order status, response, due. */
  readonly undecided: readonly string[];
  readonly isOpen: boolean;
  readonly isOverdue: boolean;
  readonly overdueDays: number | null;
  readonly lastMonth: readonly ('added' | 'changed' | 'due' | 'postponed')[];
}

/** What the head of a register says on a day. */
export interface YearHead {
  /** Recommendations, and those that were answered. */
  readonly recommendations: number;
  readonly answered: number;
  /** What was to be done by the day, and what of it was done by its due date. */
  readonly dueByNow: number;
  readonly doneInTime: number;
}

/** All lines, in the order of their keys. */
export type YearCount = (
  year: Year,
  day: string,
) => { readonly lines: readonly YearLine[]; readonly head: YearHead };
