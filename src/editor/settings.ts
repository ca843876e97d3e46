/** The author's settings, and the checks that follow them. */
import { DefaultConfigurationProvider, DocumentState } from 'langium';
import { PROFILES } from '../domain/scales.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from '../rules/settings.ts';
import type { EditorServices } from './module.ts';

/** Reads the settings where the extension declares them. */
export class MissionReportConfigurationProvider extends DefaultConfigurationProvider {
  protected override toSectionName(): string {
    return 'missionReport';
  }
}

/** An author at work is not told what is merely not written yet. */
const WHILE_WRITING: RuleSettings = { ...DEFAULT_SETTINGS, profile: 'draft' };

const SEVERITIES = ['error', 'warning', 'info', 'off'] as const;

/** Checks by the author's settings, and again whenever they change. */
export async function followSettings(services: EditorServices): Promise<void> {
  const { ConfigurationProvider } = services.shared.workspace;
  const { languageId } = services.LanguageMetaData;
  const validator = services.validation.DocumentValidator;
  validator.settings = WHILE_WRITING;
  const read = async (): Promise<void> => {
    const profile = await ConfigurationProvider.getConfiguration(languageId, 'profile');
    const rules = await ConfigurationProvider.getConfiguration(languageId, 'rules');
    validator.settings = {
      ...WHILE_WRITING,
      profile: PROFILES.find(known => known === profile) ?? WHILE_WRITING.profile,
      severities: severitiesIn(rules),
    };
  };
  ConfigurationProvider.onConfigurationSectionUpdate(async () => {
    await read();
    await checkAgain(services);
  });
  await ConfigurationProvider.ready;
  await read();
}

/** Settings are typed by hand: what is no severity is passed over. */
function severitiesIn(rules: unknown): RuleSettings['severities'] {
  const given: [string, unknown][] = typeof rules === 'object' && rules !== null ? Object.entries(rules) : [];
  return Object.fromEntries(
    given.flatMap(([code, value]) => {
      const severity = SEVERITIES.find(known => known === value);
      return severity ? [[code, severity]] : [];
    }),
  );
}

async function checkAgain({ shared }: EditorServices): Promise<void> {
  const { LangiumDocuments, DocumentBuilder } = shared.workspace;
  await shared.workspace.WorkspaceLock.write(async cancelled => {
    for (const document of LangiumDocuments.all)
      DocumentBuilder.resetToState(document, DocumentState.IndexedReferences);
    await DocumentBuilder.update([], [], cancelled);
  });
}
