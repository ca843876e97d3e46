/** Reads .mission texts as one workspace, without rules and without an editor. */
import { readdirSync, readFileSync } from 'node:fs';
import type { LangiumDocument } from 'langium';
import { EmptyFileSystem, URI } from 'langium';
import { createCheckingServices } from '../../src/rules/module.ts';
import type { MissionFile } from '../../src/syntax/generated/ast.ts';
import { isMissionFile } from '../../src/syntax/generated/ast.ts';
import type { MissionReportLexingReport } from '../../src/syntax/lexer.ts';

/** One file as it was read. */
export interface Reading {
  readonly file: MissionFile;
  /** What could not be read: broken lines, stray lines, unknown names. */
  readonly faults: readonly string[];
}

const EXAMPLES = new URL('../../examples/', import.meta.url);

/** The texts of all examples, by file name. */
export function exampleTexts(): Record<string, string> {
  const names = readdirSync(EXAMPLES).filter(name => name.endsWith('.mission'));
  return Object.fromEntries(names.map(name => [name, readFileSync(new URL(name, EXAMPLES), 'utf8')]));
}

/** Reads the texts, by file name; each sees the others as files of its workspace. */
export async function readMissions(texts: Record<string, string>): Promise<Record<string, Reading>> {
  const { shared } = createCheckingServices(EmptyFileSystem.fileSystemProvider);
  const documents = Object.entries(texts).map(([name, text]) => {
    const document = shared.workspace.LangiumDocumentFactory.fromString<MissionFile>(
      text,
      URI.file(`/workspace/${name}`),
    );
    shared.workspace.LangiumDocuments.addDocument(document);
    return [name, document] as const;
  });
  await shared.workspace.DocumentBuilder.build(documents.map(([, document]) => document));
  return Object.fromEntries(documents.map(([name, document]) => [name, readingOf(document)]));
}

function readingOf(document: LangiumDocument): Reading {
  const { lexerErrors, lexerReport, parserErrors, value } = document.parseResult;
  if (!isMissionFile(value)) throw new Error(`${document.uri.path} was not read as a mission file.`);
  const text = document.textDocument.getText();
  const stray = (lexerReport as MissionReportLexingReport | undefined)?.stray ?? [];
  const unknown = document.references.filter(({ error }) => error);
  const lineAt = (offset: number) => document.textDocument.positionAt(offset).line + 1;
  return {
    file: value,
    faults: [
      ...lexerErrors.map(({ message, line }) => `line ${line}: ${message}`),
      ...parserErrors.map(({ message, token }) => `line ${token.startLine}: ${message}`),
      ...stray.map(({ start, end }) => `line ${lineAt(start)}: stray "${text.slice(start, end)}"`),
      ...unknown.map(
        ({ $refText, $refNode }) => `line ${lineAt($refNode?.offset ?? 0)}: unknown "${$refText}"`,
      ),
    ],
  };
}
