/** Objectives: a list, or what the text says under its heading. */
import type { MissionPart } from '../mission-entry.ts';
import type { Part } from '../part.ts';
import { toProse } from '../prose.ts';
import { itemEntry, placeChapter, type ReportContext } from './chapter.ts';

/** Each item of a list is an objective; without a list the whole text is one. */
export function placeObjectives(part: Part, context: ReportContext): readonly MissionPart[] {
  const isText = part.blocks.every(({ kind }) => kind === 'paragraph' || kind === 'comment');
  const [first] = part.blocks;
  if (!isText || first?.kind !== 'paragraph') {
    return placeChapter(part, { entriesOf: group => itemEntry(group, { word: 'objective' }) }, context);
  }
  const body = toProse(part.blocks.slice(1));
  return [
    { comment: part.heading },
    { word: 'objective', title: first.text, ...(body.length > 0 ? { body } : {}) },
  ];
}
