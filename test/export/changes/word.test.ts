/** A Word document with changes holds both versions: with all taken in it is the report, with all undone the earlier one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LAYOUTS, type Layout } from '../../../src/export/exporter.ts';
import { comparePages } from '../../../src/export/page/compare/compare.ts';
import type { Page } from '../../../src/export/page/page.ts';
import { pageOf } from '../../../src/export/page/page-of.ts';
import { viewOf } from '../../../src/export/view.ts';
import { versions } from '../../support/arbitrary-versions.ts';
import { textCompiler } from '../../support/compile-text.ts';
import { fixedContext } from '../../support/export-context.ts';
import { patience, runs } from '../../support/runs.ts';
import { type Decision, wordsInXml } from '../../support/tracked-words.ts';
import { bodyXml } from '../../support/word-body.ts';

/** So many reports, each of which has so many versions, are compared each with each: 552 pairs in `npm run fuzz`. */
const FAMILIES = 6;
const VERSIONS = 4;

interface Known {
  readonly text: string;
  readonly page: Page;
  readonly words: readonly string[];
}

/** All words, without the signs around cells that stand below each other: which do depends on the widths of both versions. */
function wordsIn(xml: string, decision: Decision): readonly string[] {
  return wordsInXml(xml, decision).filter(word => /[\p{L}\p{N}]/u.test(word));
}

async function pagesOf(texts: readonly string[], layout: Layout): Promise<readonly Known[]> {
  const compile = textCompiler();
  const known: Known[] = [];
  for (const text of texts) {
    const page = pageOf(viewOf(await compile(text), { ...fixedContext, layout }));
    known.push({ text, page, words: wordsIn(bodyXml(page), 'accept') });
  }
  return known;
}

test('all changes taken in are the new words, and all undone the old ones', {
  timeout: patience(600, 100),
}, async () => {
  const { numRuns, seed } = runs(FAMILIES);
  const families = fc.sample(versions(VERSIONS), { numRuns, seed });
  let pairs = 0;
  for (const [index, layout] of LAYOUTS.entries()) {
    const pages = await pagesOf(families.flat(), layout);
    for (const [one, was] of pages.entries()) {
      for (const [other, now] of pages.entries()) {
        if (one === other || (one + other) % LAYOUTS.length !== index) continue;
        const xml = bodyXml(comparePages(was.page, now.page));
        pairs++;
        const told = `${was.text}\n--- became\n${now.text}`;
        expect({ told, words: wordsIn(xml, 'accept') }).toEqual({ told, words: now.words });
        expect({ told, words: wordsIn(xml, 'reject') }).toEqual({ told, words: was.words });
      }
    }
  }
  const pages = numRuns * VERSIONS;
  expect(pairs).toBe(pages * (pages - 1));
});
