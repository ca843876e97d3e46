/** Reports of texts, each compiled as if it stood alone in a workspace. */
import { EmptyFileSystem, URI } from 'langium';
import { compile } from '../../src/compile/compile.ts';
import type { Report } from '../../src/report/report.ts';
import { createCheckingServices } from '../../src/rules/module.ts';

/** Compiles texts one after the other. */
export function textCompiler(): (text: string) => Promise<Report> {
  const { shared } = createCheckingServices(EmptyFileSystem.fileSystemProvider);
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = shared.workspace;
  return async text => {
    const document = LangiumDocumentFactory.fromString(text, URI.parse('file:///workspace/a.mission'));
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], { validation: false });
    const report = compile(document);
    await DocumentBuilder.update([], [document.uri]);
    if (!report) throw new Error('no report');
    return report;
  };
}
