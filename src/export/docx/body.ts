import type { Paragraph, Table, TableOfContents } from 'docx';
import { oneSided } from '../page/one-sided.ts';
import { contents } from './contents.ts';
import { cover } from './cover.ts';
import type { Paper } from './paper.ts';
import { chapter } from './pieces.ts';

/** The cover, the contents where there are any, and all chapters. */
export function body(paper: Paper, hasContents: boolean): readonly (Paragraph | Table | TableOfContents)[] {
  const chapters = oneSided(paper.page.chapters);
  return [
    ...cover(paper),
    ...(hasContents ? contents(paper, chapters) : []),
    ...chapters.flatMap(each => chapter(paper, each)),
  ];
}
