/** The services that read and check reports, without an editor. */
import type { FileSystemProvider, Module, TextDocumentProvider } from 'langium';
import { createDefaultCoreModule, createDefaultSharedCoreModule, inject } from 'langium';
import {
  MissionReportGeneratedModule,
  MissionReportGeneratedSharedModule,
} from '../syntax/generated/module.ts';
import { SyntaxModule } from '../syntax/module.ts';
import { WorkspaceModule, WorkspaceSharedModule } from '../workspace/module.ts';
import { ProjectSettings, type SettingsServices } from './project-settings.ts';
import { Spelling } from './spelling.ts';
import { type Detail, MissionReportDocumentValidator } from './validator.ts';

/** The rules in place of Langium's checks, and the settings under which they run. */
export function rulesModule(detail: Detail) {
  return {
    validation: {
      DocumentValidator: (services: SettingsServices) =>
        new MissionReportDocumentValidator(services, undefined, undefined, { detail }),
    },
    workspace: {
      ProjectSettings: () => new ProjectSettings(),
      Spelling: () => new Spelling(),
    },
  } satisfies Module<SettingsServices, object>;
}

/**
 * Services to read and check the reports that `fileSystem` gives. Where `open` says which documents are open, the
 * trees of the others are evicted, as in an editor; without it, all trees stay in memory.
 */
export function createCheckingServices(
  fileSystem: () => FileSystemProvider,
  open?: TextDocumentProvider,
  detail: Detail = 'whole',
) {
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
    rulesModule(detail),
  );
  shared.ServiceRegistry.register(services);
  return services;
}

export type CheckingServices = ReturnType<typeof createCheckingServices>;
