/** Paragraphs as they read with every change rejected. */
import type { Revised, RevisedParagraph } from './revised-paragraph.ts';

/** A paragraph without changes, which may be made of several of the file. */
export interface PlainParagraph {
  readonly text: string;
  readonly bookmarks: readonly string[];
  /** Those of the file that it is made of. */
  readonly made: readonly RevisedParagraph[];
}

/** The paragraphs that the file was made of before anybody changed it, those without a letter left out. */
export function rejectedParagraphs(paragraphs: readonly RevisedParagraph[]): readonly PlainParagraph[] {
  const plain: PlainParagraph[] = [];
  let open: RevisedParagraph[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    open.push(paragraph);
    if (paragraph.mark.inserted && paragraphs[index + 1]?.cell?.join() === paragraph.cell?.join()) continue;
    plain.push(joined(open));
    open = [];
  }
  return plain.filter(({ text }) => text !== '');
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
export function wasThere({ inserted }: Revised): boolean {
  return inserted === undefined;
}

/** A text without blanks at its ends, and with one where there are many. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
