/** The remarks of a report, written where they are read back as about the same entry. */
import type { Entry } from '../../report/find-entry.ts';
import type { Remark, Reply, Report } from '../../report/report.ts';
import { isAbout, subjectOf } from '../../report/subjects.ts';
import type { MissionEntry } from '../mission-entry.ts';
import { remarkEntries } from '../remark-entry.ts';
import { marking } from './attributes.ts';

export type SubjectKind = Remark['about']['kind'];

/** The remarks about an entry, which stand below it. */
export function remarksBelow(kind: SubjectKind, entry: Entry, report: Report): readonly MissionEntry[] {
  return report.remarks
    .filter(({ about }) => isAbout(about, kind, entry))
    .flatMap(remark => written(remark, undefined, report));
}

/** The remarks about what has no number, as parties and pillars: it has a name, by which a remark says what it is about. */
export function remarksOnNames(report: Report): readonly MissionEntry[] {
  return report.remarks
    .filter(({ about }) => subjectOf(report, about)?.number === undefined)
    .flatMap(remark => written(remark, remark.about.id, report));
}

function written(remark: Remark, about: string | undefined, report: Report): readonly MissionEntry[] {
  const marked = <S extends Reply>(said: S) => ({ ...said, marking: marking(said.marking, report) });
  return remarkEntries({ ...marked(remark), about, replies: remark.replies.map(marked) });
}
