/** The services of an editor: reading, checking, and every language feature. */
import { createCompletionParser, inject, LangiumParserErrorMessageProvider, type Module } from 'langium';
import type { DefaultSharedModuleContext, LangiumServices, LangiumSharedServices } from 'langium/lsp';
import { createDefaultModule, createDefaultSharedModule } from 'langium/lsp';
import { rulesModule } from '../rules/module.ts';
import {
  MissionReportGeneratedModule,
  MissionReportGeneratedSharedModule,
} from '../syntax/generated/module.ts';
import { SyntaxModule } from '../syntax/module.ts';
import { WorkspaceModule, WorkspaceSharedModule } from '../workspace/module.ts';
import { MissionReportWorkspaceManager } from '../workspace/workspace-manager.ts';
import { actionMakers } from './actions/index.ts';
import { Client } from './client.ts';
import { MissionReportCodeActionProvider } from './code-actions.ts';
import { MissionReportCodeLenses } from './code-lenses.ts';
import { MissionReportCompletionProvider } from './completion/completion.ts';
import { MissionReportConfigurationProvider } from './configuration-provider.ts';
import { MissionReportDocumentLinks } from './document-links.ts';
import { MissionReportDocumentUpdateHandler } from './document-update-handler.ts';
import { MissionReportFolding } from './folding.ts';
import { MissionReportFormatter } from './formatting/formatter.ts';
import { MissionReportHoverProvider } from './hover/hover.ts';
import { MissionReportInlayHints } from './inlay-hints.ts';
import { MissionReportLanguageServer } from './language-server.ts';
import { MissionReportOutline } from './outline.ts';
import { MissionReportRenameProvider } from './rename.ts';
import { MissionReportSemanticTokens } from './semantic-tokens.ts';
import { MissionReportServiceRegistry } from './service-registry.ts';
import { MissionReportWorkspaceSymbols } from './workspace-symbols.ts';

/** What replaces the services that Langium shares between languages. */
const EditorSharedModule = {
  ServiceRegistry: (services: LangiumSharedServices) => new MissionReportServiceRegistry(services),
  lsp: {
    DocumentUpdateHandler: (services: LangiumSharedServices) =>
      new MissionReportDocumentUpdateHandler(services),
    LanguageServer: (services: LangiumSharedServices) => new MissionReportLanguageServer(services),
    WorkspaceSymbolProvider: (services: LangiumSharedServices) => new MissionReportWorkspaceSymbols(services),
  },
  workspace: {
    ConfigurationProvider: (services: LangiumSharedServices) =>
      new MissionReportConfigurationProvider(services),
    WorkspaceManager: (services: LangiumSharedServices) => new MissionReportWorkspaceManager(services),
  },
} satisfies Module<LangiumSharedServices, object>;

/** The language features, as far as the client can make use of them. */
function languageFeatures(client: Client) {
  return {
    parser: {
      CompletionParser: createCompletionParser,
      ParserErrorMessageProvider: () => new LangiumParserErrorMessageProvider(),
    },
    lsp: {
      CompletionProvider: (services: LangiumServices) =>
        new MissionReportCompletionProvider(services, client),
      RenameProvider: (services: LangiumServices) => new MissionReportRenameProvider(services),
      DocumentSymbolProvider: () => new MissionReportOutline(),
      FoldingRangeProvider: () => new MissionReportFolding(),
      HoverProvider: (services: LangiumServices) => new MissionReportHoverProvider(services, client),
      InlayHintProvider: (services: LangiumServices) => new MissionReportInlayHints(services),
      CodeLensProvider: (services: LangiumServices) => new MissionReportCodeLenses(services, client),
      SemanticTokenProvider: (services: LangiumServices) => new MissionReportSemanticTokens(services),
      DocumentLinkProvider: () => new MissionReportDocumentLinks(),
      Formatter: (services: LangiumServices) => new MissionReportFormatter(services),
      CodeActionProvider: (services: LangiumServices) =>
        new MissionReportCodeActionProvider(actionMakers(services, client)),
    },
  } satisfies Module<LangiumServices, object>;
}

/** Services for the editor at the other end of `connection`, which read through `fileSystemProvider`. */
export function createEditorServices(context: DefaultSharedModuleContext) {
  const shared = inject(
    createDefaultSharedModule(context),
    MissionReportGeneratedSharedModule,
    WorkspaceSharedModule,
    EditorSharedModule,
  );
  const services = inject(
    createDefaultModule({ shared }),
    MissionReportGeneratedModule,
    SyntaxModule,
    WorkspaceModule,
    rulesModule('short'),
    languageFeatures(new Client(shared)),
  );
  shared.ServiceRegistry.register(services);
  return services;
}

export type EditorServices = ReturnType<typeof createEditorServices>;
