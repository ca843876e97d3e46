/** Answers what an editor asks of the text of a report: what it holds, and what is typed, moved, pasted and answered there. */
import { DocumentState, URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { updateAt } from '../editor/actions/add-update.ts';
import { droppedPicture } from '../editor/dropped-picture.ts';
import type { EditorServices } from '../editor/module.ts';
import { moveEntry } from '../editor/move-entry.ts';
import { moveTo } from '../editor/move-to.ts';
import { nextQuestion } from '../editor/questions.ts';
import { readinessOf } from '../editor/readiness.ts';
import { answerTo, remarkThreads } from '../editor/remark-threads.ts';
import { reportTree } from '../editor/report-tree.ts';
import { editsToText } from '../editor/typing.ts';
import {
  ANSWER_REQUEST,
  AS_TEXT_REQUEST,
  MOVE_ENTRY_REQUEST,
  MOVE_TO_REQUEST,
  PASTE_REQUEST,
  PICTURE_REQUEST,
  QUESTION_REQUEST,
  READINESS_REQUEST,
  REMARKS_REQUEST,
  STRUCTURE_REQUEST,
  UPDATE_REQUEST,
} from '../protocol/report.ts';
import { answering } from './with-document.ts';

const { Linked, Parsed, Validated } = DocumentState;

/** Answers when asked over the connection; which entry is named is known once names are linked. */
export function answerTexts(connection: Connection, services: EditorServices): void {
  const answer = answering(connection, services);
  answer(STRUCTURE_REQUEST, Linked, (document, { by }) => reportTree(document, by, services));
  answer(READINESS_REQUEST, Validated, (document, { audience }, cancelled) =>
    readinessOf(services, document, cancelled, audience),
  );
  answer(QUESTION_REQUEST, Validated, (document, params, cancelled) =>
    nextQuestion(services, document, params, cancelled),
  );
  answer(AS_TEXT_REQUEST, Validated, (document, { position }) => editsToText(document, position, services));
  answer(UPDATE_REQUEST, Linked, (document, { position }) => updateAt(document, position, services));
  answer(REMARKS_REQUEST, Linked, document => remarkThreads(document));
  answer(ANSWER_REQUEST, Linked, answerTo);
  answer(PASTE_REQUEST, Parsed, async (document, { range, text, html }) => {
    // Loaded on first use: whoever only writes does not wait for it.
    const { pasteInto } = await import('../editor/pasting.ts');
    return pasteInto(services, document, range, { text, html });
  });
  answer(PICTURE_REQUEST, Parsed, (document, { position, picture }) =>
    droppedPicture(document, position, URI.parse(picture)),
  );
  // An entry that can’t go there stays, and its line is told all the same.
  answer(MOVE_ENTRY_REQUEST, Linked, (document, { position, direction }) =>
    moveEntry(document, position, direction),
  );
  answer(MOVE_TO_REQUEST, Linked, (document, { position, target }) => moveTo(document, position, target));
}
