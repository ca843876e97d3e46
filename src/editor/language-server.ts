import { eagerLoad } from 'langium';
import { DefaultLanguageServer, type LangiumServices } from 'langium/lsp';

/**
 * Makes at the start what listens to the client, and all else when it is asked for. Langium makes everything, also a
 * parser that only completion uses: a tenth of what a server takes to its first problems.
 */
export class MissionReportLanguageServer extends DefaultLanguageServer {
  protected override eagerLoadServices(): void {
    eagerLoad(this.services);
    for (const services of this.services.ServiceRegistry.all) eagerLoad((services as LangiumServices).lsp);
  }
}
