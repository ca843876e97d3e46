import { DocumentState, type LangiumDocument } from 'langium';
import type { AsksContext } from '../export/register/ask.ts';
import type { ReportAsks } from '../export/register/asks.ts';
import type { CheckedUpdates } from '../publish/blocked-updates.ts';
import type { Readers } from '../publish/leaving-problems.ts';
import type { LeftOutEntry } from '../publish/left-out.ts';
import { publishAsks } from '../publish/publish-asks.ts';
import { fileOf } from '../syntax/file-of.ts';
import { isMission } from '../syntax/generated/ast.ts';
import { isThereOn } from '../syntax/there-since.ts';
import { internWord } from '../workspace/intern-word.ts';
import { updatingFiles } from '../workspace/updates-on.ts';
import { leaveRoom } from './memory.ts';
import type { LinksOf } from './page-links.ts';
import { type FoundProblem, problemsOf } from './problems/problem.ts';
import { readOnce } from './read-once.ts';
import type { Reading } from './workspace.ts';

/** A report that these readers may not have as it is. */
export interface KeptBack {
  readonly problems: readonly FoundProblem[];
  /** True where nothing but words that may be names stands in the way. */
  readonly isUnclear: boolean;
}

/** Entries of a report that the audience does not get, told to whoever makes the register. */
export interface PartlyLeftOut {
  readonly file: string;
  readonly entries: readonly LeftOutEntry[];
}

/**
 * What the reports of a workspace ask for, in their order; each is compiled as soon as it is linked, and let go of.
 * `linksOf` says where the entries of the report at a path can be read.
 */
export async function collectAsks(
  reading: Reading,
  context: AsksContext & Readers,
  linksOf: LinksOf = () => undefined,
): Promise<{
  readonly asks: readonly ReportAsks[];
  readonly keptBack: readonly KeptBack[];
  /** The files with reports of which the audience may not know. */
  readonly leftOut: readonly string[];
  /** The files with reports that were not yet there on the day. */
  readonly later: readonly string[];
  /** The missions of all reports, whoever may know of them. */
  readonly missions: readonly string[];
  /** The files of which no edition is at hand that was issued by the day, so that their text as it stands counts. */
  readonly withoutEdition: readonly string[];
  /** What is left out of the others. */
  readonly partly: readonly PartlyLeftOut[];
}> {
  const { services, builder, documents } = readOnce(reading);
  const { audience } = context;
  services.workspace.ProjectSettings.current = { ...reading.settings, today: undefined, audience };
  const asked = new Map(
    documents.flatMap(({ document, shown, isAsked }) => (isAsked ? [[document, shown]] : [])),
  );
  const found = new Map<LangiumDocument, ReportAsks | KeptBack | undefined>();
  const left = new Map<LangiumDocument, readonly LeftOutEntry[]>();
  const later = new Set<string>();
  const withoutEdition = new Set<string>();
  const missions = new Set<string>();
  const checked: CheckedUpdates = new Map();
  const isUpdated = (document: LangiumDocument) => updatingFiles(document, services).length > 0;
  const collect = async (document: LangiumDocument) => {
    leaveRoom();
    const shown = asked.get(document);
    const mission = fileOf(document).entries.find(isMission);
    if (shown === undefined || !mission) return;
    missions.add(internWord(mission.name));
    if (!isThereOn(fileOf(document), context.asOf)) {
      later.add(shown);
      return;
    }
    const linkOf = linksOf(document.uri.fsPath);
    const published = await publishAsks(
      document,
      { ...context, ...(linkOf && { linkOf }) },
      services,
      checked,
    );
    if (!published) return;
    if (published.ok && published.asks && published.isWithoutEdition) withoutEdition.add(shown);
    if (published.ok && published.leftOut.length > 0) left.set(document, published.leftOut);
    found.set(
      document,
      published.ok
        ? // A copy: what is cut out of a text would keep all of it.
          structuredClone(published.asks)
        : {
            // Told at once, while the text is at hand.
            problems: problemsOf({ document, shown, diagnostics: published.blockers }),
            isUnclear: published.unclear.length > 0,
          },
    );
  };
  builder.onDocumentPhase(DocumentState.IndexedReferences, async document => {
    if (!isUpdated(document)) await collect(document);
  });
  await builder.build(documents.map(({ document }) => document));
  // What others say of a report is known when all of them are read.
  for (const document of asked.keys()) if (isUpdated(document)) await collect(document);
  const reports = [...asked].filter(([document]) => found.has(document));
  const all = reports.flatMap(([document]) => found.get(document) ?? []);
  return {
    asks: all.filter(each => 'asks' in each),
    keptBack: all.filter(each => 'problems' in each),
    later: [...later].sort(),
    missions: [...missions],
    withoutEdition: [...withoutEdition].sort(),
    partly: reports.flatMap(([document, file]) => {
      const entries = left.get(document);
      return entries ? [{ file, entries }] : [];
    }),
    leftOut: reports.flatMap(([document, shown]) => (found.get(document) ? [] : shown)),
  };
}
