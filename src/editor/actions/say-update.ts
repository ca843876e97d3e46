/** *Update…*, on a finding, a recommendation or an action of a report that has been issued. */
import type { LangiumDocument, URI } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { MISSION_FILE, updatesName } from '../../lexicon/file-endings.ts';
import { editorText } from '../../messages/editor.ts';
import { OPEN_LINE_COMMAND } from '../../protocol.ts';
import { fileOf } from '../../syntax/file-of.ts';
import { isAction, isFinding, isIssued, isMission, isRecommendation } from '../../syntax/generated/ast.ts';
import { headersOf } from '../../syntax/headers.ts';
import type { Client } from '../client.ts';
import { today } from '../clock.ts';
import type { ActionMaker } from '../code-actions.ts';
import { entryAt } from './entry-at.ts';

/**
 * Begins an update on the entry at the cursor, at the end of the file of updates beside the report, which is made where
 * there is none. The report itself stays as it was issued.
 */
export const sayUpdate =
  (services: LangiumServices, client: Pick<Client, 'createsFiles' | 'runsCommands'>): ActionMaker =>
  (document, { range }) => {
    const file = fileOf(document);
    const entry = entryAt(file, document.textDocument.offsetAt(range.start));
    const isFollowed = isFinding(entry) || isRecommendation(entry) || isAction(entry);
    const mission = file.entries.find(isMission);
    if (!isFollowed || !entry.name || !mission || !client.createsFiles) return [];
    if (!headersOf(mission).some(isIssued) || !MISSION_FILE.test(document.uri.path)) return [];
    const line = `update ${mission.name}.${entry.name} on ${today()}`;
    const target = document.uri.with({ path: updatesName(document.uri.path) });
    return [action(target, line, services, client)];
  };

function action(
  target: URI,
  line: string,
  { shared }: LangiumServices,
  client: Pick<Client, 'createsFiles' | 'runsCommands'>,
): CodeAction {
  const known = shared.workspace.LangiumDocuments.getDocument(target);
  const { edit, at } = appended(target, line, known);
  const title = editorText('action.update');
  const command = { title, command: OPEN_LINE_COMMAND, arguments: [target.toString(), at] };
  return { title, kind: 'refactor.rewrite', edit, ...(client.runsCommands && { command }) };
}

/** The edit that puts the line at the end of a file, and the number of that line. */
function appended(
  target: URI,
  line: string,
  known: LangiumDocument | undefined,
): { readonly edit: WorkspaceEdit; readonly at: number } {
  const uri = target.toString();
  const text = known?.textDocument.getText() ?? '';
  const end = known?.textDocument.positionAt(text.length) ?? { line: 0, character: 0 };
  const gap = text.trim() === '' ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  const edits = [{ range: { start: end, end }, newText: `${gap}${line}\n` }];
  const create = { kind: 'create' as const, uri, options: { ignoreIfExists: true } };
  return {
    edit: {
      documentChanges: [...(known ? [] : [create]), { textDocument: { uri, version: null }, edits }],
    },
    at: end.line + gap.length,
  };
}
