/** Reports of texts, each compiled as if it stood alone in a workspace. */
import { EmptyFileSystem, URI } from 'langium';
import { compile } from '../../src/compile/compile.ts';
import type { KeptEntries } from '../../src/compile/kept-entries.ts';
import type { Report } from '../../src/report/report.ts';
import { createCheckingServices } from '../../src/rules/module.ts';

/** Compiles texts one after the other, where entries are `kept` with what is kept of those before. */
export function textCompiler(kept?: KeptEntries): (text: string) => Promise<Report> {
  const { shared } = createCheckingServices(EmptyFileSystem.fileSystemProvider);
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = shared.workspace;
  return async text => {
    const document = LangiumDocumentFactory.fromString(text, URI.parse('file:///workspace/a.mission'));
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], { validation: false });
    const report = compile(document, undefined, kept);
    await DocumentBuilder.update([], [document.uri]);
    if (!report) throw new Error('no report');
    return report;
  };
}
