/** Answers the editor's wish to issue a report; what is made is written by the client, or not at all. */
import { DocumentState, type LangiumDocument, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';
import manifest from '../../package.json' with { type: 'json' };
import { toBase64 } from '../base/base64.ts';
import { textEdits } from '../editor/actions/text-action.ts';
import { today } from '../editor/clock.ts';
import type { EditorServices } from '../editor/module.ts';
import { editionName } from '../lexicon/file-endings.ts';
import { editorText } from '../messages/editor.ts';
import { listOf } from '../messages/lists.ts';
import { ISSUE_REQUEST, type IssueResult } from '../protocol/export.ts';
import type { Edition } from '../publish/edition-file.ts';
import { messageOf } from '../rules/fix-all.ts';
import { entriesOf } from '../syntax/entries.ts';
import { fileOf } from '../syntax/file-of.ts';
import { isIssued } from '../syntax/generated/ast.ts';
import { headersOf } from '../syntax/headers.ts';
import { answering } from './with-document.ts';

export function answerIssues(connection: Connection, services: EditorServices): void {
  answering(connection, services)(ISSUE_REQUEST, DocumentState.Validated, (document, { on }) =>
    issued(document, on, services),
  );
}

async function issued(
  document: LangiumDocument,
  on: string | undefined,
  services: EditorServices,
): Promise<IssueResult> {
  // Loaded on first use: whoever only writes does not wait for it.
  const { issue } = await import('../publish/issue.ts');
  const { writeEdition } = await import('../publish/edition-file.ts');
  const editions = await editionsBeside(document, services);
  if ('damaged' in editions) {
    return { kind: 'refused', reason: editorText('issue.damaged', { file: editions.damaged }) };
  }
  const day = dayFor(document, editions);
  const order = { on: on ?? day, editions, toolVersion: manifest.version };
  const result = await issue(document, order, services);
  if (!result.ok) {
    const { reason, errors } = result;
    const problems = errors.map(each => ({ message: messageOf(each), range: each.range }));
    return { kind: 'refused', reason, ...(problems.length > 0 && { problems }) };
  }
  const { edition, edits, named, tied, problems, marking } = result;
  const name = editionName(UriUtils.basename(document.uri), edition.edition);
  const names = listOf(named.map(({ code, name: given }) => `${code} ${given}`));
  const isClosed = marking !== 'unmarked' && marking !== 'unclassified';
  return {
    kind: 'made',
    day,
    name,
    base64: toBase64(writeEdition(edition)),
    edits: textEdits(document, edits),
    notes: [
      ...(problems.length > 0 ? [editorText('issue.left', { count: problems.length })] : []),
      ...(named.length > 0 ? [editorText('issue.names', { count: named.length, names })] : []),
      ...(tied > 0 ? [editorText('issue.tied', { count: tied })] : []),
      isClosed
        ? editorText('issue.holds-all', { file: name, marking })
        : editorText('issue.holds-open', { file: name }),
    ],
  };
}

/** The day that the report says, where it was not issued then; else today. */
function dayFor(document: LangiumDocument, editions: readonly Edition[]): string {
  const [mission] = entriesOf(fileOf(document), 'Mission');
  const said = mission && headersOf(mission).find(isIssued)?.on;
  return said !== undefined && editions.length === 0 ? said : today();
}

async function editionsBeside(
  document: LangiumDocument,
  { shared }: EditorServices,
): Promise<readonly Edition[] | { readonly damaged: string }> {
  const { readEdition } = await import('../publish/edition-file.ts');
  const { FileSystemProvider: files } = shared.workspace;
  const [folder, report] = [UriUtils.dirname(document.uri), UriUtils.basename(document.uri)];
  const editions: Edition[] = [];
  for (let number = 1; ; number++) {
    const name = editionName(report, number);
    const uri = UriUtils.joinPath(folder, name);
    if (!(await files.exists(uri).catch(() => false))) return editions;
    const edition = readEdition(await files.readBinary(uri));
    if (!edition) return { damaged: name };
    editions.push(edition);
  }
}
