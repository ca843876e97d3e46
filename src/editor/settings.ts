/** How strictly the editor checks: what the project decides, and for the rest what its author has set. */
import { DefaultConfigurationProvider, DocumentState, URI, UriUtils } from 'langium';
import { PROFILES, type Profile } from '../domain/scales.ts';
import type { RuleSettings } from '../rules/settings.ts';
import { today } from './clock.ts';
import type { EditorServices } from './module.ts';

/** Reads the settings where the extension declares them. */
export class MissionReportConfigurationProvider extends DefaultConfigurationProvider {
  protected override toSectionName(): string {
    return 'missionReport';
  }
}

/** The file at the root of the workspace that editor, command line and CI share. */
const CONFIG_FILE = 'mission-report.config.json';

const SEVERITIES = ['error', 'warning', 'info', 'off'] as const;

/** What either side may say. */
interface Choices {
  readonly profile: Profile | undefined;
  readonly severities: RuleSettings['severities'];
}

/** Checks by the project's and the author's settings, and again whenever they change. */
export async function followSettings(services: EditorServices): Promise<void> {
  const { lsp, workspace } = services.shared;
  const follow = async () => {
    if (await decide(services)) await checkAgain(services);
  };
  lsp.DocumentUpdateHandler.onWatchedFilesChange(async ({ changes }) => {
    if (changes.some(({ uri }) => uri.endsWith(`/${CONFIG_FILE}`))) await follow();
  });
  workspace.ConfigurationProvider.onConfigurationSectionUpdate(follow);
  // An author at work is not told what is merely not written yet, even before the settings are known.
  apply(services, { profile: 'draft', severities: {} });
  await workspace.ConfigurationProvider.ready;
  await follow();
}

/** Reads both sides; true when something changed. */
async function decide(services: EditorServices): Promise<boolean> {
  const { ConfigurationProvider } = services.shared.workspace;
  const setting = (name: string) =>
    ConfigurationProvider.getConfiguration(services.LanguageMetaData.languageId, name);
  const project = await readProject(services);
  const author = choicesIn({ profile: await setting('profile'), rules: await setting('rules') });
  return apply(services, {
    profile: project.profile ?? author.profile ?? 'draft',
    severities: { ...author.severities, ...project.severities },
  });
}

function apply(
  { validation: { DocumentValidator } }: EditorServices,
  choices: Partial<RuleSettings>,
): boolean {
  const before = DocumentValidator.settings;
  const settings = { ...before, ...choices, today: today() };
  if (JSON.stringify(settings) === JSON.stringify(before)) return false;
  DocumentValidator.settings = settings;
  return true;
}

async function readProject({ shared: { workspace, lsp } }: EditorServices): Promise<Choices> {
  const { FileSystemProvider, WorkspaceManager } = workspace;
  for (const folder of WorkspaceManager.workspaceFolders ?? []) {
    const file = UriUtils.joinPath(URI.parse(folder.uri), CONFIG_FILE);
    try {
      if (await FileSystemProvider.exists(file))
        return choicesIn(JSON.parse(await FileSystemProvider.readFile(file)));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      lsp.Connection?.window.showWarningMessage(`${CONFIG_FILE} can't be read and is left aside: ${why}`);
    }
  }
  return choicesIn({});
}

/** Settings are typed by hand: what is no profile and no severity is passed over. */
function choicesIn(given: unknown): Choices {
  const { profile, rules } = asRecord(given);
  return {
    profile: PROFILES.find(known => known === profile),
    severities: Object.fromEntries(
      Object.entries(asRecord(rules)).flatMap(([code, value]) => {
        const severity = SEVERITIES.find(known => known === value);
        return severity ? [[code, severity]] : [];
      }),
    ),
  };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

async function checkAgain({ shared }: EditorServices): Promise<void> {
  const { LangiumDocuments, DocumentBuilder, WorkspaceLock } = shared.workspace;
  await WorkspaceLock.write(async cancelled => {
    for (const document of LangiumDocuments.all)
      DocumentBuilder.resetToState(document, DocumentState.IndexedReferences);
    await DocumentBuilder.update([], [], cancelled);
  });
}
