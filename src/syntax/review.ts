/** The review of a report: which entry each remark is about, and which replies it has; by their places, but for `for x`. */
import { MultiMap } from 'langium';
import { isOpen } from '../domain/scales.ts';
import type { Entry, MissionFile, PartyName, Remark, Reply } from './generated/ast.ts';
import { isRemark, isReply } from './generated/ast.ts';
import { cachedOn } from './object-cache.ts';

/** The remarks of a file. */
export interface Review {
  readonly remarks: readonly Remark[];
  /** The entry that a remark is about: the one that it names, or else the one above; none at the top of a file. */
  subjectOf(remark: Remark): Entry | undefined;
  remarksOn(entry: Entry): readonly Remark[];
  repliesTo(remark: Remark): readonly Reply[];
  /** The remark that a reply answers; none when it stands below none. */
  remarkOf(reply: Reply): Remark | undefined;
  /** The entry that a remark or a reply stands below, whatever it is about. */
  placeOf(entry: Entry): Entry | undefined;
}

/** The review of a file, computed once for each parse. */
export const reviewOf = cachedOn((file: MissionFile): Review => {
  const remarks: Remark[] = [];
  const places = new Map<Entry, Entry>();
  const subjects = new MultiMap<Entry, Remark>();
  const replies = new MultiMap<Remark, Reply>();
  const answered = new Map<Reply, Remark>();
  let above: Entry | undefined;
  let remark: Remark | undefined;
  for (const entry of file.entries as readonly Entry[]) {
    if (isRemark(entry)) {
      remark = entry;
      remarks.push(entry);
      const subject = subjectIn(entry, above);
      if (subject) subjects.add(subject, entry);
      if (above) places.set(entry, above);
    } else if (isReply(entry)) {
      if (!remark) continue;
      replies.add(remark, entry);
      answered.set(entry, remark);
      places.set(entry, remark);
    } else {
      above = entry;
      remark = undefined;
    }
  }
  return {
    remarks,
    subjectOf: each => subjectIn(each, places.get(each)),
    remarksOn: entry => subjects.get(entry),
    repliesTo: each => replies.get(each),
    remarkOf: reply => answered.get(reply),
    placeOf: entry => places.get(entry),
  };
});

function subjectIn({ about }: Remark, above: Entry | undefined): Entry | undefined {
  return about ? about.ref : above;
}

/**
 * True for a remark that waits for an answer: nothing was done about it, and the last word is that of whoever made it.
 */
export function isUnanswered(remark: Remark): boolean {
  if (!isOpen(remark)) return false;
  const last = reviewOf(remark.$container).repliesTo(remark).at(-1);
  if (!last) return true;
  const asking = whoSaid(remark);
  return asking !== '' && asking === whoSaid(last);
}

/** The remarks about an entry that wait for an answer. */
export function remarksToAnswer(entry: Entry): readonly Remark[] {
  return reviewOf(entry.$container).remarksOn(entry).filter(isUnanswered);
}

/** Who said it, as one text that can be compared. */
function whoSaid({ by }: Remark | Reply): string {
  const nameOf = ({ party, text }: PartyName) => party?.$refText ?? text ?? '';
  return by.map(nameOf).join(', ');
}
