/** Answers how entries move. */
import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { EditorServices } from '../editor/module.ts';
import { moveEntry } from '../editor/move-entry.ts';
import { moveTo } from '../editor/move-to.ts';
import {
  MOVE_ENTRY_REQUEST,
  MOVE_TO_REQUEST,
  type MoveParams,
  type MoveResult,
  type MoveToParams,
  type MoveToResult,
} from '../protocol.ts';
import { MarkingGuard } from '../rules/marking-guard.ts';
import { withDocument } from './with-document.ts';

/** Answers when asked over the connection; null where no entry begins in the line, or where it can’t go. */
export function answerMoves(connection: Connection, services: EditorServices): void {
  connection.onRequest<MoveResult | null, never>(
    MOVE_ENTRY_REQUEST,
    ({ uri, position, direction }: MoveParams, cancelled: CancellationToken) =>
      withDocument(services, URI.parse(uri), DocumentState.Linked, cancelled, async document => {
        const moved = moveEntry(document, position, direction);
        return moved && (await keeps(document, moved)) ? moved : moved ? { ...moved, edits: [] } : null;
      }),
  );
  connection.onRequest<MoveToResult | null, never>(
    MOVE_TO_REQUEST,
    ({ uri, position, target }: MoveToParams, cancelled: CancellationToken) =>
      withDocument(services, URI.parse(uri), DocumentState.Linked, cancelled, async document => {
        const moved = moveTo(document, position, target);
        return moved && (await keeps(document, moved)) ? moved : null;
      }),
  );

  /** No move takes anything from what it is marked by. */
  async function keeps(document: LangiumDocument, { edits }: MoveResult): Promise<boolean> {
    return (await new MarkingGuard(document, services).unmarkedByText(edits)) === undefined;
  }
}
