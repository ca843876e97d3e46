/** From a checked file to its report, explained by the terminology that the project takes. */

import type { LangiumCoreServices, LangiumDocument } from 'langium';
import { compile } from '../compile/compile.ts';
import type { Report } from '../report/report.ts';
import { settingsOf } from '../rules/project-settings.ts';
import { fileOf } from '../syntax/file-of.ts';
import { vocabularyOf } from '../terminology/report-vocabulary.ts';
import { updatesFromOthers } from '../workspace/updates-on.ts';
import type { HeldUpdates } from './held-updates.ts';

interface CompileOptions {
  /** Updates that go to nobody outside. */
  readonly held?: HeldUpdates;
  /** The day, `YYYY-MM-DD`, after which other reports are not yet there. */
  readonly asOf?: string | undefined;
  /** True for the file by itself, without what others say of its entries. */
  readonly isAlone?: boolean;
}

/** The report that a linked file holds; undefined when it holds no mission. */
export function compileChecked(
  document: LangiumDocument,
  services: LangiumCoreServices,
  { held, asOf, isAlone = false }: CompileOptions = {},
): Report | undefined {
  const { style } = settingsOf(services, document.uri);
  const vocabulary = vocabularyOf(fileOf(document), services, { style });
  const fromOthers = isAlone ? [] : updatesFromOthers(document, services, asOf);
  return compile(document, vocabulary, fromOthers, held?.isHeld);
}
