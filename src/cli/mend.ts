/** `check --fix`: the same fixes that the editor offers, where they are surely wanted. */

import { type LangiumDocument, TextDocument, URI } from 'langium';
import { lineEndOf } from '../domain/lines.ts';
import { preferredEdits } from '../rules/fix-all.ts';
import { replaceText } from './replace-text.ts';
import type { Texts } from './texts.ts';
import type { Reading } from './workspace.ts';

/** A fix may uncover another problem; two that undo each other must not go on for ever. */
export const ROUNDS = 10;

/** The text of a checked document with its fixes; undefined where there is nothing to mend. */
export function mendedText({ diagnostics = [], textDocument }: LangiumDocument): string | undefined {
  const edits = preferredEdits(diagnostics);
  if (edits.length === 0) return undefined;
  const lineEnd = lineEndOf(textDocument.getText());
  const fitting = edits.map(edit => ({ ...edit, newText: edit.newText.replaceAll('\n', lineEnd) }));
  return TextDocument.applyEdits(textDocument, fitting);
}

/** Writes the texts that differ from what was read, and says how many do. */
export async function replaceTexts({ files }: Reading, texts: Texts): Promise<number> {
  let changed = 0;
  for (const file of files) {
    const text = texts.get(URI.file(file.path).toString());
    if (text === undefined || text === file.source.text) continue;
    await replaceText(file, text);
    changed++;
  }
  return changed;
}
