/** Writes what was made of a report: files for its readers, or its edition with what that changes in the text. */
import { Range, type TextDocument, Uri, WorkspaceEdit, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fromBase64 } from '../../base/base64.ts';
import { extensionText } from '../../messages/extension.ts';
import type { SentFiles } from '../../protocol/send.ts';
import { isThere } from '../is-there.ts';
import { writeFailure } from './write-failure.ts';
import { writeWhole } from './write-whole.ts';

/** The files that are there now, why others are not, and what is to be known, in whole sentences. */
export interface Written {
  readonly files: readonly Uri[];
  readonly faults: readonly { readonly reason: string }[];
  readonly notes: readonly string[];
}

/** One file that can't be written does not cost the others. */
export async function writeFiles(
  { files, refusals, notes }: SentFiles,
  targetOf: (name: string) => Uri,
): Promise<Written> {
  const written: Uri[] = [];
  const faults = [...refusals];
  for (const { name, base64 } of files) {
    const target = targetOf(name);
    try {
      await writeWhole(target, fromBase64(base64));
      written.push(target);
    } catch (error) {
      faults.push({ reason: writeFailure(target, error) });
    }
  }
  return { files: written, faults, notes: written.length > 0 ? notes : [] };
}

/** The text is saved first: if nothing comes after that, the report can be issued again on the same day. */
export async function writeEdition(
  client: BaseLanguageClient,
  report: Uri,
  { files: [file], version, edits, notes }: SentFiles,
): Promise<Written> {
  const document = await workspace.openTextDocument(report);
  if (!file || document.version !== version) return nothing(extensionText('send.changed'));
  const target = Uri.joinPath(report, '..', file.name);
  if (await isThere(target)) return nothing(extensionText('issue.exists', { file: file.name }));
  const before = document.getText();
  const own = await client.protocol2CodeConverter.asTextEdits([...edits]);
  if (!(await changeInPlace(document, own))) return nothing(extensionText('edit.read-only'));
  try {
    if (!(await document.save())) throw new Error('The report was not saved.');
    await writeWhole(target, fromBase64(file.base64));
  } catch (error) {
    const whole = new Range(document.positionAt(0), document.positionAt(document.getText().length));
    await changeInPlace(document, [{ range: whole, newText: before }]);
    await document.save();
    return nothing(writeFailure(target, error));
  }
  return { files: [target], faults: [], notes };
}

/** Changes a text as one step that can be undone, wherever it is shown; false where it is read-only. */
export async function changeInPlace(
  document: TextDocument,
  edits: readonly { readonly range: Range; readonly newText: string }[],
): Promise<boolean> {
  const { version } = document;
  const change = new WorkspaceEdit();
  for (const { range, newText } of edits) change.replace(document.uri, range, newText);
  if (edits.length > 0) await workspace.applyEdit(change);
  return edits.length === 0 || document.version !== version;
}

function nothing(reason: string): Written {
  return { files: [], faults: [{ reason }], notes: [] };
}
