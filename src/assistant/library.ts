/** What tools look things up in: the served reports, read anew when a file of the folder has changed. */

import { thereSince } from '../domain/there-since.ts';
import { languageFor } from '../export/languages.ts';
import type { RegisterSubject } from '../export/register/ask.ts';
import { asksOf } from '../export/register/asks.ts';
import { chosen, type RegisterFilter } from '../export/register/filter.ts';
import { REGISTER_KINDS } from '../export/register/kinds.ts';
import type { FollowedRecord } from '../export/register/record.ts';
import { type Titles, titlesIn } from '../export/register/titles.ts';
import { assistantText } from '../messages/assistant.ts';
import { shortened } from '../messages/lists.ts';
import { nearest } from '../rules/nearest.ts';
import type { EntryPlace } from './entry-places.ts';
import type { Folder } from './folder.ts';
import { NoAnswer } from './no-answer.ts';
import type { ReadPage } from './pages.ts';
import { ReportTexts } from './report-text.ts';
import { type ReaderContext, type Served, VisibleReports } from './visible-reports.ts';

/** The reports of one moment, in the order of their paths. */
export interface Shelf {
  readonly reports: readonly Served[];
  readonly registers: Registers;
}

/** An entry of a served report. */
export interface Found {
  readonly served: Served;
  readonly place: EntryPlace;
}

/** How an entry is asked for: `mission.name`, or a name or a code of a report. */
export interface EntryName {
  readonly report?: string | undefined;
  readonly entry: string;
}

/** The reports of a folder through the eyes of some readers. */
export class Library {
  readonly texts = new ReportTexts();
  private readonly served: VisibleReports;
  private known:
    | { readonly reports: string; readonly beside: string; readonly shelf: Promise<Shelf> }
    | undefined;

  constructor(
    private readonly folder: Folder,
    readonly eyes: ReaderContext,
    readonly pages: ReadPage,
  ) {
    this.served = new VisibleReports(folder, eyes);
  }

  /** The day that counts as today, `YYYY-MM-DD`. */
  get today(): string {
    return this.folder.today();
  }

  async open(): Promise<Shelf> {
    const { reports, beside } = await this.folder.state();
    const day = `${this.today} ${beside}`;
    if (this.known?.beside !== day) this.served.forget();
    if (this.known?.beside !== day || this.known.reports !== reports)
      this.known = { reports, beside: day, shelf: this.read(this.known?.shelf) };
    try {
      return await this.known.shelf;
    } catch (error) {
      this.known = undefined;
      this.served.forget();
      throw error;
    }
  }

  report({ reports }: Pick<Shelf, 'reports'>, id: string): Served {
    const found = reports.find(({ report }) => report.mission.id === id);
    if (found) return found;
    const [near] = nearest(
      id,
      reports.map(({ report }) => report.mission.id),
      1,
    );
    throw new NoAnswer(
      near === undefined
        ? assistantText('no.report', { report: shortened(id) })
        : assistantText('no.report-near', { report: shortened(id), near }),
    );
  }

  async entry(shelf: Shelf, asked: EntryName): Promise<Found> {
    const dot = asked.entry.indexOf('.');
    const isReport = shelf.reports.some(({ report }) => report.mission.id === asked.entry);
    const mission = asked.report ?? (dot < 0 && !isReport ? undefined : asked.entry.split('.', 1).join());
    if (mission === undefined)
      throw new NoAnswer(assistantText('no.entry-alone', { entry: shortened(asked.entry) }));
    const served = this.report(shelf, mission);
    const isWhole = asked.entry.startsWith(`${mission}.`);
    const name = isWhole ? asked.entry.slice(mission.length + 1) : asked.entry;
    const places = await this.texts.placesOf(served);
    const place =
      places.find(({ entry }) => entry.id === name) ??
      places.find(({ code }) => code?.toLowerCase() === name.toLowerCase());
    if (place) return { served, place };
    const [near] = nearest(
      name,
      places.flatMap(({ entry, code }) => [entry.id, code].filter(each => each !== undefined)),
      1,
    );
    throw new NoAnswer(
      near === undefined
        ? assistantText('no.entry', { entry: shortened(name), report: mission })
        : assistantText('no.entry-near', { entry: shortened(name), report: mission, near }),
    );
  }

  /** One after the other: each begins with what the one before has found. */
  private async read(before: Promise<Shelf> | undefined): Promise<Shelf> {
    await before?.catch(() => undefined);
    const reports = await this.served.read();
    return { reports, registers: new Registers(reports) };
  }
}

const KEPT = 8;

interface Made {
  readonly records: readonly FollowedRecord[];
  readonly titles: Titles;
}

/** Worked out of the reports that the readers have, so that nothing else can be in it. */
class Registers {
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
