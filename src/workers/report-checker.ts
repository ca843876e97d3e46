import { EmptyFileSystemProvider, URI } from 'langium';
import { mayShowPicture } from '../lexicon/marks.ts';
import { type Language, speak } from '../messages/texts.ts';
import { lookUpWords, type ReadDictionaryFile } from '../rules/look-up-words.ts';
import { createCheckingServices } from '../rules/module.ts';
import type { RuleSettings } from '../rules/settings.ts';
import type { Detail } from '../rules/validator.ts';
import { builderOf } from '../workspace/document-builder.ts';
import { indexOf } from '../workspace/index-manager.ts';
import type { CheckedFile, FileText } from '../workspace/worker-pool.ts';

/** What a checker needs before its first report. */
export interface CheckerSetup {
  readonly language: Language;
  readonly settings: RuleSettings;
  readonly shared: readonly FileText[];
  /** How much is told of each problem. */
  readonly detail: Detail;
  /** The address of the folder of the dictionaries, where words are looked up. */
  readonly dictionaries?: string | undefined;
}

/** Checks a report; undefined where that needs more than its text and the shared files. */
export type CheckReport = (report: FileText) => Promise<CheckedFile | undefined>;

/** Builds the shared files, whose names reports look up, and gives the check for reports. */
export async function createReportChecker(
  { language, settings, shared, detail }: CheckerSetup,
  readDictionaryFile?: ReadDictionaryFile,
): Promise<CheckReport> {
  speak(language);
  const services = createCheckingServices(() => new EmptyFileSystemProvider(), undefined, detail);
  const { LangiumDocuments } = services.shared.workspace;
  const index = indexOf(services.shared);
  const builder = builderOf(services.shared);
  const add = (file: FileText) => {
    const document = builder.createDocument(URI.parse(file.uri), () => file.text);
    LangiumDocuments.addDocument(document);
    return document;
  };
  services.workspace.ProjectSettings.current = settings;
  await builder.build(shared.map(add));
  if (readDictionaryFile) lookUpWords(services, readDictionaryFile);
  return async report => {
    // A worker can't see whether the pictures beside a report exist.
    if (mayShowPicture(report.text)) return undefined;
    const document = add(report);
    await builder.build([document], { validation: true });
    const indexed = index.indexedFile(document.uri);
    const { diagnostics } = document;
    await builder.update([], [document.uri]);
    return indexed.hasUnresolved ? undefined : { index: indexed, problems: diagnostics ?? [] };
  };
}
