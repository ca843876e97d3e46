/** A section of a Word document with what stands at the head and the foot of its pages. */
import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  type Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx';
import { TEXT_WIDTH } from './grid.ts';
import { BOLD, type Paper, paragraph, runs } from './paper.ts';
import { STYLE } from './styles.ts';

/** A4 in twips. */
const PAPER = { width: 11_906, height: 16_838 } as const;

/** What stands on pages, one below the other. */
export type SectionChild = ISectionOptions['children'][number];

/** Pages of one orientation. */
export function section(
  paper: Paper,
  children: readonly SectionChild[],
  { wide, first }: { readonly wide: boolean; readonly first: boolean },
): ISectionOptions {
  const width = wide ? TEXT_WIDTH.landscape : TEXT_WIDTH.portrait;
  return {
    properties: {
      type: first ? SectionType.CONTINUOUS : SectionType.NEXT_PAGE,
      titlePage: first,
      page: {
        size: { ...PAPER, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: 1440, bottom: 1300, left: 1250, right: 1250, header: 700, footer: 600 },
      },
    },
    headers: {
      default: new Header({ children: [head(paper, width)] }),
      ...(first && { first: new Header({ children: [paragraph(paper, [])] }) }),
    },
    footers: {
      default: new Footer({ children: [foot(paper)] }),
      ...(first && { first: new Footer({ children: [foot(paper)] }) }),
    },
    children: [...children],
  };
}

function head(paper: Paper, width: number): Paragraph {
  const { title, reference = title, classification } = paper.page.properties;
  return paragraph(paper, [...runs(reference), new TextRun('\t'), ...runs(classification, BOLD)], {
    style: STYLE.facts,
    tabStops: [{ type: TabStopType.END, position: width }],
  });
}

function foot(paper: Paper): Paragraph {
  const children = paper.page.labels.pages.split(/(\{page\}|\{pages\})/).flatMap(part => {
    if (part === '{page}') return [new TextRun({ children: [PageNumber.CURRENT] })];
    if (part === '{pages}') return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })];
    return runs(part);
  });
  return paragraph(paper, children, { style: STYLE.facts, alignment: AlignmentType.END });
}
