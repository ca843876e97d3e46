/** What the client at the other end of the connection can do beyond the Language Server Protocol's minimum. */
import type { LangiumSharedServices } from 'langium/lsp';

/** What can be asked of the client; an editor that lacks a capability would fail at the request. */
export class Client {
  /** True for VS Code, which has our commands. */
  runsCommands = false;
  /** True when an edit may say where the cursor goes. */
  fillsSnippets = false;

  constructor(services: LangiumSharedServices) {
    services.lsp.LanguageServer.onInitialize(({ initializationOptions: options, capabilities }) => {
      this.runsCommands = typeof options === 'object' && options !== null && options.runsCommands === true;
      this.fillsSnippets = capabilities.workspace?.workspaceEdit?.snippetEditSupport === true;
    });
  }
}
