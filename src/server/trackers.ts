/** Answers the editor's wish for what trackers that come back say of a report. */
import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { fromBase64 } from '../base64.ts';
import type { EditorServices } from '../editor/module.ts';
import { TRACKERS_REQUEST, type TrackersParams, type TrackersResult } from '../import-protocol.ts';
import { updatesName } from '../lexicon/file-endings.ts';
import { editorText } from '../messages/editor.ts';
import type { MissionFile } from '../syntax/generated/ast.ts';
import { updatesOn } from '../workspace/updates-on.ts';
import { withDocument } from './with-document.ts';

/** Answers when asked over the connection. */
export function answerTrackers(connection: Connection, services: EditorServices): void {
  connection.onRequest<TrackersResult, never>(
    TRACKERS_REQUEST,
    (params: TrackersParams, cancelled: CancellationToken) =>
      withDocument(services, URI.parse(params.uri), DocumentState.Validated, cancelled, document =>
        list(document as LangiumDocument<MissionFile>, params, services),
      ),
  );
}

async function list(
  document: LangiumDocument<MissionFile>,
  { files, chosen }: TrackersParams,
  services: EditorServices,
): Promise<TrackersResult> {
  // Loaded on first use: whoever only writes does not wait for it.
  const { reviewTrackers } = await import('../review/tracker/review-tracker.ts');
  const { canBeTaken, chosenTracker, isOffered } = await import('../review/tracker/choose-tracker.ts');
  const { readsBack, updatesOf } = await import('../review/tracker/write-updates.ts');
  const { describeTracker, placeOf, stateText, trackerLedger } = await import(
    '../review/tracker/tell-tracker.ts'
  );
  const { compileChecked } = await import('../publish/compile-checked.ts');
  const { whyNoMission } = await import('../publish/why-no-mission.ts');
  const refuse = (file: string, why: string): TrackersResult => ({
    kind: 'refused',
    reason: editorText('review.refused', { file, why }),
  });
  const report = compileChecked(document, services);
  if (!report) return refuse(files.map(({ name }) => name).join(', '), whyNoMission(document));
  const updates = updatesOn(report.mission.id, services, document.uri);
  const found = await reviewTrackers(
    files.map(({ base64, ...file }) => ({ ...file, bytes: fromBase64(base64) })),
    [{ report, file: document.parseResult.value, updates }],
  );
  if (!found.ok) return refuse(found.file, found.reason);
  const { changes, notes } = found;
  const lines = changes.map(change => ({
    number: change.number,
    description: describeTracker(change),
    place: placeOf(change),
    state: stateText(change.state),
    isOffered: isOffered(change),
    canBeTaken: canBeTaken(change),
  }));
  const listed = { kind: 'listed', lines, notes: [trackerLedger(changes), ...notes] } as const;
  if (!chosen) return listed;
  const taken = chosenTracker(changes, [{ numbers: chosen }], []);
  const [text = ''] = updatesOf(taken).values();
  if (!readsBack(text, taken))
    return refuse(files.map(({ name }) => name).join(', '), editorText('review.structure'));
  const uri = updatesName(document.uri.toString());
  return { ...listed, updates: { uri, text, count: taken.length } };
}
