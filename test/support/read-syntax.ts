/** Reads a `.mission` text by itself: its entries, and what could not be read. */
import { EmptyFileSystem, URI } from 'langium';
import { createCheckingServices } from '../../src/rules/module.ts';
import type { Entry, MissionFile } from '../../src/syntax/generated/ast.ts';
import type { MissionReportLexingReport } from '../../src/syntax/lexer.ts';

const services = createCheckingServices(EmptyFileSystem.fileSystemProvider);

/** The entries of a text, and how many places in it could not be read. */
export function readSyntax(text: string): { entries: readonly Entry[]; faults: readonly string[] } {
  const document = services.shared.workspace.LangiumDocumentFactory.fromString<MissionFile>(
    text,
    URI.file('/workspace/read.mission'),
  );
  const { lexerErrors, lexerReport, parserErrors, value } = document.parseResult;
  const stray = (lexerReport as MissionReportLexingReport | undefined)?.stray ?? [];
  return {
    entries: value.entries,
    faults: [
      ...lexerErrors.map(({ message }) => message),
      ...parserErrors.map(({ message }) => message),
      ...stray.map(({ start, end }) => `stray: ${text.slice(start, end)}`),
    ],
  };
}
