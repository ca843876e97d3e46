/** Answers the editor's wish for what a Word file that comes back asks of a report. */
import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { fromBase64 } from '../base64.ts';
import { textEdits } from '../editor/actions/text-action.ts';
import type { EditorServices } from '../editor/module.ts';
import {
  REVIEW_REQUEST,
  type ReviewedChange,
  type ReviewParams,
  type ReviewResult,
} from '../import-protocol.ts';
import { editorText } from '../messages/editor.ts';
import type { Change } from '../review/change.ts';
import type { MissionFile } from '../syntax/generated/ast.ts';
import { withDocument } from './with-document.ts';

/** Answers when asked over the connection. */
export function answerReviews(connection: Connection, services: EditorServices): void {
  connection.onRequest<ReviewResult, never>(
    REVIEW_REQUEST,
    (params: ReviewParams, cancelled: CancellationToken) =>
      withDocument(services, URI.parse(params.uri), DocumentState.Validated, cancelled, document =>
        review(document as LangiumDocument<MissionFile>, params, services),
      ),
  );
}

async function review(
  document: LangiumDocument<MissionFile>,
  { name, base64 }: ReviewParams,
  services: EditorServices,
): Promise<ReviewResult> {
  // Loaded on first use: whoever only writes does not wait for it.
  const { reviewFile } = await import('../review/review-file.ts');
  const { editsOf, hasSameStructure, takeIn } = await import('../review/take-in.ts');
  const { authorOf, describe, notesOn } = await import('../review/tell.ts');
  const { compileChecked } = await import('../publish/compile-checked.ts');
  const { whyNoMission } = await import('../publish/why-no-mission.ts');
  const { UnreadableSource } = await import('../unreadable-source.ts');
  const refuse = (why: string): ReviewResult => ({
    kind: 'refused',
    reason: editorText('review.refused', { file: name, why }),
  });
  const report = compileChecked(document, services);
  if (!report) return refuse(whyNoMission(document));
  const source = document.textDocument.getText();
  try {
    const found = reviewFile(fromBase64(base64), { source, file: document.parseResult.value, report });
    if (!found.ok) return refuse(found.reason);
    const isOpen = ({ state }: Change) => state === 'offered' || state === 'collides';
    const chosen = new Set(found.changes.filter(isOpen).map(({ number }) => number));
    // Those that change the same words as another can't be in one edit with it.
    const taken = takeIn(source, found.changes, chosen);
    if (!hasSameStructure(source, taken.text)) return refuse(editorText('review.structure'));
    const changes = found.changes.map((change): ReviewedChange => {
      const edits = taken.numbers.has(change.number) ? editsOf(change, chosen) : [];
      return {
        author: authorOf(change),
        description: describe(change),
        isTaken: change.state === 'taken',
        needsConfirmation: change.state === 'collides',
        edits: textEdits(
          document,
          edits.map(({ text, ...span }) => ({ span, text })),
        ),
      };
    });
    return { kind: 'reviewed', changes, notes: notesOn(found) };
  } catch (error) {
    if (error instanceof UnreadableSource) return refuse(error.message);
    throw error;
  }
}
