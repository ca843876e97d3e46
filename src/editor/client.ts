/** What the client at the other end of the connection can do beyond the Language Server Protocol's minimum. */
import type { LangiumSharedServices } from 'langium/lsp';

/** What can be asked of the client; an editor that lacks a capability would fail at the request. */
export class Client {
  /** True for VS Code, which has our commands. */
  runsCommands = false;
  /** True when an edit may say where the cursor goes. */
  fillsSnippets = false;
  /** True when an edit may make a file. */
  createsFiles = false;
  /** True when a proposal may say what it replaces behind the cursor. */
  replacesBehind = false;

  constructor(services: LangiumSharedServices) {
    services.lsp.LanguageServer.onInitialize(({ initializationOptions: options, capabilities }) => {
      this.runsCommands = typeof options === 'object' && options !== null && options.runsCommands === true;
      const { completionItem } = capabilities.textDocument?.completion ?? {};
      this.replacesBehind = completionItem?.insertReplaceSupport === true;
      const edits = capabilities.workspace?.workspaceEdit;
      this.fillsSnippets = edits?.snippetEditSupport === true;
      this.createsFiles = edits?.documentChanges === true && !!edits.resourceOperations?.includes('create');
    });
  }
}
