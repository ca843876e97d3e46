import fc from 'fast-check';
import { EmptyFileSystem, URI } from 'langium';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { createCheckingServices } from '../../src/rules/module.ts';
import type { MissionFile } from '../../src/syntax/generated/ast.ts';
import { patience, runs } from '../support/runs.ts';
import { damagedText } from './damaged-text.ts';

const { shared } = createCheckingServices(EmptyFileSystem.fileSystemProvider);
const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
const uri = URI.file('/any.mission');

/** Reads, checks and compiles a text, and gives the names of the entries found in it. */
async function namesIn(text: string): Promise<Set<string>> {
  const document = LangiumDocumentFactory.fromString<MissionFile>(text, uri);
  LangiumDocuments.addDocument(document);
  await DocumentBuilder.build([document], { validation: true });
  compile(document);
  const { entries } = document.parseResult.value;
  await DocumentBuilder.update([], [uri]);
  return new Set(entries.flatMap(entry => ('name' in entry && entry.name ? entry.name : [])));
}

describe('any text', () => {
  it(
    'is read, checked and compiled without an exception, and no whole entry is lost',
    async () => {
      await fc.assert(
        fc.asyncProperty(damagedText, async ({ text, intact }) => {
          const names = await namesIn(text);
          expect(intact.filter(name => !names.has(name))).toEqual([]);
        }),
        runs(1_000),
      );
    },
    patience(1_000, 60),
  );
});
