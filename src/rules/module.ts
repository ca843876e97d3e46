/** The services that read and check reports, without an editor. */
import type { FileSystemProvider, LangiumCoreServices, Module, TextDocumentProvider } from 'langium';
import { createDefaultCoreModule, createDefaultSharedCoreModule, inject } from 'langium';
import {
  MissionReportGeneratedModule,
  MissionReportGeneratedSharedModule,
} from '../syntax/generated/module.ts';
import { SyntaxModule } from '../syntax/module.ts';
import { WorkspaceModule, WorkspaceSharedModule } from '../workspace/module.ts';
import { MissionReportDocumentValidator } from './validator.ts';

/** The rules in place of Langium's checks. */
export const RulesModule = {
  validation: {
    DocumentValidator: (services: LangiumCoreServices) => new MissionReportDocumentValidator(services),
  },
} satisfies Module<LangiumCoreServices, object>;

/**
 * Services to read and check the reports that `fileSystem` gives. Without a word on what is `open`, syntax trees stay;
 * otherwise only those of what is open do, as in an editor.
 */
export function createCheckingServices(fileSystem: () => FileSystemProvider, open?: TextDocumentProvider) {
  const shared = inject(
    createDefaultSharedCoreModule({ fileSystemProvider: fileSystem }),
    MissionReportGeneratedSharedModule,
    WorkspaceSharedModule,
    { workspace: { TextDocuments: () => open } },
  );
  const services = inject(
    createDefaultCoreModule({ shared }),
    MissionReportGeneratedModule,
    SyntaxModule,
    WorkspaceModule,
    RulesModule,
  );
  shared.ServiceRegistry.register(services);
  return services;
}

export type CheckingServices = ReturnType<typeof createCheckingServices>;
