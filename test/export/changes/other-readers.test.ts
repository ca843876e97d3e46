/** Word files with changes, as a program reads them that was not made for them. */
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { render } from '../../../src/export/docx/docx.ts';
import { versions } from '../../support/arbitrary-versions.ts';
import { textCompiler } from '../../support/compile-text.ts';
import { fixedContext } from '../../support/export-context.ts';
import { missingPrograms } from '../../support/office.ts';
import { patience } from '../../support/runs.ts';
import type { Decision } from '../../support/tracked-words.ts';

const PAIRS = 20;
const missing = missingPrograms('pandoc');

/** What is read aloud before a table, which pandoc shows even where all rows are gone. */
const TOLD_OF_TABLES = /<w:tbl(?:Caption|Description)\b[^>]*\/>/g;

function withoutToldOfTables(document: Uint8Array): Uint8Array {
  const parts = unzipSync(document);
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return zipSync({ ...parts, 'word/document.xml': strToU8(body.replace(TOLD_OF_TABLES, '')) });
}

function wordsInPandoc(document: Uint8Array, decision: Decision): readonly string[] {
  const args = ['-f', 'docx', '-t', 'plain', '--wrap=none', `--track-changes=${decision}`];
  const text = execFileSync('pandoc', args, { input: withoutToldOfTables(document), encoding: 'utf8' });
  // It draws tables with signs, and keeps the empty rows and items of what is gone.
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

test.skipIf(missing)(
  `pandoc reads both versions in ${PAIRS} files${missing === undefined ? '' : ` (${missing})`}`,
  { timeout: patience(PAIRS, 5_000) },
  async () => {
    const [texts = []] = fc.sample(versions(PAIRS + 1), { numRuns: 1, seed: 20091202 });
    const compile = textCompiler();
    const context = { ...fixedContext, layout: 'compact' } as const;
    let was = await compile(texts[0] ?? '');
    let wordsBefore = wordsInPandoc(await render(was, context), 'accept');
    for (const text of texts.slice(1)) {
      const now = await compile(text);
      const words = wordsInPandoc(await render(now, context), 'accept');
      const both = await render(now, { ...context, since: { report: was, author: 'A. Chief' } });
      expect({ text, words: wordsInPandoc(both, 'accept') }).toEqual({ text, words });
      expect({ text, words: wordsInPandoc(both, 'reject') }).toEqual({ text, words: wordsBefore });
      was = now;
      wordsBefore = words;
    }
  },
);
