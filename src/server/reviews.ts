/** Answers the editor's wish for what comes back to a report: from Word, in trackers, since a version, in a rewrite. */
import { DocumentState, type LangiumDocument } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { textEdits } from '../editor/actions/text-action.ts';
import type { EditorServices } from '../editor/module.ts';
import { updatesName } from '../lexicon/file-endings.ts';
import { editorText } from '../messages/editor.ts';
import {
  DECIDE_REQUEST,
  type DecideResult,
  REVIEW_REQUEST,
  type ReviewParams,
  type ReviewResult,
} from '../protocol/review.ts';
import type { MissionFile } from '../syntax/generated/ast.ts';
import { indexOf } from '../workspace/index-manager.ts';
import { answering } from './with-document.ts';

export function answerReviews(connection: Connection, services: EditorServices): void {
  const answer = answering(connection, services);
  answer(REVIEW_REQUEST, DocumentState.Validated, async (document, params): Promise<ReviewResult> => {
    const found = await find(document as LangiumDocument<MissionFile>, params, services);
    if (!found.ok) return found;
    const changes = found.changes.filter(({ isPart }) => isPart !== true).map(({ shown }) => shown);
    return { kind: 'reviewed', changes, notes: found.notes };
  });
  answer(DECIDE_REQUEST, DocumentState.Validated, async (document, params): Promise<DecideResult> => {
    const found = await find(document as LangiumDocument<MissionFile>, params, services);
    if (!found.ok) return found;
    const { decide } = await import('./review/decide.ts');
    const decided = decide(found.changes, params, found.entries);
    if (typeof decided === 'string') return { kind: 'refused', reason: editorText(WHY[decided]) };
    const { edits, updates: text, ...more } = decided;
    const updates = text === '' ? {} : { updates: { uri: updatesName(document.uri.toString()), text } };
    const made = edits.map(({ text, ...span }) => ({ span, text }));
    return { kind: 'decided', edits: textEdits(document, made), ...updates, ...more };
  });
}

const WHY = { alone: 'review.alone', 'no-place': 'review.no-place' } as const;

/** All that the sources ask, or why one is not read. Loaded on first use: whoever only writes does not wait for it. */
async function find(
  document: LangiumDocument<MissionFile>,
  { sources, refused }: ReviewParams,
  services: EditorServices,
) {
  const { findChanges } = await import('./review/find-changes.ts');
  const { Refused } = await import('./review/found.ts');
  try {
    const { withStates } = await import('./review/decide.ts');
    const found = await findChanges(document, sources, services);
    const changes = withStates(found.changes, refused, found.entries);
    return { ok: true, ...found, changes } as const;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { source: file, message: why, report } = error;
    const [uri = null] = report ? indexOf(services.shared).filesWithMission(report).map(String) : [];
    const reason = editorText('review.refused', { file, why });
    return { ok: false, kind: 'refused', reason, ...(report !== undefined && { madeOf: uri }) } as const;
  }
}
