/** Answers the editor's wish for what comes back to a report: from Word, in trackers, since a version, in a rewrite. */
import { DocumentState, type LangiumDocument } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { textEdits } from '../editor/actions/text-action.ts';
import type { EditorServices } from '../editor/module.ts';
import { updatesName } from '../lexicon/file-endings.ts';
import { editorText } from '../messages/editor.ts';
import {
  REVIEW_REQUEST,
  type ReviewParams,
  type ReviewResult,
  TAKE_REQUEST,
  type TakeParams,
  type TakeResult,
} from '../protocol/review.ts';
import type { TextEdit } from '../review/change.ts';
import type { MissionFile } from '../syntax/generated/ast.ts';
import { answering } from './with-document.ts';

export function answerReviews(connection: Connection, services: EditorServices): void {
  const answer = answering(connection, services);
  answer(REVIEW_REQUEST, DocumentState.Validated, (document, params) =>
    review(document as LangiumDocument<MissionFile>, params, services),
  );
  answer(TAKE_REQUEST, DocumentState.Validated, (document, params) =>
    take(document as LangiumDocument<MissionFile>, params, services),
  );
}

/** All that the sources ask, or why one is not read. Loaded on first use: whoever only writes does not wait for it. */
async function find(
  document: LangiumDocument<MissionFile>,
  { sources }: ReviewParams,
  services: EditorServices,
) {
  const { findChanges } = await import('./review/find-changes.ts');
  const { Refused } = await import('./review/found.ts');
  try {
    return { ok: true, ...(await findChanges(document, sources, services)) } as const;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { source: file, message: why } = error;
    return { ok: false, kind: 'refused', reason: editorText('review.refused', { file, why }) } as const;
  }
}

async function review(
  document: LangiumDocument<MissionFile>,
  params: ReviewParams,
  services: EditorServices,
): Promise<ReviewResult> {
  const found = await find(document, params, services);
  if (!found.ok) return found;
  const { changes, notes } = found;
  return {
    kind: 'reviewed',
    changes: changes.filter(({ isPart }) => isPart !== true).map(({ shown }) => shown),
    notes,
  };
}

async function take(
  document: LangiumDocument<MissionFile>,
  params: TakeParams,
  services: EditorServices,
): Promise<TakeResult> {
  const { keys, refusal } = params;
  const found = await find(document, params, services);
  if (!found.ok) return found;
  const { changes, entries } = found;
  const [key] = keys;
  if (refusal && key !== undefined) {
    const { refuse } = await import('./review/refuse.ts');
    const edits = refuse(changes, key, refusal, entries);
    if (edits.length === 0) return { kind: 'refused', reason: editorText('review.no-place') };
    return { kind: 'edits', edits: asEdits(document, edits), left: 0 };
  }
  const taken = (await import('./review/take.ts')).take(entries.source, changes, new Set(keys));
  if (!taken) return { kind: 'refused', reason: editorText('review.alone') };
  const { edits, updates: text, left } = taken;
  const uri = updatesName(document.uri.toString());
  return {
    kind: 'edits',
    edits: asEdits(document, edits),
    left,
    ...(text !== '' && { updates: { uri, text } }),
  };
}

function asEdits(document: LangiumDocument, edits: readonly TextEdit[]) {
  return textEdits(
    document,
    edits.map(({ text, ...span }) => ({ span, text })),
  );
}
