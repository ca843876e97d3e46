/** Reads and checks reports one by one, in the sight of the files whose names they look up. */
import { EmptyFileSystemProvider, URI } from 'langium';
import { createCheckingServices } from '../rules/module.ts';
import type { RuleSettings } from '../rules/settings.ts';
import { builderOf } from '../workspace/document-builder.ts';
import type { CheckedFile, FileText } from '../workspace/elsewhere.ts';
import { indexOf } from '../workspace/index-manager.ts';

/** What is known before the first report. */
export interface Ground {
  readonly settings: RuleSettings;
  readonly shared: readonly FileText[];
}

/** Gives what is found of a report; undefined where that takes more than its text and the shared files. */
export type CheckReport = (report: FileText) => Promise<CheckedFile | undefined>;

/** Reads the shared files, and is then ready for reports. */
export async function readGround({ settings, shared }: Ground): Promise<CheckReport> {
  const services = createCheckingServices(() => new EmptyFileSystemProvider());
  const { LangiumDocuments } = services.shared.workspace;
  const index = indexOf(services.shared);
  const builder = builderOf(services.shared);
  const add = (file: FileText) => {
    const document = builder.fromText(URI.parse(file.uri), file.text);
    LangiumDocuments.addDocument(document);
    return document;
  };
  services.validation.DocumentValidator.settings = settings;
  await builder.build(shared.map(add));
  return async report => {
    // What lies beside a report cannot be seen from here.
    if (report.text.includes('![')) return undefined;
    const document = add(report);
    await builder.build([document], { validation: true });
    const facts = index.factsOf(document.uri);
    const { diagnostics } = document;
    await builder.update([], [document.uri]);
    return facts.hasUnknown ? undefined : { facts, problems: diagnostics ?? [] };
  };
}
