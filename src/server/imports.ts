/** Answers the editor's wish for a report made of another file. */
import type { Connection } from 'vscode-languageserver';
import { fromBase64 } from '../base64.ts';
import { knownNames } from '../editor/known-parties.ts';
import type { EditorServices } from '../editor/module.ts';
import { entryBehind, titleOf } from '../editor/named-entries.ts';
import { editorText } from '../messages/editor.ts';
import {
  IMPORT_REQUEST,
  type ImportParams,
  type ImportResult,
  PROGRAMMES_REQUEST,
  type Programme,
} from '../protocol.ts';
import { indexOf } from '../workspace/index-manager.ts';

/** Imports files, and lists the programmes that a mission can be under, when asked over the connection. */
export function answerImports(connection: Connection, services: EditorServices): void {
  connection.onRequest(PROGRAMMES_REQUEST, (): Programme[] =>
    [...indexOf(services.shared).shared('programme').values()].map(description => {
      const entry = entryBehind(services, description);
      return { name: description.name, title: entry ? titleOf(entry) : description.name };
    }),
  );
  connection.onRequest<ImportResult, never>(IMPORT_REQUEST, (params: ImportParams) =>
    importReport(services, params),
  );
}

async function importReport(
  services: EditorServices,
  { name, base64, under }: ImportParams,
): Promise<ImportResult> {
  // Loaded on first use: whoever only writes does not wait for it.
  const { importFile, MAX_SOURCE_BYTES } = await import('../intake/import-file.ts');
  const { UnreadableSource } = await import('../intake/unreadable.ts');
  const [, fileName = name, ending = ''] = /^(.*)\.([^.]*)$/.exec(name) ?? [];
  const refuse = (why: string): ImportResult => ({
    kind: 'refused',
    reason: editorText('import.refused', { file: name, why }),
  });
  const bytes = fromBase64(base64);
  if (bytes.length > MAX_SOURCE_BYTES) return refuse(editorText('import.too-large'));
  const options = { fileName, ...knownNames(services), ...(under === undefined ? {} : { under }) };
  try {
    const { text, notes, sums } = await importFile(bytes, ending, options);
    return { kind: 'imported', text, notes: [sums, ...notes] };
  } catch (error) {
    if (error instanceof UnreadableSource) return refuse(error.message);
    throw error;
  }
}
