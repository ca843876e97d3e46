import { thereSince } from '../domain/there-since.ts';
import { languageFor } from '../export/languages.ts';
import type { RegisterSubject } from '../export/register/ask.ts';
import { asksOf } from '../export/register/asks.ts';
import { chosen, type RegisterFilter } from '../export/register/filter.ts';
import { REGISTER_KINDS } from '../export/register/kinds.ts';
import type { FollowedRecord } from '../export/register/record.ts';
import { type Titles, titlesIn } from '../export/register/titles.ts';
import type { Served } from './served.ts';

const KEPT = 8;

interface Made {
  readonly records: readonly FollowedRecord[];
  readonly titles: Titles;
}

/** Worked out of the reports that the readers have, so that nothing else can be in it. */
export class Registers {
  private readonly made = new Map<string, Made>();

  constructor(private readonly reports: readonly Served[]) {}

  /** The lines that are asked for, in the order of a register. */
  on(day: string, of: RegisterSubject, filter: RegisterFilter = {}): readonly FollowedRecord[] {
    const key = `${day} ${of}`;
    const { records, titles } = this.made.get(key) ?? this.make(day, of);
    // The one that was asked for last goes last.
    this.made.delete(key);
    this.made.set(key, { records, titles });
    for (const old of [...this.made.keys()].slice(0, -KEPT)) this.made.delete(old);
    return chosen(records, filter, titles);
  }

  private make(day: string, of: RegisterSubject): Made {
    const asks = this.reports.flatMap(({ report }) => {
      const { issued, dates, language = 'en' } = report.mission;
      if ((thereSince([issued], dates?.to) ?? '') > day) return [];
      // They are reduced already, for whomever: those inside are the ones from whom nothing more is taken.
      return asksOf(report, { of, language, asOf: day, audience: 'internal', isBesideOthers: true }) ?? [];
    });
    const { recordsOf, inOrder } = REGISTER_KINDS[of];
    return { records: inOrder(recordsOf(asks, day)), titles: titlesIn(asks, languageFor('en')) };
  }
}
