/** From a checked file to its report, explained by the terminology that the project takes. */

import type { LangiumCoreServices, LangiumDocument } from 'langium';
import { compile } from '../compile/compile.ts';
import type { KeptEntries } from '../compile/kept-entries.ts';
import type { Report } from '../report/report.ts';
import { settingsOf } from '../rules/project-settings.ts';
import { fileOf } from '../syntax/file-of.ts';
import { vocabularyOf } from '../terminology/report-vocabulary.ts';
import { updatesFromOthers } from '../workspace/updates-on.ts';
import type { HeldUpdates } from './held-updates.ts';

/** The report that a linked file holds; undefined when it holds no mission. Entries are `kept` from one to the next; updates that are `held` go to nobody outside. */
export function compileChecked(
  document: LangiumDocument,
  services: LangiumCoreServices,
  { kept, held }: { readonly kept?: KeptEntries; readonly held?: HeldUpdates } = {},
): Report | undefined {
  const { style } = settingsOf(services, document.uri);
  const vocabulary = vocabularyOf(fileOf(document), services, { style });
  return compile(document, vocabulary, kept, updatesFromOthers(document, services), held?.isHeld);
}
