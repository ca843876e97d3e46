/** How strictly the editor checks: what the project decides, and for the rest what its author has set. */
import { DocumentState, type URI, UriUtils } from 'langium';
import type { Config } from '../config/config.ts';
import { CONFIG_FILE } from '../config/config-file.ts';
import { ASKED_AUDIENCES } from '../domain/marking.ts';
import { PROFILES, SEVERITIES } from '../domain/scales.ts';
import { editorText } from '../messages/editor.ts';
import { SETTABLE } from '../rules/index.ts';
import { type RuleSettings, withConfig } from '../rules/settings.ts';
import { indexOf } from '../workspace/index-manager.ts';
import { workspaceOf } from '../workspace/workspace-manager.ts';
import { checkAgain } from './check-again.ts';
import { today } from './clock.ts';
import type { EditorServices } from './module.ts';
import { warn } from './warn.ts';

/** Checks by the project's and the author's settings, and again whenever they change. */
export async function followSettings(services: EditorServices): Promise<void> {
  const { lsp, workspace } = services.shared;
  const manager = workspaceOf(services.shared);
  manager.settingsIn = folder => readProject(folder, services);
  const follow = async () => {
    if (await decide(services)) await checkAgain(services, services.shared.workspace.LangiumDocuments.all);
  };
  lsp.DocumentUpdateHandler.onWatchedFilesChange(async ({ changes }) => {
    if (!changes.some(({ uri }) => uri.endsWith(`/${CONFIG_FILE}`))) return;
    await moveHomes(services);
  });
  workspace.ConfigurationProvider.onConfigurationSectionUpdate(follow);
  // The profile until the settings are known: an author is not told what is merely not written yet.
  apply(services, WHILE_WRITING);
  const known = workspace.ConfigurationProvider.ready.then(() => decide(services));
  let hasBegun = false;
  const patience = new Promise(resolve => setTimeout(resolve, PATIENCE)).then(() => {
    hasBegun = true;
  });
  manager.settings = Promise.race([known, patience]);
  if ((await known) && hasBegun) await checkAgain(services, services.shared.workspace.LangiumDocuments.all);
}

/** How many milliseconds the server waits for the client's settings before it checks without them. */
const PATIENCE = 1000;

const WHILE_WRITING: RuleSettings = { profile: 'draft', severities: {} };

/** Reads both sides; true when something changed. */
async function decide(services: EditorServices): Promise<boolean> {
  const { ConfigurationProvider } = services.shared.workspace;
  const setting = (name: string) =>
    ConfigurationProvider.getConfiguration(services.LanguageMetaData.languageId, name);
  const author = authorsChoice({
    profile: await setting('profile'),
    rules: await setting('rules'),
    audience: await setting('audience'),
  });
  return apply(services, withConfig(WHILE_WRITING, author));
}

function apply({ workspace: { ProjectSettings } }: EditorServices, chosen: RuleSettings): boolean {
  const before = ProjectSettings.current;
  const settings = { ...before, ...chosen, today: today() };
  if (JSON.stringify(settings) === JSON.stringify(before)) return false;
  ProjectSettings.current = settings;
  return true;
}

/** The settings file in a folder; a faulty one is named and left aside. */
async function readProject(
  folder: URI,
  { shared: { workspace, lsp } }: EditorServices,
): Promise<Config | undefined> {
  const { FileSystemProvider } = workspace;
  const file = UriUtils.joinPath(folder, CONFIG_FILE);
  if (!(await FileSystemProvider.exists(file))) return undefined;
  // Loaded where there is a file to read, as it checks with a library of its own.
  const { readConfig } = await import('../config/read-config.ts');
  const reading = readConfig(await FileSystemProvider.readFile(file), SETTABLE);
  if (reading.ok) return reading.config;
  warn(lsp.Connection, editorText('settings.left-aside', { problem: reading.problem }));
  return {};
}

/** Settings are typed by hand: what is no profile, severity or audience is passed over. */
function authorsChoice(given: { profile: unknown; rules: unknown; audience: unknown }): Config {
  const profile = PROFILES.find(known => known === given.profile);
  const rules = Object.entries(typeof given.rules === 'object' ? { ...given.rules } : {});
  const severities = rules.flatMap(([code, value]) => {
    const severity = ([...SEVERITIES, 'off'] as const).find(known => known === value);
    return severity ? [[code, severity] as const] : [];
  });
  const audience = ASKED_AUDIENCES.find(known => known === given.audience);
  return {
    ...(profile ? { profile } : {}),
    rules: Object.fromEntries(severities),
    audience: audience ? { for: audience } : {},
  };
}

/** Finds the homes anew, and reads, forgets and checks what follows from that. */
async function moveHomes({ shared }: EditorServices): Promise<void> {
  const { DocumentBuilder, LangiumDocuments, TextDocuments, WorkspaceLock } = shared.workspace;
  const { homes } = indexOf(shared);
  await WorkspaceLock.write(async cancelled => {
    const before = JSON.stringify(homes.all);
    const found = await workspaceOf(shared).findHomesAgain();
    if (JSON.stringify(homes.all) === before) return;
    const added = found.filter(uri => !LangiumDocuments.hasDocument(uri));
    const known = LangiumDocuments.all.toArray();
    const homeless = known.filter(({ uri }) => !homes.holds(uri)).map(({ uri }) => uri);
    const isOpen = (uri: (typeof homeless)[number]) => TextDocuments.get(uri) !== undefined;
    for (const document of known) DocumentBuilder.resetToState(document, DocumentState.ComputedScopes);
    await DocumentBuilder.update(
      [...added, ...homeless.filter(isOpen)],
      homeless.filter(uri => !isOpen(uri)),
      cancelled,
    );
  });
}
