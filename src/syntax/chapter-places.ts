/** Where the chapters that are made from entries stand in a report. */
import { isAbove, type Marking } from '../domain/marking.ts';
import type { Entry, MissionFile } from './generated/ast.ts';
import { effectiveMarking } from './markings.ts';
import { cachedOn } from './object-cache.ts';

const CHAPTERS = {
  Objective: 'objectives',
  Participant: 'participants',
  Meeting: 'meetings',
  Visit: 'meetings',
  Finding: 'findings',
  Recommendation: 'recommendations',
  Action: 'recommendations',
} as const satisfies Partial<Record<Entry['$type'], string>>;

/** A chapter that holds all entries of some sorts. */
export type MadeChapter = (typeof CHAPTERS)[keyof typeof CHAPTERS];

/**
 * The place of each chapter among the entries: where the first of its own stands that most readers may see, so that it
 * tells nobody of an entry that is kept from them.
 */
export const chapterPlaces = cachedOn((file: MissionFile): ReadonlyMap<MadeChapter, number> => {
  const first = new Map<MadeChapter, { readonly place: number; readonly marking: Marking }>();
  for (const [place, entry] of (file.entries as readonly Entry[]).entries()) {
    const chapter: MadeChapter | undefined = CHAPTERS[entry.$type as keyof typeof CHAPTERS];
    if (chapter === undefined) continue;
    const marking = effectiveMarking(entry);
    const known = first.get(chapter);
    if (!known || isAbove(known.marking, marking)) first.set(chapter, { place, marking });
  }
  return new Map([...first].map(([chapter, { place }]) => [chapter, place] as const));
});
