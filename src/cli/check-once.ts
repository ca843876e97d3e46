/** Checks files, each read once; many, on all processors. */

import { DocumentState, type LangiumDocument } from 'langium';
import { lookUpWords } from '../rules/look-up-words.ts';
import { type RuleSettings, severityOf } from '../rules/settings.ts';
import type { Detail } from '../rules/validator.ts';
import { spelt } from '../rules/words/spelt.ts';
import { fileOf } from '../syntax/file-of.ts';
import { type FileUse, useOf } from '../syntax/is-report.ts';
import { marksNames } from '../syntax/looks-like-report.ts';
import { type Packed, pack } from '../workers/packed.ts';
import { WorkerThreads } from '../workers/worker-threads.ts';
import type { MissionReportDocumentBuilder } from '../workspace/document-builder.ts';
import { indexOf } from '../workspace/index-manager.ts';
import { neededFiles } from '../workspace/needed-files.ts';
import { pathIn, programBeside, readBytes } from './io.ts';
import { leaveRoom } from './memory.ts';
import { mendedText, ROUNDS } from './mend.ts';
import { type FoundProblem, problemsOf } from './problems/problem.ts';
import { type ReadOnce, readOnce } from './read-once.ts';
import type { Texts } from './texts.ts';
import type { Reading } from './workspace.ts';

/** What was found in the files that were asked for, in their order. */
export interface CheckedOnce {
  readonly uses: readonly FileUse[];
  readonly found: readonly Packed<readonly FoundProblem[]>[];
  /** The texts that have been mended, if they were to be; nothing is written yet. */
  readonly mended: Texts;
}

/** No dictionary is larger. */
const MAX_DICTIONARY_BYTES = 16 * 1024 * 1024;

/** How much is told, and whether what surely may be is mended first, which needs all of it. */
interface Wanted {
  readonly detail: Detail;
  readonly fix: boolean;
}

/** What is found in the files that are asked for; of the others, those are read that these need. */
export async function checkOnce(
  reading: Reading,
  settings: RuleSettings,
  wanted: Wanted,
): Promise<CheckedOnce> {
  const files = neededFiles(reading.files, settings.audience);
  const checked = await checkBeside({ ...reading, files }, settings, wanted);
  return checked.needsMore && files !== reading.files ? checkBeside(reading, settings, wanted) : checked;
}

async function checkBeside(
  reading: Reading,
  settings: RuleSettings,
  { detail, fix }: Wanted,
): Promise<CheckedOnce & { readonly needsMore: boolean }> {
  const mended: Texts = new Map();
  const { services, builder, documents } = readOnce(reading, detail, mended);
  const { files } = reading;
  services.workspace.ProjectSettings.current = settings;
  const asked = documents.filter(({ isAsked }) => isAsked);
  await builder.build(documents.flatMap(({ document, isAsked }) => (isAsked ? [] : document)));
  // A worker sees no other report, and so none of the persons that it marks.
  const isMarked = settings.audience !== 'internal' && files.some(({ source }) => marksNames(source.text));
  const worker = isMarked ? undefined : programBeside('worker.js');
  const dictionaries = severityOf(spelt, settings) ? programBeside('dictionaries/') : undefined;
  if (dictionaries)
    lookUpWords(services, async name => await readBytes(pathIn(dictionaries, name), MAX_DICTIONARY_BYTES));
  if (worker) builder.workerPool = new WorkerThreads(worker, () => settings, detail, dictionaries);
  const all = asked.map(({ document }) => document);
  const { found, toMend } = keepFound(builder, asked, fix);
  try {
    await builder.build(all, { validation: true });
    for (let round = 0; round < ROUNDS && toMend.size > 0; round++) {
      const changed = [...toMend];
      toMend.clear();
      for (const [{ uri }, text] of changed) mended.set(uri.toString(), text);
      await builder.update(
        changed.map(([{ uri }]) => uri),
        [],
      );
    }
  } finally {
    builder.workerPool?.cancel();
  }
  const index = indexOf(services.shared);
  return {
    // A mere report need not be read once more to tell.
    uses: all.map(document => (index.isOnlyReport(document.uri) ? 'report' : useOf(fileOf(document)))),
    found: all.flatMap(document => found.get(document) ?? []),
    mended,
    needsMore: all.some(({ uri }) => index.mayNeedMore(uri)),
  };
}

/** Keeps of each file that is checked what is told of it, and its text where that is mended, and nothing else: there may be thousands. */
function keepFound(builder: MissionReportDocumentBuilder, asked: readonly ReadOnce[], fix: boolean) {
  const shown = new Map(asked.map(({ document, shown }) => [document, shown]));
  const found = new Map<LangiumDocument, Packed<readonly FoundProblem[]>>();
  const toMend = new Map<LangiumDocument, string>();
  builder.onDocumentPhase(DocumentState.Validated, document => {
    const name = shown.get(document);
    if (name === undefined) return;
    leaveRoom();
    found.set(document, pack(problemsOf({ document, shown: name })));
    const text = fix ? mendedText(document) : undefined;
    if (text === undefined) toMend.delete(document);
    else toMend.set(document, text);
    document.diagnostics = [];
  });
  return { found, toMend };
}
