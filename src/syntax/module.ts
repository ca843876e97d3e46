/** The services that read the language, without an editor. */
import type {
  FileSystemProvider,
  LangiumCoreServices,
  LangiumSharedCoreServices,
  Module,
  PartialLangiumCoreServices,
} from 'langium';
import { createDefaultCoreModule, createDefaultSharedCoreModule, inject } from 'langium';
import { MissionReportGeneratedModule, MissionReportGeneratedSharedModule } from './generated/module.ts';
import { MissionReportIndexManager } from './index-manager.ts';
import { MissionReportLexer } from './lexer.ts';
import { MissionReportScopeComputation } from './scope-computation.ts';
import { MissionReportScopeProvider } from './scope-provider.ts';
import { MissionReportTokenBuilder } from './token-builder.ts';
import { MissionReportValueConverter } from './value-converter.ts';

/** Shared services as this language has them. */
export type SyntaxSharedServices = LangiumSharedCoreServices & {
  readonly workspace: { readonly IndexManager: MissionReportIndexManager };
};
export type SyntaxServices = LangiumCoreServices & { readonly shared: SyntaxSharedServices };

/** What replaces Langium's shared services. */
export const SyntaxSharedModule: Module<
  LangiumSharedCoreServices,
  { workspace: { IndexManager: MissionReportIndexManager } }
> = {
  workspace: { IndexManager: services => new MissionReportIndexManager(services) },
};

/** What replaces Langium's services for the language. */
export const SyntaxModule: Module<SyntaxServices, PartialLangiumCoreServices> = {
  parser: {
    TokenBuilder: () => new MissionReportTokenBuilder(),
    Lexer: services => new MissionReportLexer(services),
    ValueConverter: () => new MissionReportValueConverter(),
  },
  references: {
    ScopeComputation: services => new MissionReportScopeComputation(services),
    ScopeProvider: services => new MissionReportScopeProvider(services),
  },
};

/** Services to read reports through `fileSystem`, without rules and without an editor. */
export function createSyntaxServices(fileSystem: () => FileSystemProvider): SyntaxServices {
  const shared = inject(
    createDefaultSharedCoreModule({ fileSystemProvider: fileSystem }),
    MissionReportGeneratedSharedModule,
    SyntaxSharedModule,
  );
  const services = inject(createDefaultCoreModule({ shared }), MissionReportGeneratedModule, SyntaxModule);
  shared.ServiceRegistry.register(services);
  return services;
}
