/** The services of an editor: reading, checking, and every language feature. */
import {
  createCompletionParser,
  DefaultConfigurationProvider,
  DefaultServiceRegistry,
  eagerLoad,
  inject,
  type LangiumCoreServices,
  LangiumParserErrorMessageProvider,
  type Module,
  URI,
} from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  DefaultDocumentUpdateHandler,
  DefaultLanguageServer,
  type DefaultSharedModuleContext,
  type LangiumServices,
  type LangiumSharedServices,
} from 'langium/lsp';
import type { TextDocument, TextDocumentChangeEvent } from 'vscode-languageserver';
import { rulesModule } from '../rules/module.ts';
import {
  MissionReportGeneratedModule,
  MissionReportGeneratedSharedModule,
} from '../syntax/generated/module.ts';
import { SyntaxModule } from '../syntax/module.ts';
import { WorkspaceModule, WorkspaceSharedModule } from '../workspace/module.ts';
import { MissionReportWorkspaceManager, workspaceOf } from '../workspace/workspace-manager.ts';
import { actionMakers } from './actions/index.ts';
import { Client } from './client.ts';
import { MissionReportCodeActionProvider } from './code-actions.ts';
import { MissionReportCodeLenses } from './code-lenses.ts';
import { MissionReportCompletionProvider } from './completion/completion.ts';
import { MissionReportDocumentLinks } from './document-links.ts';
import { MissionReportFolding } from './folding.ts';
import { MissionReportFormatter } from './formatting/formatter.ts';
import { MissionReportHoverProvider } from './hover/hover.ts';
import { MissionReportInlayHints } from './inlay-hints.ts';
import { MissionReportOutline } from './outline.ts';
import { MissionReportRenameProvider } from './rename.ts';
import { MissionReportSemanticTokens } from './semantic-tokens.ts';
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
    client: () => client,
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

/**
 * When a document is closed, its file is read again, or the document removed where there is no such file. With one that
 * is opened by itself, its home is read.
 */
class MissionReportDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
  constructor(private readonly services: LangiumSharedServices) {
    super(services);
  }

  protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
    const { TextDocuments, WorkspaceLock } = this.services.workspace;
    const manager = workspaceOf(this.services);
    const neighboursOf = (uri: URI) => {
      const open = TextDocuments.get(uri);
      return open ? manager.findNeighbours(uri, open.getText()) : [];
    };
    manager.ready
      .then(() =>
        WorkspaceLock.write(async cancelled => {
          const neighbours = (await Promise.all(changed.map(neighboursOf))).flat();
          await this.documentBuilder.update([...changed, ...neighbours], deleted, cancelled);
        }),
      )
      .catch(error => this.services.lsp.Connection?.console.error(String(error)));
  }

  async didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): Promise<void> {
    const uri = URI.parse(document.uri);
    const isFile = uri.scheme === 'file' && (await this.services.workspace.FileSystemProvider.exists(uri));
    this.fireDocumentUpdate(isFile ? [uri] : [], isFile ? [] : [uri]);
  }
}

/**
 * Makes at the start what listens to the client, and all else when it is asked for. Langium makes everything, also a
 * parser that only completion uses: a tenth of what a server takes to its first problems.
 */
class MissionReportLanguageServer extends DefaultLanguageServer {
  protected override eagerLoadServices(): void {
    eagerLoad(this.services);
    for (const services of this.services.ServiceRegistry.all) eagerLoad((services as LangiumServices).lsp);
  }
}

/** Reads the settings where the extension declares them. */
class MissionReportConfigurationProvider extends DefaultConfigurationProvider {
  protected override toSectionName(): string {
    return 'missionReport';
  }
}

/**
 * Gives the services of the one language for every document. Langium goes by the ending of the file or, for a file that
 * was never saved, by what the editor says, which is gone once that file is closed; a check still running would then fail.
 */
class MissionReportServiceRegistry extends DefaultServiceRegistry {
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
