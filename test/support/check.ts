/** Reads and checks reports that a test gives as text. */
import { type LangiumDocument, URI } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { createCheckingServices } from '../../src/rules/module.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../src/rules/settings.ts';
import type { Spelling } from '../../src/rules/spelling.ts';
import type { Speller } from '../../src/spelling/speller.ts';
import { builderOf } from '../../src/workspace/document-builder.ts';
import { MapFileSystem } from './map-file-system.ts';

/** The files that reports of a test find beside them. */
const PICTURES = ['report.mission', 'market.jpg', 'old town.png', 'pictures/ward.png', 'notes.docx'].map(
  name => [`/workspace/${name}`, ''] as const,
);

/** A small workspace: file names to texts. Every file is built and checked. */
export async function checkFiles(
  files: Readonly<Record<string, string>>,
  settings: Partial<RuleSettings> = {},
  spellerOf: Spelling['of'] = () => undefined,
  validation = true,
) {
  const services = createCheckingServices(() => new MapFileSystem(PICTURES));
  services.workspace.Spelling.of = spellerOf;
  services.workspace.ProjectSettings.current = { ...DEFAULT_SETTINGS, ...settings };
  const { LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  const documents = Object.entries(files).map(([name, text]) => documentOf(services, name, text));
  for (const document of documents) LangiumDocuments.addDocument(document);
  await DocumentBuilder.build(documents, { validation });
  return { services, documents };
}

/** The problems of one report, checked on its own. */
export async function check(
  text: string,
  settings: Partial<RuleSettings> = {},
  isChecked = true,
): Promise<{ document: LangiumDocument; problems: Diagnostic[] }> {
  const { documents } = await checkFiles({ 'report.mission': text }, settings, undefined, isChecked);
  const [document] = documents;
  if (!document) throw new Error('no document');
  return { document, problems: document.diagnostics ?? [] };
}

/** Checks one text after another among the files of one workspace; `spellerOf` gives the dictionary for a text. */
export async function openWorkspace(
  files: Readonly<Record<string, string>>,
  spellerOf: (text: string) => Speller | undefined = () => undefined,
) {
  const { services } = await checkFiles(files, {}, ({ textDocument }) => spellerOf(textDocument.getText()));
  const { LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  /** `issued` is the text of the edition beside the report. */
  return async (
    text: string,
    settings: Partial<RuleSettings> = {},
    issued?: string,
  ): Promise<readonly Diagnostic[]> => {
    placeEdition(services, issued);
    services.workspace.ProjectSettings.current = { ...DEFAULT_SETTINGS, ...settings };
    const document = documentOf(services, 'report.mission', text);
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], { validation: true });
    await DocumentBuilder.update([], [document.uri]);
    return document.diagnostics ?? [];
  };
}

/** Asks the same of one linked report after another. */
export async function openWorkspaceOf<T>(
  ask: (document: LangiumDocument, services: ReturnType<typeof createCheckingServices>) => Promise<T>,
): Promise<(text: string) => Promise<T>> {
  const { services } = await checkFiles({});
  const { LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  return async text => {
    const document = documentOf(services, 'report.mission', text);
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document]);
    const answer = await ask(document, services);
    await DocumentBuilder.update([], [document.uri]);
    return answer;
  };
}

/** Where the edition of `report.mission` stands. */
const EDITION = '/workspace/report.issued.json';

/** What stands in an edition with this text, as far as its text matters. */
function editionOf(text: string): string {
  const report = {
    mission: { issued: /^issued (\S+)/m.exec(text)?.[1] },
    findings: [],
    recommendations: [],
    actions: [],
  };
  return JSON.stringify({ text, report });
}

/** A folder in which `report.mission` has an edition with this text, or none. */
export function folderWithEdition(issued: string | undefined): MapFileSystem {
  return new MapFileSystem(issued === undefined ? [] : [[EDITION, editionOf(issued)]]);
}

/** Puts an edition beside `report.mission`, or takes it away. */
function placeEdition({ shared }: ReturnType<typeof createCheckingServices>, text: string | undefined) {
  const { FileSystemProvider } = shared.workspace;
  if (!(FileSystemProvider instanceof MapFileSystem)) return;
  if (text === undefined) FileSystemProvider.texts.delete(EDITION);
  else FileSystemProvider.texts.set(EDITION, editionOf(text));
  builderOf(shared).editions.forget();
}

export function documentOf(
  { shared }: ReturnType<typeof createCheckingServices>,
  name: string,
  text: string,
): LangiumDocument {
  return shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse(`file:///workspace/${name}`));
}
