import type { Entry, MissionFile, Pillar, Theme } from '../../syntax/generated/ast.ts';
import { pillarsOver } from '../../syntax/headers.ts';
import { subjectOf } from './subject.ts';
import { provenIn } from './tagged.ts';
import { tagsByFit } from './tags-by-fit.ts';

/** All tags that the report can use, the most fitting first; none where it has no programme. */
export function fittingTags(entry: Entry, file: MissionFile): readonly (Pillar | Theme)[] {
  const [pillar] = pillarsOver(file);
  return pillar ? tagsByFit(pillar.$container, subjectOf(entry), provenIn(file)) : [];
}
