/** What must stay as it is when entries move. */
import type { LangiumDocument } from 'langium';
import { chainOf } from '../../src/syntax/chain.ts';
import { fileOf } from '../../src/syntax/file-of.ts';

/** The words of a text, in any order. */
export function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/).sort();
}

/** What each entry is below, as texts in any order. */
export function belongings(document: LangiumDocument): readonly string[] {
  const file = fileOf(document);
  const { parentOf } = chainOf(file);
  const shown = (entry: { $cstNode?: { text: string } } | undefined) => entry?.$cstNode?.text ?? '';
  return file.entries.map(entry => `${shown(entry)} < ${shown(parentOf(entry))}`).sort();
}
