/** Who a report is for. */
import type { Audience } from '../../domain/marking.ts';

/** Who is to see it, and how strict the house is with names. */
export interface AudiencePolicy {
  readonly audience: Audience;
  readonly withoutStaffNames?: boolean;
  /** True where earlier reports are reduced for the same readers, so that an entry may say what it follows. */
  readonly isBesideOthers?: boolean;
  /** The day after which nothing is known of it, `YYYY-MM-DD`. */
  readonly asOf?: string;
  /** Words that the author has cleared for them, though they stand in what is withheld as well. */
  readonly cleared?: readonly string[];
  /** In which pseudonyms are given. */
  readonly language: string;
}
