/** The first page of a Word document: what report this is, and what is in it. */
import { type Paragraph, type Table, TableOfContents, TabStopType } from 'docx';
import type { Fact } from '../page/page.ts';
import { saidList } from './facts.ts';
import { grid, TEXT_WIDTH } from './grid.ts';
import { BOLD, bookmarked, type Paper, paragraph, runs, words } from './paper.ts';
import { prose } from './prose.ts';
import { COLOR, STYLE } from './styles.ts';

/** Title and particulars. */
export function cover(paper: Paper): readonly (Paragraph | Table)[] {
  const { labels, properties, cover } = paper.page;
  const { title, when, facts, disclaimers } = cover;
  return [
    paragraph(paper, [...runs(labels.report), ...runs('\t'), ...runs(properties.classification, BOLD)], {
      style: STYLE.banner,
      tabStops: [{ type: TabStopType.END, position: TEXT_WIDTH }],
    }),
    paragraph(paper, bookmarked(cover.anchor, words(paper, title)), { style: 'Title', words: title }),
    paragraph(
      paper,
      saidList(
        paper,
        when.flatMap(({ said }) => said),
      ),
      { style: STYLE.subtitle },
    ),
    ...particulars(paper, facts),
    ...disclaimers.map(text => {
      const runs = [{ type: 'text' as const, value: text }];
      return paragraph(paper, words(paper, runs), {
        style: STYLE.facts,
        words: runs,
        spacing: { before: 160 },
      });
    }),
    ...prose(paper, cover.prose, { anchor: cover.anchor }),
  ];
}

/** Chapters and pillars with their pages, in a field that *Update table* makes anew from the headings. */
export function contents(paper: Paper): readonly (Paragraph | TableOfContents)[] {
  const { contents } = paper.page.labels;
  return [
    paragraph(paper, runs(contents), { style: STYLE.contents }),
    new TableOfContents(contents, { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

function particulars(paper: Paper, facts: readonly Fact[]): readonly Table[] {
  if (facts.length === 0) return [];
  const rows = facts.map(({ label, said }) => [
    runs(label, { color: COLOR.quiet }),
    saidList(paper, said, { color: COLOR.ink }),
  ]);
  return [grid(paper, { columns: [{ share: 2 }, { share: 7 }], rows })];
}
