/** Reads the files that a command is asked for, with the files around them that they may refer to. */
import type { LangiumDocument } from 'langium';
import { MultiMap, URI } from 'langium';
import type { Config } from '../config/config.ts';
import type { Home } from '../config/home.ts';
import type { Audience } from '../domain/marking.ts';
import type { Profile } from '../domain/scales.ts';
import { commandText } from '../messages/command-line.ts';
import type { CheckingServices } from '../rules/module.ts';
import { createCheckingServices } from '../rules/module.ts';
import { DEFAULT_SETTINGS, type RuleSettings, withConfig } from '../rules/settings.ts';
import type { MissionFile } from '../syntax/generated/ast.ts';
import { optimizeFor } from '../workers/v8-flags.ts';
import { indexOf } from '../workspace/index-manager.ts';
import { neededFiles } from '../workspace/needed-files.ts';
import { today } from './clock.ts';
import { MAX_BYTES, RestingText, type SourceText } from './decode.ts';
import { type AskedFile, fileArguments, filesOf, type HousedFile } from './file-arguments.ts';
import { readBytes, relative } from './io.ts';
import { leaveRoom } from './memory.ts';
import { startProgress } from './progress.ts';
import { Refusal } from './refusal.ts';
import { note } from './terminal.ts';
import { fileSystemOf, type Texts } from './texts.ts';

/** A file that a command is asked for, read. */
export interface OpenFile extends AskedFile {
  readonly source: SourceText;
  readonly document: LangiumDocument<MissionFile>;
}

/** Files that see each other. */
export interface Workspace {
  readonly config: Config;
  readonly settings: RuleSettings;
  readonly services: CheckingServices;
  readonly files: readonly OpenFile[];
}

/** What was read, and a sentence for each thing that could not be. */
export interface Opening {
  readonly workspaces: readonly Workspace[];
  readonly refusals: readonly string[];
}

/** The texts of files that see each other. */
export interface Reading {
  readonly config: Config;
  readonly settings: RuleSettings;
  /** Those that were asked for are marked. */
  readonly files: readonly (AskedFile & { readonly source: SourceText; readonly isAsked: boolean })[];
}

/** Opens the files that the paths stand for, linked, each within its workspace, with what a check for these readers needs. */
export async function openWorkspaces(
  paths: readonly string[],
  { profile, audience }: { readonly profile?: Profile; readonly audience?: Audience } = {},
): Promise<Opening> {
  const { readings, refusals } = await readWorkspaces(paths, profile);
  const workspaces: Workspace[] = [];
  for (const reading of readings) workspaces.push(await link(reading, audience));
  return { workspaces, refusals };
}

/** Opens the one file that a path stands for; says why where there is none. */
export async function openReport(path: string, readers: { readonly audience?: Audience } = {}) {
  const { workspaces, refusals } = await openWorkspaces([path], readers);
  const [workspace] = workspaces;
  const [file] = workspace?.files ?? [];
  if (!workspace || !file) throw new Refusal(refusals.join('\n'));
  return { workspace, file };
}

export async function openWorkspace(home: Home): Promise<Workspace> {
  return await link(await readWorkspace(home, [], []));
}

/** Reads the files that the paths stand for, each with its workspace. */
export async function readWorkspaces(
  paths: readonly string[],
  profile?: Profile,
): Promise<{ readonly readings: readonly Reading[]; readonly refusals: readonly string[] }> {
  const { files, refusals } = await fileArguments(paths);
  const homes = new Map<string, Home>();
  const byHome = new MultiMap<string, HousedFile>();
  for (const file of files) {
    const { folder, only = [] } = file.home;
    const key = JSON.stringify([folder, ...only]);
    homes.set(key, file.home);
    byHome.add(key, file);
  }
  const readings: Reading[] = [];
  for (const [key, home] of homes) {
    readings.push(await readWorkspace(home, byHome.get(key), refusals, profile));
  }
  return { readings: readings.filter(reading => reading.files.some(({ isAsked }) => isAsked)), refusals };
}

async function readWorkspace(
  home: Home,
  asked: readonly AskedFile[],
  refusals: string[],
  profile?: Profile,
): Promise<Reading> {
  const { settings: config } = home;
  const project = withConfig({ ...DEFAULT_SETTINGS, today: today() }, config);
  const settings = profile ? { ...project, profile } : project;
  const wanted = new Map(asked.map(file => [file.path, file]));
  const leaveOut = ({ message }: Refusal) => {
    if (!refusals.includes(message)) note(commandText('file.left-out', { why: message }));
  };
  const around = (await filesOf(home, leaveOut)).map(path => ({ path, shown: relative('.', path) }));
  const all = new Map<string, AskedFile>([...around.map(file => [file.path, file] as const), ...wanted]);
  const progress = startProgress('progress.reading', all.size);
  const files: Reading['files'][number][] = [];
  for (const file of all.values()) {
    progress.step();
    leaveRoom();
    try {
      const bytes = await readBytes(file.path, MAX_BYTES, file.shown);
      const source = new RestingText(bytes, file.shown);
      files.push({ ...file, source, isAsked: wanted.has(file.path) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (wanted.has(file.path)) refusals.push(error.message);
      else leaveOut(error);
    }
  }
  progress.end();
  return { config, settings, files };
}

/** Understands what was read: each file that was asked for with all that it needs in view. */
export async function link(
  reading: Reading,
  audience: Audience | undefined = reading.settings.audience,
): Promise<Workspace> {
  const files = neededFiles(reading.files, audience);
  const workspace = await linkAll({ ...reading, files });
  if (files === reading.files) return workspace;
  const index = indexOf(workspace.services.shared);
  const needsMore = workspace.files.some(({ document }) => index.mayNeedMore(document.uri));
  return needsMore ? linkAll(reading) : workspace;
}

async function linkAll({ files, ...reading }: Reading): Promise<Workspace> {
  optimizeFor(files.map(({ source }) => source));
  const texts: Texts = new Map();
  const services = createCheckingServices(() => fileSystemOf(texts));
  const open = files.map(file => ({
    ...file,
    document: addDocument(services, texts, file.path, file.source.text),
  }));
  await services.shared.workspace.DocumentBuilder.build(open.map(({ document }) => document));
  return { ...reading, services, files: open.filter(({ isAsked }) => isAsked) };
}

/** Checks the files that were asked for, under the workspace's settings or a change of them. */
export async function validate(workspace: Workspace, change: Partial<RuleSettings> = {}): Promise<void> {
  const { services, files, settings } = workspace;
  services.workspace.ProjectSettings.current = { ...settings, ...change };
  const progress = startProgress('progress.checking', files.length);
  for (const { document } of files) {
    progress.step();
    leaveRoom();
    await services.shared.workspace.DocumentBuilder.build([document], { validation: true });
  }
  progress.end();
}

function addDocument(
  { shared }: CheckingServices,
  texts: Texts,
  path: string,
  text: string,
): LangiumDocument<MissionFile> {
  const uri = URI.file(path);
  texts.set(uri.toString(), text);
  const document = shared.workspace.LangiumDocumentFactory.fromString<MissionFile>(text, uri);
  shared.workspace.LangiumDocuments.addDocument(document);
  return document;
}
