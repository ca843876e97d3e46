/** Checks files, each read once; many, on all processors. */

import type { RuleSettings } from '../rules/settings.ts';
import type { Detail } from '../rules/validator.ts';
import { fileOf } from '../syntax/file-of.ts';
import { useOf } from '../syntax/is-report.ts';
import { marksNames } from '../syntax/looks-like-report.ts';
import { WorkerThreads } from '../workers/worker-threads.ts';
import { indexOf } from '../workspace/index-manager.ts';
import { programBeside } from './io.ts';
import { neededFiles } from './needed-files.ts';
import { findingsIn, type WorkspaceFindings } from './problems/problem.ts';
import { readOnce } from './read-once.ts';
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
  if (!isMarked) builder.workerPool = new WorkerThreads(programBeside('worker.js'), () => settings, detail);
  const all = asked.map(({ document }) => document);
  await builder.build(all, { validation: true });
  const index = indexOf(services.shared);
  // A mere report need not be read once more to tell.
  const findings = findingsIn(asked, document =>
    index.isOnlyReport(document.uri) ? 'report' : useOf(fileOf(document)),
  );
  return { findings, needsMore: all.some(({ uri }) => index.mayNeedMore(uri)) };
}
