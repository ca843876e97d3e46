/** A statement that is cited by no code, in Word. */
import type { Paragraph, Table } from 'docx';
import type { Note } from '../page/page.ts';
import { bodyBookmark } from './bookmarks.ts';
import { badge } from './facts.ts';
import { BOLD, type Paper, runs, under, words } from './paper.ts';
import { numbered, type Place, prose } from './prose.ts';

/** Label and words in one paragraph, and below it what more is said. */
export function note(paper: Paper, each: Note, place: Place): readonly (Paragraph | Table)[] {
  const { label, anchor, words: told, marking } = each;
  const name = runs(paper, label + paper.page.stop, BOLD);
  const bookmark = anchor === undefined ? undefined : bodyBookmark(anchor, 0);
  return [
    numbered(paper, [...name, ...under(bookmark, words(paper, told)), ...badge(paper, marking)], told, place),
    ...prose(paper, each.prose, { ...place, ...(anchor !== undefined && { anchor }) }),
  ];
}
