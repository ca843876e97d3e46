/** A section of a Word document with what stands at the head and the foot of its pages. */
import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  type Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { TEXT_WIDTH } from './grid.ts';
import { BOLD, type Paper, paragraph, runs } from './paper.ts';
import { STYLE } from './styles.ts';

const PAPER = { width: 11_906, height: 16_838 } as const;

export function section(paper: Paper, children: ISectionOptions['children']): ISectionOptions {
  return {
    properties: {
      titlePage: true,
      page: {
        size: PAPER,
        margin: { top: 1360, bottom: 1200, left: 1250, right: 1250, header: 700, footer: 600 },
      },
    },
    headers: {
      default: new Header({ children: [head(paper)] }),
      first: new Header({ children: [paragraph(paper, [])] }),
    },
    footers: {
      default: new Footer({ children: [foot(paper)] }),
      first: new Footer({ children: [foot(paper)] }),
    },
    children,
  };
}

function head(paper: Paper): Paragraph {
  const { title, reference = title, classification } = paper.page.properties;
  return paragraph(
    paper,
    [...runs(paper, reference), new TextRun('\t'), ...runs(paper, classification, BOLD)],
    {
      style: STYLE.facts,
      tabStops: [{ type: TabStopType.END, position: TEXT_WIDTH }],
    },
  );
}

function foot(paper: Paper): Paragraph {
  const children = paper.page.labels.pages.split(/(\{page\}|\{pages\})/).flatMap(part => {
    if (part === '{page}') return [new TextRun({ children: [PageNumber.CURRENT] })];
    if (part === '{pages}') return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })];
    return runs(paper, part);
  });
  return paragraph(paper, children, { style: STYLE.facts, alignment: AlignmentType.END });
}
