/** What the remarks of a report are about. */
import { type Entry, entriesOf } from './find-entry.ts';
import type { Remark, Report } from './report.ts';

type About = Remark['about'];
type Reported = Omit<Report, 'remarks'>;

/** Every entry that a remark can be about, with its kind, in the order of the report. */
export function* subjectsOf(report: Reported): Generator<readonly [About['kind'], Entry]> {
  const annexes = new Set<Entry>(report.annexes);
  for (const [target, entry] of entriesOf(report)) yield [annexes.has(entry) ? 'annex' : target, entry];
}

/** The entry that a remark is about; undefined when the report holds none such. */
export function subjectOf(report: Reported, about: About): Entry | undefined {
  for (const [kind, entry] of subjectsOf(report)) if (isAbout(about, kind, entry)) return entry;
  return undefined;
}

/** True where a remark is about this entry. */
export function isAbout({ kind, id, number }: About, kindOfEntry: string, entry: Entry): boolean {
  if (kind !== kindOfEntry) return false;
  return id === undefined ? number === entry.number : id === entry.id;
}
