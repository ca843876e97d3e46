/** Notes as findings, for whoever says that they are that. */
import type { SourceBlock } from './document.ts';
import { groupsOf } from './groups.ts';
import type { MissionPart } from './mission-entry.ts';
import { itemEntry } from './parts/chapter.ts';
import { writeMission } from './write-mission.ts';

/** Each bullet, number and paragraph as a finding, untagged, in the text of a `.mission` file. */
export function findingsFrom(blocks: readonly SourceBlock[]): string {
  const entries = groupsOf(blocks).flatMap((group): readonly MissionPart[] => {
    if (group.kind === 'item') return itemEntry(group, { word: 'finding' }) ?? [];
    if (group.kind === 'table') return group.table.rows.flatMap(({ cells }) => findingOf(cells.join(' | ')));
    return findingOf(group.kind === 'heading' ? group.heading.text : group.text);
  });
  return writeMission(entries);
}

function findingOf(text: string): readonly MissionPart[] {
  return text.trim() === '' ? [] : [{ word: 'finding', title: text }];
}
