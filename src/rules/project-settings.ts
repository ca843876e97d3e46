/** The settings under which the reports of a workspace are checked and exported, as a service. */
import type { LangiumCoreServices } from 'langium';
import { spokenLanguage } from '../messages/texts.ts';
import type { CheckingContext } from '../workspace/index-cache.ts';
import { isLasting } from './lasting.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from './settings.ts';
import { spelt } from './words/spelt.ts';

/** Holds the settings; a new value is used from the next check or export on. */
export class ProjectSettings {
  current: RuleSettings = DEFAULT_SETTINGS;
}

/** Langium's services with those of `RulesModule`. */
export type SettingsServices = LangiumCoreServices & {
  readonly workspace: { readonly ProjectSettings: ProjectSettings };
};

/** The settings among the services; the defaults where they lack `RulesModule`. */
export function settingsOf(services: LangiumCoreServices): RuleSettings {
  const { workspace } = services;
  return 'ProjectSettings' in workspace && workspace.ProjectSettings instanceof ProjectSettings
    ? workspace.ProjectSettings.current
    : DEFAULT_SETTINGS;
}

/** What saved problems depend on besides the files. */
export function checkingContext(services: LangiumCoreServices): CheckingContext {
  const { today, ...rest } = settingsOf(services);
  return {
    settings: JSON.stringify({ ...rest, language: spokenLanguage().tag }),
    today,
    isLasting: (text, day) => isLasting(text, day, today),
    // Of a file that is not open, nobody is told how its words are spelt.
    isKept: ({ code }) => code !== spelt.code,
  };
}
