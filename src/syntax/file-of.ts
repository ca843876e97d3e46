import type { LangiumDocument } from 'langium';
import type { MissionFile } from './generated/ast.ts';

/** Every document of this language has a `MissionFile` at its root, which Langium's types do not say. */
export function fileOf(document: Pick<LangiumDocument, 'parseResult'>): MissionFile {
  return document.parseResult.value as MissionFile;
}
