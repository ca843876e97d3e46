/** Checks files, each read once; many, on all processors. */

import { DocumentState, type LangiumDocument } from 'langium';
import type { RuleSettings } from '../rules/settings.ts';
import type { Detail } from '../rules/validator.ts';
import { fileOf } from '../syntax/file-of.ts';
import { useOf } from '../syntax/is-report.ts';
import { marksNames } from '../syntax/looks-like-report.ts';
import { WorkerThreads } from '../workers/worker-threads.ts';
import type { MissionReportDocumentBuilder } from '../workspace/document-builder.ts';
import { indexOf } from '../workspace/index-manager.ts';
import { programBeside } from './io.ts';
import { leaveRoom } from './memory.ts';
import { neededFiles } from './needed-files.ts';
import { type FoundProblem, findingsIn, problemsOf, type WorkspaceFindings } from './problems/problem.ts';
import { type ReadOnce, readOnce } from './read-once.ts';
import type { Reading } from './workspace.ts';

/** What is found in the files that are asked for; of the others, those are read that these need. */
export async function checkOnce(
  reading: Reading,
  settings: RuleSettings,
  detail: Detail = 'short',
): Promise<WorkspaceFindings> {
  const files = neededFiles(reading.files, settings.audience);
  const { findings, needsMore } = await checkBeside({ ...reading, files }, settings, detail);
  if (!needsMore || files === reading.files) return findings;
  return (await checkBeside(reading, settings, detail)).findings;
}

async function checkBeside(
  reading: Reading,
  settings: RuleSettings,
  detail: Detail,
): Promise<{ readonly findings: WorkspaceFindings; readonly needsMore: boolean }> {
  const { services, builder, documents } = readOnce(reading, detail);
  const { files } = reading;
  services.workspace.ProjectSettings.current = settings;
  const asked = documents.filter(({ isAsked }) => isAsked);
  await builder.build(documents.flatMap(({ document, isAsked }) => (isAsked ? [] : document)));
  // A worker sees no other report, and so none of the persons that it marks.
  const isMarked = settings.audience !== 'internal' && files.some(({ source }) => marksNames(source.text));
  const worker = isMarked ? undefined : programBeside('worker.js');
  if (worker) builder.workerPool = new WorkerThreads(worker, () => settings, detail);
  const all = asked.map(({ document }) => document);
  const found = keepFound(builder, asked);
  try {
    await builder.build(all, { validation: true });
  } finally {
    builder.workerPool?.cancel();
  }
  const index = indexOf(services.shared);
  // A mere report need not be read once more to tell.
  const findings = findingsIn(
    asked,
    document => (index.isOnlyReport(document.uri) ? 'report' : useOf(fileOf(document))),
    ({ document }) => found.get(document) ?? [],
  );
  return { findings, needsMore: all.some(({ uri }) => index.mayNeedMore(uri)) };
}

/** Keeps of each file that is checked what is told of it, and nothing else: there may be thousands. */
function keepFound(
  builder: MissionReportDocumentBuilder,
  asked: readonly ReadOnce[],
): ReadonlyMap<LangiumDocument, readonly FoundProblem[]> {
  const shown = new Map(asked.map(({ document, shown }) => [document, shown]));
  const found = new Map<LangiumDocument, readonly FoundProblem[]>();
  builder.onDocumentPhase(DocumentState.Validated, document => {
    const name = shown.get(document);
    if (name === undefined) return;
    leaveRoom();
    found.set(document, problemsOf({ document, shown: name }));
    document.diagnostics = [];
  });
  return found;
}
