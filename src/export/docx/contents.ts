/** Chapters and pillars of a Word document with their pages, in a field that *Update table* makes anew from the headings. */
import {
  InternalHyperlink,
  type IXmlableObject,
  LeaderType,
  PageReference,
  type Paragraph,
  type ParagraphChild,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import type { Chapter, Run } from '../page/page.ts';
import { leavesOf, numberedTitle, wordsOf } from '../page/runs.ts';
import { bookmarkName } from './bookmarks.ts';
import { badge } from './facts.ts';
import { TEXT_WIDTH } from './grid.ts';
import { markOf, type Paper, paragraph, runs, within } from './paper.ts';
import { STYLE } from './styles.ts';
import { recorded } from './tracked.ts';
import { withXml } from './with-xml.ts';

/** The list below its title. Where the page is compared with an earlier version, it has the headings of both. */
export function contents(
  paper: Paper,
  chapters: readonly Chapter[],
): readonly (Paragraph | TableOfContents)[] {
  const { contents } = paper.page.labels;
  const options = { hyperlink: true, headingStyleRange: '1-2' } as const;
  return [
    paragraph(paper, runs(paper, contents), { style: STYLE.contents }),
    // The library reads the headings as they are when all is taken in.
    paper.tracking
      ? withLines(new TableOfContents(contents, { ...options, contentChildren: lines(paper, chapters) }))
      : new TableOfContents(contents, options),
  ];
}

function lines(whole: Paper, chapters: readonly Chapter[]): readonly Paragraph[] {
  return chapters.flatMap(chapter => {
    const paper = within(whole, chapter);
    const { anchor, marking, pieces } = chapter;
    return [
      line(paper, 'TOC1', anchor, [...inWords(paper, numberedTitle(chapter)), ...badge(paper, marking)]),
      ...pieces.flatMap(piece => {
        if (piece.kind !== 'group' || piece.isImplied) return [];
        const inGroup = within(paper, piece);
        return line(inGroup, 'TOC2', piece.anchor, inWords(inGroup, piece.title));
      }),
    ];
  });
}

function inWords(paper: Paper, title: readonly Run[]): readonly ParagraphChild[] {
  return leavesOf(title)
    .filter(({ type }) => type !== 'image')
    .flatMap(leaf => runs(within(paper, leaf), wordsOf(leaf)));
}

function line(paper: Paper, style: string, anchor: string, title: readonly ParagraphChild[]): Paragraph {
  const bookmark = bookmarkName(anchor);
  const children = [
    ...title,
    recorded(new TextRun({ children: [new Tab()] }), markOf(paper)),
    recorded(new PageReference(bookmark, { hyperlink: true }), markOf(paper)),
  ];
  return paragraph(paper, [new InternalHyperlink({ anchor: bookmark, children })], {
    style,
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.DOT }],
  });
}

/** A table of contents with lines of its own; its field begins in the first: the library parts it from that by an empty one. */
function withLines(contents: TableOfContents): TableOfContents {
  return withXml(contents, table => ({
    'w:sdt': childrenOf(table).map(child => {
      const [begin, first, ...rest] = 'w:sdtContent' in child ? childrenOf(child) : [];
      if (!begin || !first || rest.length === 0) return child;
      const [properties, ...line] = childrenOf(first);
      return { 'w:sdtContent': [{ 'w:p': [properties, ...childrenOf(begin), ...line] }, ...rest] };
    }),
  }));
}

function childrenOf(element: IXmlableObject | undefined): IXmlableObject[] {
  return [Object.values(element ?? {})[0] ?? []].flat();
}
