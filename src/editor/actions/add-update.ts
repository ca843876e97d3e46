/** *Update…*, on a finding, a recommendation or an action of a report that has been issued. */
import type { LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { Position, WorkspaceEdit } from 'vscode-languageserver';
import { placeToFill, textOfSnippet } from '../../base/plain-snippet.ts';
import { STATUSES } from '../../domain/scales.ts';
import { MISSION_FILE, updatesName } from '../../lexicon/file-endings.ts';
import { editorText } from '../../messages/editor.ts';
import { UPDATE_COMMAND, type UpdateResult } from '../../protocol/report.ts';
import { nameFor, placeFor } from '../../rules/template/templates.ts';
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

const OTHERS = STATUSES.filter(status => status !== 'ongoing');

/**
 * Begins an update on the entry at the cursor, at the end of the file of updates beside the report, which is made where
 * there is none. The report itself stays as it was issued.
 */
export const addUpdate =
  (services: LangiumServices, client: Pick<Client, 'createsFiles' | 'runsCommands'>): ActionMaker =>
  (document, { range: { start } }) => {
    const begun = client.createsFiles ? updateAt(document, start, services) : undefined;
    if (!begun) return [];
    const title = editorText('action.update');
    const command = { title, command: UPDATE_COMMAND, arguments: [document.textDocument.uri, start] };
    const doing = client.runsCommands ? { command } : { edit: inItsFile(begun) };
    return [{ title, kind: 'refactor.rewrite', ...doing }];
  };

function inItsFile({ uri, edit: { range, newText } }: UpdateResult): WorkspaceEdit {
  const create = { kind: 'create' as const, uri, options: { ignoreIfExists: true } };
  return { documentChanges: [create, { textDocument: { uri, version: null }, edits: [{ range, newText }] }] };
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
  const text = known?.textDocument.getText() ?? '';
  const end = known?.textDocument.positionAt(text.length) ?? { line: 0, character: 0 };
  const gap = text.trim() === '' ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  const said = `on ${placeToFill(1, today())} by ${nameFor(2, 'teller')} status ${placeToFill(3, 'ongoing', ...OTHERS)}`;
  const snippet = `${gap}update ${key} ${said}: ${placeFor(4, 'update')}\n`;
  const edit = { range: { start: end, end }, newText: textOfSnippet(snippet), snippet };
  return { uri: target.toString(), edit };
}

/** The key by which updates name an entry of a report that has been issued; undefined where they can't. */
export function keyForUpdate(entry: Entry): string | undefined {
  if (!(isFinding(entry) || isRecommendation(entry) || isAction(entry)) || !entry.name) return undefined;
  const mission = entry.$container.entries.find(isMission);
  const isThere = MISSION_FILE.test(entry.$container.$document?.uri.path ?? '');
  if (!mission || !isThere || !headersOf(mission).some(isIssued)) return undefined;
  return `${mission.name}.${entry.name}`;
}
