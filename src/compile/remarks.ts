import { MENTION_TARGETS } from '../lexicon/entry-kinds.ts';
import type { Remark, Reply, Report } from '../report/report.ts';
import { isAbout, subjectsOf } from '../report/subjects.ts';
import { chainOf } from '../syntax/chain.ts';
import { numberOf } from '../syntax/entry-numbers.ts';
import * as ast from '../syntax/generated/ast.ts';
import { effectiveMarking } from '../syntax/markings.ts';
import { reviewOf } from '../syntax/review.ts';
import { date, given, nameOf, time } from './given.ts';
import { partyNames } from './parties.ts';
import { plain } from './plain.ts';
import { titleAndBody } from './title-and-body.ts';

type Reported = Omit<Report, 'remarks'>;

/** The remarks of a file, in the order of what they are about; those about one entry as they stand in the text. */
export function remarks(file: ast.MissionFile, report: Reported): Remark[] {
  const review = reviewOf(file);
  const subjects = [...subjectsOf(report)];
  const placeOf = (about: Remark['about']) =>
    subjects.findIndex(([kind, each]) => isAbout(about, kind, each));
  return review.remarks
    .map(entry => {
      const about = aboutOf(review.subjectOf(entry));
      const place = about ? placeOf(about) : -1;
      return { entry, place: Math.max(place, 0), about: place < 0 ? wholeReport(report) : about };
    })
    .sort((a, b) => a.place - b.place)
    .map(({ entry, about = wholeReport(report) }) => ({
      about,
      ...given({ quote: entry.quote }),
      ...said(entry),
      ...plain(entry, 'Remark'),
      replies: review.repliesTo(entry).map(said),
    }));
}

function said(entry: ast.Remark | ast.Reply): Reply {
  return {
    by: partyNames(entry.by),
    ...given({ date: date(entry.on), time: time(entry.at) }),
    ...titleAndBody(entry),
    marking: effectiveMarking(entry),
  };
}

function wholeReport({ mission }: Reported): Remark['about'] {
  return { kind: 'mission', id: mission.id };
}

/** What the report model calls an entry; for what it doesn't hold by itself, the entry that this belongs to. */
function aboutOf(entry: ast.Entry | undefined): Remark['about'] | undefined {
  if (!entry) return undefined;
  if (ast.isNoAction(entry)) return aboutOf(chainOf(entry.$container).closedBy(entry));
  if (ast.isUncovered(entry)) return aboutOf(entry.tags[0]?.ref);
  const kind = ast.isSection(entry)
    ? entry.kind
    : MENTION_TARGETS.find(target => target === entry.$type.toLowerCase());
  if (!kind) return undefined;
  const id = 'name' in entry ? nameOf(entry) : undefined;
  return id === undefined ? { kind, number: numberOf(entry) } : { kind, id };
}
