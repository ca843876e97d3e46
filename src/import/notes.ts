/** Notes, as they stand in lists, paragraphs and rows. */
import type { SourceBlock } from './document.ts';
import { groupsOf } from './groups.ts';
import { withMarkings } from './marked-text.ts';
import type { MissionEntry } from './mission-entry.ts';
import { bodyBelow } from './parts/chapter.ts';
import { writeMission } from './write-mission.ts';

/** A bullet, a number, a paragraph or a row, with what stands below it. */
export interface Note {
  readonly title: string;
  readonly body: MissionEntry['body'] & object;
}

/** Each bullet, number and paragraph as a finding, untagged, in the text of a `.mission` file. */
export function findingsFrom(blocks: readonly SourceBlock[]): string {
  return writeMission(withMarkings(notesIn(blocks).map(note => ({ word: 'finding', ...note }))));
}

/** The notes of a text, in order. */
export function notesIn(blocks: readonly SourceBlock[]): readonly Note[] {
  const notes = groupsOf(blocks).flatMap((group): readonly Note[] => {
    if (group.kind === 'item') return [{ title: group.item.text, body: bodyBelow(group) }];
    if (group.kind === 'table')
      return group.table.rows.map(({ cells }) => ({ title: cells.join(' | '), body: [] }));
    return [{ title: group.kind === 'heading' ? group.heading.text : group.text, body: [] }];
  });
  return notes.filter(({ title }) => title.trim() !== '');
}
