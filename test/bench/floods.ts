/** What the floods of the tests, of some length, take of the processor at most, in each step from text to export. */
import { EmptyFileSystem, URI } from 'langium';
import { compile } from '../../src/compile/compile.ts';
import { formatText } from '../../src/editor/formatting/format-text.ts';
import { exportReport } from '../../src/export/export-report.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { createCheckingServices } from '../../src/rules/module.ts';
import { floodsOfText } from '../hostile/floods.ts';
import { fixedContext } from '../support/export-context.ts';
import { processorTimeOf } from './measure.ts';

/** Milliseconds of the flood that takes longest in each step. */
export async function floods(characters: number) {
  const { shared, parser } = createCheckingServices(EmptyFileSystem.fileSystemProvider);
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
  const page = EXPORTERS.find(({ id }) => id === 'html');
  const most = { parse: 0, build: 0, format: 0, compile: 0, page: 0 };
  for (const [index, text] of Object.values(floodsOfText(characters)).entries()) {
    const measure = async (step: keyof typeof most, work: () => unknown) => {
      most[step] = Math.max(most[step], await processorTimeOf(work));
    };
    const document = LangiumDocumentFactory.fromString(text, URI.file(`/flood-${index}.mission`));
    LangiumDocuments.addDocument(document);
    await measure('parse', () => parser.LangiumParser.parse(text));
    await measure('build', () => DocumentBuilder.build([document], { validation: true }));
    await measure('format', () => formatText(text, parser));
    let report: ReturnType<typeof compile>;
    await measure('compile', () => {
      report = compile(document);
    });
    await measure('page', () => report && page && exportReport(report, page, fixedContext));
    await DocumentBuilder.update([], [document.uri]);
  }
  return { characters, ...most };
}
