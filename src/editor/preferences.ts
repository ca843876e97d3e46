import type { ConfigurationProvider } from 'langium';
import type { LangiumServices } from 'langium/lsp';

/** Reads single settings; a client that cannot be asked counts as having none. */
export class Preferences {
  private readonly provider: ConfigurationProvider;
  private readonly language: string;
  private readonly hasClient: boolean;

  constructor({ shared, LanguageMetaData }: LangiumServices) {
    this.provider = shared.workspace.ConfigurationProvider;
    this.language = LanguageMetaData.languageId;
    this.hasClient = shared.lsp.Connection !== undefined;
  }

  /** The setting under `missionReport.`; undefined where nothing is set. */
  async read(name: string): Promise<unknown> {
    return this.hasClient ? await this.provider.getConfiguration(this.language, name) : undefined;
  }

  /** True unless the author has switched it off. */
  async isOn(name: string): Promise<boolean> {
    return (await this.read(name)) !== false;
  }
}
