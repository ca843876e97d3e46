/** What tools look things up in: the served reports, read anew when a file of the folder has changed. */
import { assistantText } from '../messages/assistant.ts';
import { shortened } from '../messages/lists.ts';
import { nearest } from '../rules/nearest.ts';
import type { EntryPlace } from './entry-places.ts';
import type { Folder } from './folder.ts';
import { NoAnswer } from './no-answer.ts';
import type { ReadPage } from './pages.ts';
import { Registers } from './registers.ts';
import { ReportTexts } from './report-text.ts';
import { type Eyes, type Served, servedFrom } from './served.ts';

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
  private known: { readonly state: string; readonly shelf: Promise<Shelf> } | undefined;

  constructor(
    private readonly folder: Folder,
    readonly eyes: Eyes,
    readonly pages: ReadPage,
  ) {}

  /** The day that counts as today, `YYYY-MM-DD`. */
  get today(): string {
    return this.folder.today();
  }

  async open(): Promise<Shelf> {
    const state = `${this.today} ${await this.folder.state()}`;
    if (this.known?.state !== state) this.known = { state, shelf: this.read() };
    try {
      return await this.known.shelf;
    } catch (error) {
      this.known = undefined;
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

  private async read(): Promise<Shelf> {
    const reports = await servedFrom(this.folder, this.eyes);
    return { reports, registers: new Registers(reports) };
  }
}
