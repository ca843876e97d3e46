/** Paragraphs as they read with every change rejected. */
import { oneLine } from '../lexicon/one-line.ts';
import type { SentParagraph } from '../report/sent.ts';
import type { Revised, RevisedParagraph } from './revised-paragraph.ts';

/** A paragraph without changes, which may be made of several of the file. */
export interface PlainParagraph {
  readonly text: string;
  readonly bookmarks: readonly string[];
  /** Those of the file that it is made of. */
  readonly made: readonly RevisedParagraph[];
}

/** The paragraphs that the file was made of before anybody changed it; one that holds only what was put in has no text. */
export function rejectedParagraphs(paragraphs: readonly RevisedParagraph[]): readonly PlainParagraph[] {
  const plain: PlainParagraph[] = [];
  let open: RevisedParagraph[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    open.push(paragraph);
    if (paragraph.mark.inserted && paragraphs[index + 1]?.cell?.join() === paragraph.cell?.join()) continue;
    plain.push(joined(open));
    open = [];
  }
  return plain;
}

/** Bookmarks that Word makes for its list of contents. */
const OF_CONTENTS = /^_Toc/;

/** The same as a list of what was sent: without those that have no text, each with the bookmark that names it. */
export function sentParagraphs(paragraphs: readonly PlainParagraph[]): readonly SentParagraph[] {
  return paragraphs
    .filter(({ text }) => text !== '')
    .map(({ text, bookmarks }) => {
      const bookmark = bookmarks.find(name => !OF_CONTENTS.test(name));
      return { text, ...(bookmark !== undefined && { bookmark }) };
    });
}

function joined(made: readonly RevisedParagraph[]): PlainParagraph {
  const runs = made.flatMap(({ row, runs }) => (row.inserted ? [] : runs));
  const text = runs.filter(wasThere).map(run => run.text);
  return {
    text: oneLine(text.join('')),
    bookmarks: made.flatMap(({ bookmarks }) => bookmarks),
    made,
  };
}

/** True for what nobody has put in. */
function wasThere({ inserted }: Revised): boolean {
  return inserted === undefined;
}
