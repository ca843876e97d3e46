/** The settings under which the reports of a workspace are checked and exported, as a service. */
import type { LangiumCoreServices, URI } from 'langium';
import type { Home } from '../config/home.ts';
import { isDate, lastDay } from '../domain/dates.ts';
import { mayShowPicture } from '../lexicon/marks.ts';
import { spokenLanguage } from '../messages/texts.ts';
import type { CheckingContext } from '../workspace/index-cache.ts';
import { indexOf } from '../workspace/index-manager.ts';
import { DEFAULT_SETTINGS, type RuleSettings, withConfig } from './settings.ts';
import { spelt } from './words/spelt.ts';

/** Holds the settings; a new value is used from the next check or export on. */
export class ProjectSettings {
  private chosen = DEFAULT_SETTINGS;
  private byHome = new WeakMap<Home, RuleSettings>();

  /** What is decided for all files; in an editor by the author, whom a project may overrule. */
  get current(): RuleSettings {
    return this.chosen;
  }

  set current(settings: RuleSettings) {
    this.chosen = settings;
    this.byHome = new WeakMap();
  }

  /** What is decided for the files of a home. */
  for(home: Home | undefined): RuleSettings {
    if (!home) return this.chosen;
    const settings = this.byHome.get(home) ?? withConfig(this.chosen, home.settings);
    this.byHome.set(home, settings);
    return settings;
  }
}

/** Langium's services with those of `RulesModule`. */
export type SettingsServices = LangiumCoreServices & {
  readonly workspace: { readonly ProjectSettings: ProjectSettings };
};

/** The settings for a file, or for what is no file yet; the defaults where the services lack `RulesModule`. */
export function settingsOf(services: LangiumCoreServices, uri: URI | undefined): RuleSettings {
  const { workspace } = services;
  if (!('ProjectSettings' in workspace && workspace.ProjectSettings instanceof ProjectSettings))
    return DEFAULT_SETTINGS;
  return workspace.ProjectSettings.for(indexOf(services.shared).homes.of(uri));
}

/** What saved problems depend on besides the files. */
export function checkingContext(services: LangiumCoreServices): CheckingContext {
  const { today, ...rest } = settingsOf(services, undefined);
  const { all } = indexOf(services.shared).homes;
  // Which file sees which is a matter of the homes.
  return {
    settings: JSON.stringify({ ...rest, homes: all, language: spokenLanguage().tag }),
    today,
    isLasting: (text, day) => isLasting(text, day, today),
    // Of a file that is not open, nobody is told how its words are spelt.
    isKept: ({ code }) => code !== spelt.code,
  };
}

const DUE_IN_WORDS = /\bdue\s+["“«]/;

/**
 * True when the problems of a text are the same on both days, `YYYY-MM-DD`, and whatever lies beside its file: it
 * names no date that has come between them, has nothing due in words, and shows no picture.
 */
function isLasting(text: string, day: string | undefined, other: string | undefined): boolean {
  if (mayShowPicture(text)) return false;
  if (day === other) return true;
  // Which day words name depends on the mission, too.
  if (day === undefined || other === undefined || DUE_IN_WORDS.test(text)) return false;
  const [from, to] = day < other ? [day, other] : [other, day];
  const dates = text.match(/\b\d{4}(?:-\d{2}){0,2}\b/g) ?? [];
  return !dates.some(date => isDate(date) && lastDay(date) >= from && lastDay(date) < to);
}
