/** All texts of a `.mission` file as the language reads them, comments included, in the order of the file. */
import { type Entry, isRemark, isReviewEntry } from '../../src/syntax/generated/ast.ts';
import { proseOf } from '../../src/syntax/prose.ts';
import { reviewOf } from '../../src/syntax/review.ts';
import { readSyntax } from './read-syntax.ts';

/** What each remark says, and what stands in the entry that it is about. */
export function remarksIn(text: string): readonly { readonly said: string; readonly about: string }[] {
  const textOf = (entry: Entry) => {
    const { title, body } = proseOf(entry);
    return `${title.text}\n${body.text}`;
  };
  return readSyntax(text)
    .entries.filter(isRemark)
    .map(remark => {
      const subject = reviewOf(remark.$container).subjectOf(remark);
      return { said: proseOf(remark).title.text, about: subject ? textOf(subject) : '' };
    });
}

/** Titles, paragraphs, list items, table rows and comments, but for the words of reviewers. */
export function readInOrder(text: string): {
  readonly texts: readonly string[];
  readonly faults: readonly string[];
} {
  const { entries, faults } = readSyntax(text);
  const own = entries.filter(entry => !isReviewEntry(entry));
  const prose = own.flatMap(entry => {
    const { title, body } = proseOf(entry);
    return [title, body].flatMap(passage => {
      let at = 0;
      return passage.text.split('\n').map(line => {
        const offset = passage.offsetAt(at);
        at += line.length + 1;
        return { offset, text: line };
      });
    });
  });
  const remarks = [...text.matchAll(/^\/\/(.*)$/gm)].map(match => ({
    offset: match.index,
    text: match[1] ?? '',
  }));
  const texts = [...prose, ...remarks].sort((a, b) => a.offset - b.offset).map(piece => piece.text);
  return { texts: texts.filter(piece => piece.trim() !== ''), faults };
}

/** The first sentence that doesn't stand in the texts, whole and after the one before it. */
export function firstLost(sentences: readonly string[], texts: readonly string[]): string | undefined {
  let piece = 0;
  let at = 0;
  return sentences.find(sentence => {
    for (; piece < texts.length; piece++, at = 0) {
      const found = (texts[piece] ?? '').indexOf(sentence, at);
      if (found < 0) continue;
      at = found + sentence.length;
      return false;
    }
    return true;
  });
}
