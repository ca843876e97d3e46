/** Which services read a document. */
import { DefaultServiceRegistry, type LangiumCoreServices, type URI } from 'langium';

/**
 * There is one language. Langium tells it by the ending of a file, and for a file that was never saved by what the
 * editor says, which it no longer says once the file is closed; a check that is under way must not fail of that.
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
