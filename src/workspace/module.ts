/** What replaces Langium's services for names, references and builds across the files of a workspace. */
import type { LangiumCoreServices, LangiumSharedCoreServices, Module } from 'langium';
import { MissionReportAstNodeLocator } from './ast-node-locator.ts';
import { MissionReportDescriptionProvider } from './descriptions.ts';
import { MissionReportDocumentBuilder } from './document-builder.ts';
import { MissionReportIndexManager } from './index-manager.ts';
import { MissionReportLinker } from './linker.ts';
import { MissionReportScopeComputation } from './scope-computation.ts';
import { MissionReportScopeProvider } from './scope-provider.ts';

/** For the services that all languages share. */
export const WorkspaceSharedModule = {
  workspace: {
    IndexManager: (services: LangiumSharedCoreServices) => new MissionReportIndexManager(services),
    DocumentBuilder: (services: LangiumSharedCoreServices) => new MissionReportDocumentBuilder(services),
  },
} satisfies Module<LangiumSharedCoreServices, object>;

/** For the services of the language. */
export const WorkspaceModule = {
  references: {
    Linker: (services: LangiumCoreServices) => new MissionReportLinker(services),
    ScopeComputation: (services: LangiumCoreServices) => new MissionReportScopeComputation(services),
    ScopeProvider: (services: LangiumCoreServices) => new MissionReportScopeProvider(services),
  },
  workspace: {
    AstNodeDescriptionProvider: (services: LangiumCoreServices) =>
      new MissionReportDescriptionProvider(services),
    AstNodeLocator: () => new MissionReportAstNodeLocator(),
  },
} satisfies Module<LangiumCoreServices, object>;
