/** What an author wants of an export, and where it goes. */
import { Uri } from 'vscode';
import { exportName } from '../../base/export-name.ts';
import type { ExportChoices, Format } from '../../protocol/export.ts';

/** A whole order; it can be remembered as it is. */
export interface ExportOrder {
  /** Ids of one format or several. */
  readonly formats: readonly string[];
  readonly audience: string;
  /** The report's own unless it is given. */
  readonly language?: string;
  /** That of each format unless it is given. */
  readonly layout?: string;
  /** The one table that is to be shown, where it is not all of the report. */
  readonly table?: string;
  /** Address of the file for one format, of the folder for several. */
  readonly place: string;
}

/** A format, and the file that it is to become. */
export interface Target {
  readonly format: Format;
  readonly file: Uri;
}

/** The files that an order stands for; those that nobody knows how to make are left out. */
export function targetsOf(order: ExportOrder, name: string, { formats }: ExportChoices): readonly Target[] {
  const place = Uri.parse(order.place, true);
  const wanted = formats.filter(({ id }) => order.formats.includes(id));
  return wanted.map(format => ({
    format,
    file: wanted.length === 1 ? place : Uri.joinPath(place, nameFor(name, order, format)),
  }));
}

/** The name that a report of this name has in a format, unless its author chooses another. */
export function nameFor(
  report: string,
  { audience, table }: Pick<ExportOrder, 'audience' | 'table'>,
  { extension }: Pick<Format, 'extension'>,
): string {
  const ending = table === undefined ? extension : `${table}.${extension}`;
  return exportName(report, audience, ending);
}

/** The last part of an address. */
export function baseName({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
