/** From a checked file to its report, explained by the terminology that the project takes. */

import type { LangiumCoreServices, LangiumDocument } from 'langium';
import { compile } from '../compile/compile.ts';
import type { KeptEntries } from '../compile/kept-entries.ts';
import type { Report } from '../report/report.ts';
import { settingsOf } from '../rules/project-settings.ts';
import { fileOf } from '../syntax/file-of.ts';
import { vocabularyOf } from '../terminology/report-vocabulary.ts';
import { updatesFromOthers } from '../workspace/updates-on.ts';

/** The report that a linked file holds; undefined when it holds no mission. Entries are `kept` from one to the next. */
export function compileChecked(
  document: LangiumDocument,
  services: LangiumCoreServices,
  kept?: KeptEntries,
): Report | undefined {
  const { style } = settingsOf(services, document.uri);
  const vocabulary = vocabularyOf(fileOf(document), services, { style });
  return compile(document, vocabulary, kept, updatesFromOthers(document, services));
}
