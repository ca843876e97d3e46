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

/** A report of a folder, and what these readers may have of it on the day; without any of it, they may not know of it. */
export interface CollectedReport {
  readonly file: string;
  readonly mission: string;
  readonly asks?: ReportAsks;
  /** What is left out of that, told to whoever makes the register. */
  readonly entriesLeftOut?: readonly LeftOutEntry[];
  /** True where no edition is at hand that was issued by the day, so that its text as it stands counts. */
  readonly isWithoutEdition?: boolean;
  readonly keptBack?: KeptBack;
  /** True for one that was not yet there. */
  readonly isLater?: boolean;
}

/**
 * What the reports of a workspace ask for, in their order; each is compiled as soon as it is linked, and let go of.
 * `linksOf` says where the entries of the report at a path can be read.
 */
export async function collectAsks(
  reading: Reading,
  context: AsksContext & Readers,
  linksOf: LinksOf = () => undefined,
): Promise<readonly CollectedReport[]> {
  const { services, builder, documents } = readOnce(reading);
  const { audience } = context;
  services.workspace.ProjectSettings.current = { ...reading.settings, today: undefined, audience };
  const asked = new Map(
    documents.flatMap(({ document, shown, isAsked }) => (isAsked ? [[document, shown]] : [])),
  );
  const found = new Map<LangiumDocument, CollectedReport>();
  const checked: CheckedUpdates = new Map();
  const isUpdated = (document: LangiumDocument) => updatingFiles(document, services).length > 0;
  const collect = async (document: LangiumDocument) => {
    leaveRoom();
    const file = asked.get(document);
    const entry = fileOf(document).entries.find(isMission);
    if (file === undefined || !entry) return;
    const it = { file, mission: internWord(entry.name) };
    if (!isThereOn(fileOf(document), context.asOf)) {
      found.set(document, { ...it, isLater: true });
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
    if (!published.ok) {
      // Told at once, while the text is at hand.
      const problems = problemsOf({ document, shown: file, diagnostics: published.blockers });
      found.set(document, { ...it, keptBack: { problems, isUnclear: published.unclear.length > 0 } });
    } else if (published.asks) {
      const { leftOut: entriesLeftOut, isWithoutEdition } = published;
      // A copy: what is cut out of a text would keep all of it.
      const asks = structuredClone(published.asks);
      found.set(document, { ...it, asks, entriesLeftOut, isWithoutEdition });
    } else found.set(document, it);
  };
  builder.onDocumentPhase(DocumentState.IndexedReferences, async document => {
    if (!isUpdated(document)) await collect(document);
  });
  await builder.build(documents.map(({ document }) => document));
  // What others say of a report is known when all of them are read.
  for (const document of asked.keys()) if (isUpdated(document)) await collect(document);
  return [...asked.keys()].flatMap(document => found.get(document) ?? []);
}
