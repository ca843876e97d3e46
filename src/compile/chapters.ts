import type { Chapter } from '../report/report.ts';
import { chapterPlaces } from '../syntax/chapter-places.ts';
import { numberOf } from '../syntax/entry-numbers.ts';
import { isUncovered, type MissionFile } from '../syntax/generated/ast.ts';

/**
 * The chapters in the author's order: each in its place, sections and annexes where they stand. What was not covered has
 * its place among the findings, or else at the end.
 */
export function chaptersOf(file: MissionFile): Chapter[] {
  const made = new Map([...chapterPlaces(file)].map(([kind, place]) => [place, kind] as const));
  const chapters = file.entries.flatMap((entry, place): Chapter | [] => {
    if (entry.$type === 'Section') return { kind: entry.kind, number: numberOf(entry) };
    const kind = made.get(place);
    return kind === undefined ? [] : { kind };
  });
  const isOnlyUncovered = !chapterPlaces(file).has('findings') && file.entries.some(isUncovered);
  return isOnlyUncovered ? [...chapters, { kind: 'findings' }] : chapters;
}
