import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../src/import/document.ts';
import { readDocx } from '../../src/import/docx/read-docx.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { readOdt } from '../../src/import/odt/read-odt.ts';
import { readHtml } from '../../src/import/read-html.ts';
import { readText } from '../../src/import/read-text.ts';
import { commentsIn, type DraftBlock, draftDocuments, sentencesOf } from '../support/draft-document.ts';
import { writeOdt } from '../support/open-document.ts';
import { firstLost, readInOrder, remarksIn } from '../support/read-in-order.ts';
import { runs } from '../support/runs.ts';
import { writeDocx, writeHtml, writeText } from '../support/write-draft.ts';

/** Every sentence of the document stands in the file, whole, once, in order; nothing else does. */
function expectKept(
  blocks: readonly DraftBlock[],
  source: SourceDocument,
  asShown = (sentence: string) => sentence,
): void {
  const { text, ledger } = importDocument(source);
  expect(ledger.firstDifference).toBeUndefined();
  expect(ledger.agrees).toBe(true);
  // An @ of the source is followed by a sign that takes no room, so that it mentions nothing.
  const { texts, faults } = readInOrder(text.replaceAll('@\u2060', '@'));
  expect(faults).toEqual([]);
  expect(firstLost(sentencesOf(blocks).map(asShown), texts)).toBeUndefined();
  for (const { comment, text: words } of commentsIn(blocks)) {
    const [own, ...others] = remarksIn(text.replaceAll('@\u2060', '@')).filter(
      ({ said }) => said === comment,
    );
    expect(others).toEqual([]);
    // By its number it is known, wherever its words were parted.
    expect(own?.about).toContain(/q\d+q/.exec(words)?.[0]);
  }
  const numbers = (pieces: readonly string[]) => pieces.join('\n').match(/\bq\d+q\b/g);
  expect(numbers(texts)).toEqual(numbers(sentencesOf(blocks)));
}

describe('a generated document keeps every sentence', () => {
  it('as a Word file with lists, tables, footnotes, text boxes, tracked changes and comments', async () => {
    await fc.assert(
      fc.asyncProperty(draftDocuments(true), async blocks => {
        expectKept(blocks, readDocx(await writeDocx(blocks)));
      }),
      runs(150),
    );
  });

  it('as an OpenDocument text, with all of that', () => {
    fc.assert(
      fc.property(draftDocuments(true), blocks => expectKept(blocks, readOdt(writeOdt(blocks)))),
      runs(150),
    );
  });

  it('as HTML', () => {
    fc.assert(
      fc.property(draftDocuments(false), blocks =>
        expectKept(blocks, readHtml(writeHtml(blocks)), sentence => sentence.replace(/ +/g, ' ')),
      ),
      runs(150),
    );
  });

  it('as plain text', () => {
    fc.assert(
      fc.property(draftDocuments(false), blocks => expectKept(blocks, readText(writeText(blocks)))),
      runs(150),
    );
  });
});
