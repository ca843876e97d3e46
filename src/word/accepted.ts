import type { Revised, RevisedParagraph, RevisedRun, Revision } from './revised-paragraph.ts';

/** Accepts the changes that are meant: what they put in belongs to the text, and what they took out is gone. */
export function withAccepted(
  paragraphs: readonly RevisedParagraph[],
  isMeant: (revision: Revision) => boolean,
): readonly RevisedParagraph[] {
  const isGone = ({ deleted }: Revised) => deleted !== undefined && isMeant(deleted);
  const settled = <R extends Revised>({ inserted, ...rest }: R) =>
    ({ ...rest, ...(inserted && !isMeant(inserted) && { inserted }) }) as R;
  const accepted: RevisedParagraph[] = [];
  let carried: readonly RevisedRun[] = [];
  for (const paragraph of paragraphs) {
    const { runs, mark, row } = paragraph;
    if (isGone(row)) continue;
    const kept = [...carried, ...runs.filter(run => !isGone(run)).map(settled)];
    // Without its end, what is left of a paragraph belongs to the next one.
    carried = isGone(mark) ? kept : [];
    if (!isGone(mark)) {
      accepted.push({ ...paragraph, runs: kept, mark: settled(mark), row: settled(row) });
    }
  }
  return accepted;
}
