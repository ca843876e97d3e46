import { type Paragraph, type Table, type TableOfContents, TabStopType } from 'docx';
import { oneSided } from '../page/one-sided.ts';
import type { Fact } from '../page/page.ts';
import { valuesUnder } from '../page/runs.ts';
import { contents } from './contents.ts';
import { valueList } from './facts.ts';
import { grid, TEXT_WIDTH } from './grid.ts';
import { BOLD, bookmarked, type Paper, paragraph, runs, within, words } from './paper.ts';
import { chapter } from './pieces.ts';
import { prose } from './prose.ts';
import { COLOR, STYLE } from './styles.ts';

/** The cover, the contents where there are any, and all chapters. */
export function body(paper: Paper, hasContents: boolean): readonly (Paragraph | Table | TableOfContents)[] {
  const chapters = oneSided(paper.page.chapters);
  return [
    ...cover(paper),
    ...(hasContents ? contents(paper, chapters) : []),
    ...chapters.flatMap(each => chapter(paper, each)),
  ];
}

/** The first page of a Word document: what report this is. */
function cover(paper: Paper): readonly (Paragraph | Table)[] {
  const { labels, cover } = paper.page;
  const { classification, title, when, facts, disclaimers } = cover;
  return [
    paragraph(
      paper,
      [...runs(paper, labels.report), ...runs(paper, '\t'), ...words(paper, classification, BOLD)],
      {
        style: STYLE.banner,
        tabStops: [{ type: TabStopType.END, position: TEXT_WIDTH }],
      },
    ),
    paragraph(paper, bookmarked(cover.anchor, words(paper, title)), { style: 'Title', words: title }),
    paragraph(paper, valueList(paper, valuesUnder(when)), { style: STYLE.subtitle }),
    ...particulars(paper, facts),
    ...disclaimers.map(told =>
      paragraph(paper, words(paper, told), { style: STYLE.facts, words: told, spacing: { before: 160 } }),
    ),
    ...prose(paper, cover.prose, { anchor: cover.anchor }),
  ];
}

function particulars(paper: Paper, facts: readonly Fact[]): readonly Table[] {
  if (facts.length === 0) return [];
  const rows = facts.map(fact => {
    const inRow = within(paper, fact);
    return {
      ...(fact.change && { change: fact.change }),
      cells: [
        runs(inRow, fact.label, { color: COLOR.quiet }),
        valueList(inRow, fact.said, { color: COLOR.ink }),
      ],
    };
  });
  return [grid(paper, { columns: [{ share: 2 }, { share: 7 }], rows })];
}
