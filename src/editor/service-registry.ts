import { DefaultServiceRegistry, type LangiumCoreServices, type URI } from 'langium';

/**
 * Gives the services of the one language for every document. Langium goes by the ending of the file or, for a file that
 * was never saved, by what the editor says, which is gone once that file is closed; a check still running would then fail.
 */
export class MissionReportServiceRegistry extends DefaultServiceRegistry {
  override getServices(uri: URI): LangiumCoreServices {
    const [only] = this.all;
    return only ?? super.getServices(uri);
  }

  override hasServices(uri: URI): boolean {
    try {
      super.getServices(uri);
      return true;
    } catch {
      return false;
    }
  }
}
