import { rejectedParagraphs } from '../word/plain-paragraphs.ts';
import type { RevisedParagraph } from '../word/revised-paragraph.ts';
import type { Change } from './change.ts';
import { paragraphEdits } from './paragraph-edits.ts';

/** What was recorded there, with its words. */
export function besideChanges(paragraphs: readonly RevisedParagraph[]): readonly Omit<Change, 'number'>[] {
  return rejectedParagraphs(paragraphs).flatMap(paragraph =>
    paragraphEdits(paragraph.text, paragraph).map(({ start, end, words, by }) => {
      const old = paragraph.text.slice(start, end);
      const text = words
        .map(each => each.text)
        .join('')
        .trim();
      return {
        author: by?.author,
        date: by?.date,
        entry: undefined,
        kind: old === '' ? 'inserted' : text === '' ? 'deleted' : 'replaced',
        old,
        new: text,
        state: 'own-text',
        edits: [],
      } as const;
    }),
  );
}
