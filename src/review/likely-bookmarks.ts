/** The passages that paragraphs show where another program has dropped the bookmarks: told by their words. */
import type { SentParagraph } from '../report/sent.ts';
import type { Passage } from './passages.ts';
import { likeness } from './word-changes.ts';

/** Less alike, a paragraph is none of the report. */
const ALIKE = 0.6;

/** The paragraphs, each with a bookmark of the passage that it shows, where one can be told. */
export function withLikelyBookmarks(
  paragraphs: readonly SentParagraph[],
  passages: ReadonlyMap<string, Passage>,
): readonly SentParagraph[] {
  const open = new Map([...passages].filter(([, passage]) => wordsOf(passage) !== ''));
  const take = (bookmark: string) => {
    const taken = open.get(bookmark);
    for (const [name, { entry, leaf }] of open) {
      if (entry === taken?.entry && leaf === taken.leaf) open.delete(name);
    }
    return bookmark;
  };
  const isTold = ({ text, bookmark = '' }: SentParagraph) => {
    const passage = passages.get(bookmark);
    // In a table the code of an entry, which has its name, stands apart from its words.
    return (
      passage !== undefined && (text.endsWith(wordsOf(passage)) || likeness(text, wordsOf(passage)) >= ALIKE)
    );
  };
  const told = paragraphs.map(paragraph => {
    const isKnown = isTold(paragraph);
    if (isKnown) take(paragraph.bookmark ?? '');
    return { paragraph, isKnown };
  });
  const exact = told.map(({ paragraph, isKnown }) => {
    if (isKnown) return { paragraph, isKnown };
    const [best] = [...open]
      .filter(([, passage]) => paragraph.text.endsWith(wordsOf(passage)))
      .sort(([, a], [, b]) => wordsOf(b).length - wordsOf(a).length);
    if (!best) return { paragraph, isKnown };
    return { paragraph: { ...paragraph, bookmark: take(best[0]) }, isKnown: true };
  });
  return exact.map(({ paragraph, isKnown }) => {
    if (isKnown) return paragraph;
    const [best] = [...open]
      .map(([name, passage]) => ({ name, alike: likeness(wordsOf(passage), paragraph.text) }))
      .filter(({ alike }) => alike >= ALIKE)
      .sort((a, b) => b.alike - a.alike);
    return best ? { ...paragraph, bookmark: take(best.name) } : paragraph;
  });
}

function wordsOf({ entry, leaf }: Passage): string {
  return entry.leaves[leaf] ?? '';
}
