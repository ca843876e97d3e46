/** The author's own files: begun, opened, and made of files of other programs. */
import { snippet } from '@codemirror/autocomplete';
import type { LSPClient } from '@codemirror/lsp-client';
import type { EditorView } from '@codemirror/view';
import { toBase64 } from '../base/base64.ts';
import { plainSnippet } from '../base/plain-snippet.ts';
import { extensionText } from '../messages/extension.ts';
import { tryText } from '../messages/try.ts';
import { NEW_REPORT_REQUEST, type NewReportResult } from '../protocol/begin.ts';
import { IMPORT_REQUEST, type ImportResult } from '../protocol/import.ts';
import { type Files, type OpenText, OWN } from './files.ts';

/** A report to fill in, with its programme, as a template in the syntax of snippets. */
export async function beginReport(client: LSPClient): Promise<string> {
  const params = { begun: 'first-report', id: '' };
  const result = await client.request<object, NewReportResult>(NEW_REPORT_REQUEST.method, params);
  return result.kind === 'made' ? result.snippet : '';
}

/** Puts a template into an empty text, the first place to fill in selected. */
export function fillIn(view: EditorView, template: string): void {
  // The editor escapes nothing but braces.
  const known = plainSnippet(template, new Date().toLocaleDateString('sv-SE')).replaceAll(
    /\\([$}\\])/g,
    '$1',
  );
  snippet(known)(view, null, 0, view.state.doc.length);
  view.focus();
}

/** Reads the files that the author chooses; what can't be read, and what became of the rest, is said in sentences. */
export async function readFiles(
  chosen: FileList,
  client: LSPClient,
  files: Files,
): Promise<{ readonly opened: readonly OpenText[]; readonly sentences: readonly string[] }> {
  const opened: OpenText[] = [];
  const sentences: string[] = [];
  for (const file of chosen) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (/\.mission$/i.test(file.name)) {
      try {
        opened.push(openAs(file.name, new TextDecoder('utf-8', { fatal: true }).decode(bytes), files));
        sentences.push(tryText('opened', { file: file.name }));
      } catch {
        sentences.push(tryText('unreadable', { file: file.name }));
      }
      continue;
    }
    const result = await client
      .request<object, ImportResult>(IMPORT_REQUEST.method, { name: file.name, base64: toBase64(bytes) })
      .catch(() => undefined);
    if (result?.kind === 'imported') {
      opened.push(files.add(`${file.name.replace(/\.[^.]*$/, '')}.mission`, result.text, ''));
      sentences.push(extensionText('import.done', { file: file.name, ...result.sum }), ...result.notes);
    } else sentences.push(result?.reason ?? extensionText('import.failed.ours', { file: file.name }));
  }
  return { opened, sentences };
}

function openAs(name: string, content: string, files: Files): OpenText {
  const text = content.replaceAll('\r\n', '\n');
  // The copy of the page that has the same words is the same file.
  const known = files.in(OWN).find(each => each.name === name && each.text === text);
  const added = {
    ...(known ? { ...known, saved: text } : files.add(name, text, text)),
    hasCarriageReturns: text !== content,
  };
  files.put(added);
  return added;
}
