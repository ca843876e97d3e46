/** The order of the chapters. */
import type { Chapter } from '../report/report.ts';
import { numberOf } from '../syntax/entry-numbers.ts';
import type { Entry, MissionFile } from '../syntax/generated/ast.ts';

const CHAPTERS: Readonly<Partial<Record<Entry['$type'], Exclude<Chapter['kind'], 'section' | 'annex'>>>> = {
  Objective: 'objectives',
  Participant: 'participants',
  Meeting: 'meetings',
  Visit: 'meetings',
  Finding: 'findings',
  Recommendation: 'recommendations',
  Action: 'recommendations',
};

/** The chapters in the author's order: each where its first entry stands, sections and annexes where they stand. */
export function chaptersOf(file: MissionFile): Chapter[] {
  const chapters: Chapter[] = [];
  for (const entry of file.entries) {
    if (entry.$type === 'Section') {
      chapters.push({ kind: entry.kind, number: numberOf(entry) });
    } else {
      const kind = CHAPTERS[entry.$type];
      if (kind && !chapters.some(chapter => chapter.kind === kind)) chapters.push({ kind });
    }
  }
  return chapters;
}
