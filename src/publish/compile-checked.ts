/** From a checked file to its report, explained by the terminology that the project takes. */

import type { LangiumCoreServices, LangiumDocument } from 'langium';
import { compile } from '../compile/compile.ts';
import { markedAs } from '../report/marked-as.ts';
import type { Report } from '../report/report.ts';
import { settingsOf } from '../rules/project-settings.ts';
import { fileOf } from '../syntax/file-of.ts';
import { type Followed, isFollowed } from '../syntax/generated/ast.ts';
import { isThereOn } from '../syntax/there-since.ts';
import { editionValues, type Thing } from '../syntax/updates.ts';
import { vocabularyOf } from '../terminology/report-vocabulary.ts';
import { Things, updatesFor } from '../workspace/updates-on.ts';
import type { HeldUpdates } from './blocked-updates.ts';

interface CompileOptions {
  /** Updates that go to nobody outside. */
  readonly held?: HeldUpdates;
  /** The day, `YYYY-MM-DD`, whose state is to be told, and after which other reports are not yet there. */
  readonly asOf?: string | undefined;
  /** The text that counts, where that is not the one as it stands. */
  readonly text?: LangiumDocument;
  /** True for the file by itself, without what others say of its entries. */
  readonly isAlone?: boolean;
}

/** The report that a linked file holds; undefined when it holds no mission. */
export function compileChecked(
  document: LangiumDocument,
  services: LangiumCoreServices,
  { held, asOf, text = document, isAlone = false }: CompileOptions = {},
): Report | undefined {
  const { style } = settingsOf(services, document.uri);
  const vocabulary = vocabularyOf(fileOf(text), services, { style });
  const report = compile(text, vocabulary, {
    ...(!isAlone && { updates: updatesFor(document, services, asOf) }),
    ...(held && { isHeld: held.isHeld }),
    ...(asOf !== undefined && { things: thingsOn(text, services, asOf) }),
  });
  if (text === document || !report) return report;
  const now = compile(document, vocabulary);
  return now ? markedAs(report, now) : report;
}

/** The things of a report of which other reports tell too, or of which it says something else in other editions. */
function thingsOn(
  document: LangiumDocument,
  services: LangiumCoreServices,
  day: string,
): ReadonlyMap<Followed, Thing> {
  const things = new Things(services);
  return new Map(
    fileOf(document)
      .entries.filter(isFollowed)
      .map(entry => [entry, things.of(entry)] as const)
      .filter(([entry, { entries }]) => entries.length > 1 || editionValues(entry, () => 0).length > 1)
      .map(([entry, { entries, updates }]) => [
        entry,
        { entries, updates: updates.filter(({ $container }) => isThereOn($container, day)) },
      ]),
  );
}
