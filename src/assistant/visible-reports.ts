/** The reports of a folder as the readers have them whose eyes an assistant has. */
import { DocumentState, type LangiumDocument } from 'langium';
import type { Audience } from '../domain/marking.ts';
import { publishedReport } from '../publish/published-report.ts';
import type { Report } from '../report/report.ts';
import { createCheckingServices } from '../rules/module.ts';
import { DEFAULT_SETTINGS, type RuleSettings, withConfig } from '../rules/settings.ts';
import { fileOf } from '../syntax/file-of.ts';
import { isMission } from '../syntax/generated/ast.ts';
import { builderOf } from '../workspace/document-builder.ts';
import { affectedFiles, neededFiles } from '../workspace/needed-files.ts';
import { updatingFiles } from '../workspace/updates-on.ts';
import type { Folder, FolderFile, FolderHome } from './folder.ts';
import { canReadAs } from './readers.ts';

/** For whom a folder is served, and as of when. */
export interface ReaderContext {
  readonly audience: Audience;
  readonly acceptedNames?: readonly string[];
  readonly toolVersion: string;
}

/** A report that these readers may have, as they have it. */
export interface Served {
  readonly path: string;
  readonly report: Report;
  readonly settings: RuleSettings;
}

/** Reads the reports of a folder; once some files have changed, only those anew that may read otherwise. */
export class VisibleReports {
  private homes = new Map<string, ReadHome>();

  constructor(
    private readonly folder: Folder,
    private readonly eyes: ReaderContext,
  ) {}

  /** Has all read anew the next time. */
  forget(): void {
    this.homes.clear();
  }

  /** Each by the order of its path; of what these readers get no export of, nothing. */
  async read(): Promise<readonly Served[]> {
    const homes = (await this.folder.homes()).filter(({ config }) => canReadAs(this.eyes.audience, config));
    const read = new Map<string, ReadHome>();
    for (const [index, home] of homes.entries()) {
      const key = `${index} ${JSON.stringify(home.config)}`;
      read.set(key, await this.readHome(home, this.homes.get(key)));
    }
    this.homes = read;
    const served = [...read.values()].flatMap(({ served: all }) => [...all.values()]);
    return withinSight(served.toSorted((a, b) => (a.path < b.path ? -1 : 1)));
  }

  private async readHome(home: FolderHome, before: ReadHome | undefined): Promise<ReadHome> {
    const texts = new Map(home.files.map(({ path, text }) => [path, text]));
    const changed = changedTexts(before?.texts ?? new Map(), texts);
    const files = home.files.map(file => ({ ...file, source: file }));
    const affected = before && affectedFiles(files, changed);
    const asked = files.map(file => ({ ...file, isAsked: affected === undefined || affected.has(file) }));
    const served = new Map(
      asked.flatMap(({ path, isAsked }) => {
        const kept = isAsked ? undefined : before?.served.get(path);
        return kept ? [[path, kept] as const] : [];
      }),
    );
    if (asked.some(({ isAsked }) => isAsked))
      for (const each of await readVisible(
        home,
        neededFiles(asked, this.eyes.audience),
        this.folder,
        this.eyes,
      ))
        served.set(each.path, each);
    return { texts, served };
  }
}

/** What is known of files that see each other, by their paths. */
interface ReadHome {
  readonly texts: ReadonlyMap<string, string>;
  readonly served: ReadonlyMap<string, Served>;
}

/** The texts that are in one of two states only. */
function changedTexts(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
    path => before.get(path) !== after.get(path),
  );
  return differing.flatMap(path => [before.get(path), after.get(path)].filter(text => text !== undefined));
}

/** A file, and whether its report is wanted: others are only looked at because it needs them. */
interface AskedFile extends FolderFile {
  readonly isAsked: boolean;
}

async function readVisible(
  home: FolderHome,
  files: readonly AskedFile[],
  folder: Folder,
  eyes: ReaderContext,
): Promise<readonly Served[]> {
  const { audience } = eyes;
  // With nothing open, nobody looks at a tree once it has been built.
  const services = createCheckingServices(() => folder.files, { get: () => undefined });
  const settings = { ...withConfig(DEFAULT_SETTINGS, home.config), audience };
  services.workspace.ProjectSettings.current = { ...settings, today: undefined };
  const builder = builderOf(services.shared);
  const documents: LangiumDocument[] = [];
  const paths = new Map<LangiumDocument, string>();
  for (const { uri, path, text, isAsked } of files) {
    const document = builder.createDocument(uri, () => text);
    services.shared.workspace.LangiumDocuments.addDocument(document);
    documents.push(document);
    if (isAsked) paths.set(document, path);
  }
  const readers = {
    ...eyes,
    withoutStaffNames: settings.staffNames === false,
    now: new Date(`${folder.today()}T00:00:00Z`),
  };
  const found = new Map<LangiumDocument, Served>();
  const serve = async (document: LangiumDocument) => {
    const path = paths.get(document);
    if (path === undefined || !fileOf(document).entries.some(isMission)) return;
    const report = await publishedReport(document, readers, services);
    if (report) found.set(document, { path, report, settings: { ...settings, today: folder.today() } });
  };
  const isUpdated = (document: LangiumDocument) => updatingFiles(document, services).length > 0;
  builder.onDocumentPhase(DocumentState.IndexedReferences, async document => {
    if (!isUpdated(document)) await serve(document);
  });
  await builder.build(documents);
  // What others say of a report is known when all of them are read.
  for (const document of paths.keys()) if (isUpdated(document)) await serve(document);
  return [...found.values()];
}

/** The reports without a word of what an entry follows that these readers don't have. */
function withinSight(served: readonly Served[]): readonly Served[] {
  const known = new Set(
    served.flatMap(({ report }) =>
      [...report.findings, ...report.recommendations, ...actionsIn(report)].flatMap(({ id }) =>
        id === undefined ? [] : `${report.mission.id}.${id}`,
      ),
    ),
  );
  const seen = <E extends Report['findings'][number] | Report['recommendations'][number] | Action>({
    follows,
    ...entry
  }: E) => (follows && known.has(`${follows.mission}.${follows.id}`) ? { ...entry, follows } : entry) as E;
  return served.map(({ report, ...rest }) => ({
    ...rest,
    report: {
      ...report,
      findings: report.findings.map(seen),
      recommendations: report.recommendations.map(each => ({
        ...seen(each),
        actions: each.actions.map(seen),
      })),
      actions: report.actions.map(seen),
    },
  }));
}

type Action = Report['actions'][number];

function actionsIn({ recommendations, actions }: Report): readonly Action[] {
  return [...recommendations.flatMap(each => each.actions), ...actions];
}
