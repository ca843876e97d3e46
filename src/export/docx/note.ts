/** A statement that is cited by no code, in Word. */
import type { Paragraph, Table } from 'docx';
import type { Note } from '../page/page.ts';
import { badge } from './facts.ts';
import { BOLD, type Paper, runs, words } from './paper.ts';
import { numbered, type Place, prose } from './prose.ts';

/** Label and words in one paragraph, and below it what more is said. */
export function note(paper: Paper, each: Note, place: Place): readonly (Paragraph | Table)[] {
  const name = runs(paper, each.label + paper.page.stop, BOLD);
  return [
    numbered(paper, [...name, ...words(paper, each.words), ...badge(paper, each.marking)], each.words, place),
    ...prose(paper, each.prose, place),
  ];
}
