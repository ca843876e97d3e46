/** `check --fix`: the same fixes that the editor offers, where they are surely wanted. */

import { TextDocument } from 'langium';
import { lineEndOf } from '../domain/lines.ts';
import { preferredEdits } from '../rules/fix-all.ts';
import { replaceText } from './replace-text.ts';
import type { OpenFile, Workspace } from './workspace.ts';

/** A fix may uncover another problem; two that undo each other must not go on for ever. */
const ROUNDS = 10;

/** Mends the files of a checked workspace on the disk and says how many were changed. */
export async function mend(workspace: Workspace): Promise<number> {
  const before = new Map(workspace.files.map(file => [file, file.document.textDocument.getText()]));
  for (let round = 0; round < ROUNDS && (await mendOnce(workspace)); round++);
  let changed = 0;
  for (const [file, text] of before) {
    const mended = file.document.textDocument.getText();
    if (mended === text) continue;
    await replaceText(file, mended);
    changed++;
  }
  return changed;
}

async function mendOnce({ files, services, texts }: Workspace): Promise<boolean> {
  const changed = files.filter(file => {
    const mended = applyFixes(file);
    if (mended === undefined) return false;
    texts.set(file.document.uri.toString(), mended);
    return true;
  });
  const { DocumentBuilder } = services.shared.workspace;
  await DocumentBuilder.update(
    changed.map(({ document }) => document.uri),
    [],
  );
  return changed.length > 0;
}

function applyFixes({ document }: OpenFile): string | undefined {
  const edits = preferredEdits(document.diagnostics ?? []);
  if (edits.length === 0) return undefined;
  const lineEnd = lineEndOf(document.textDocument.getText());
  const fitting = edits.map(edit => ({ ...edit, newText: edit.newText.replaceAll('\n', lineEnd) }));
  return TextDocument.applyEdits(document.textDocument, fitting);
}
