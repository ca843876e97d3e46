/** What the editor at the other end can do beyond the protocol. */
import type { LangiumSharedServices } from 'langium/lsp';

/** Knows whether the client runs VS Code's commands: another editor would stumble over them. */
export class Client {
  runsCommands = false;

  constructor(services: LangiumSharedServices) {
    services.lsp.LanguageServer.onInitialize(({ initializationOptions: options }) => {
      this.runsCommands = typeof options === 'object' && options !== null && options.runsCommands === true;
    });
  }
}
