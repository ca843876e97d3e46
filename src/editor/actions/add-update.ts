/** *Update…*, on a finding, a recommendation or an action of a report that has been issued. */
import type { LangiumDocument, URI } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { CodeAction, Position, WorkspaceEdit } from 'vscode-languageserver';
import { MISSION_FILE, updatesName } from '../../lexicon/file-endings.ts';
import { editorText } from '../../messages/editor.ts';
import { OPEN_LINE_COMMAND, type UpdateResult } from '../../protocol/report.ts';
import { fileOf } from '../../syntax/file-of.ts';
import {
  type Entry,
  isAction,
  isFinding,
  isIssued,
  isMission,
  isRecommendation,
} from '../../syntax/generated/ast.ts';
import { headersOf } from '../../syntax/headers.ts';
import type { Client } from '../client.ts';
import { today } from '../clock.ts';
import type { ActionMaker } from '../code-actions.ts';
import { entryAt } from './entry-at.ts';

/**
 * Begins an update on the entry at the cursor, at the end of the file of updates beside the report, which is made where
 * there is none. The report itself stays as it was issued.
 */
export const addUpdate =
  (services: LangiumServices, client: Pick<Client, 'createsFiles' | 'runsCommands'>): ActionMaker =>
  (document, { range }) => {
    const begun = client.createsFiles ? updateAt(document, range.start, services) : undefined;
    return begun ? [action(begun, client)] : [];
  };

function action({ edit, uri, line }: UpdateResult, client: Pick<Client, 'runsCommands'>): CodeAction {
  const title = editorText('action.update');
  const command = { title, command: OPEN_LINE_COMMAND, arguments: [uri, line] };
  return { title, kind: 'refactor.rewrite', edit, ...(client.runsCommands && { command }) };
}

/** How an update on the entry at a place begins; undefined where there is none that could have one. */
export function updateAt(
  document: LangiumDocument,
  position: Position,
  { shared }: Pick<LangiumServices, 'shared'>,
): UpdateResult | undefined {
  const entry = entryAt(fileOf(document), document.textDocument.offsetAt(position));
  const key = entry && keyForUpdate(entry);
  if (key === undefined) return undefined;
  const target = document.uri.with({ path: updatesName(document.uri.path) });
  const known = shared.workspace.LangiumDocuments.getDocument(target);
  const { edit, at } = appended(target, `update ${key} on ${today()}`, known);
  return { edit, uri: target.toString(), line: at };
}

/** The key by which updates name an entry of a report that has been issued; undefined where they can't. */
export function keyForUpdate(entry: Entry): string | undefined {
  if (!(isFinding(entry) || isRecommendation(entry) || isAction(entry)) || !entry.name) return undefined;
  const mission = entry.$container.entries.find(isMission);
  const isThere = MISSION_FILE.test(entry.$container.$document?.uri.path ?? '');
  if (!mission || !isThere || !headersOf(mission).some(isIssued)) return undefined;
  return `${mission.name}.${entry.name}`;
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
