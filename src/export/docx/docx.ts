/** The report as a Word document. */
import { Document, Packer, type PageNumberEstimator } from 'docx';
import type { Render } from '../exporter.ts';
import type { Language } from '../languages.ts';
import { pageOf } from '../page/page-of.ts';
import { loadPictures } from '../pictures.ts';
import { provenanceLine } from '../provenance.ts';
import { viewOf } from '../view.ts';
import { contents, cover } from './cover.ts';
import { orientationOf } from './matrix.ts';
import { NUMBERING_OPTIONS } from './numbering.ts';
import type { Paper } from './paper.ts';
import { chapter } from './pieces.ts';
import { reproducible } from './reproducible.ts';
import { type SectionChild, section } from './section.ts';
import { ownStyles, stylesBeside } from './styles.ts';
import { readTemplate, type Template } from './template.ts';

export const render: Render = async (report, context) => {
  const page = pageOf(viewOf(report, context));
  const { language, properties } = page;
  const template = context.template && readTemplate(context.template, language);
  if (context.template && !template) {
    context.warn?.('The template is no Word document (.docx), so the document has its usual styles.');
  }
  const description = await provenanceLine(report, context);
  const pictures = await loadPictures(report, context, { notesOrientation: false });
  const pack = (pageNumbers?: PageNumberEstimator) => {
    const hasNumberedParagraphs = context.numberedParagraphs === true;
    const heading = page.labels.report;
    const paper: Paper = { page, pictures, heading, hasNumberedParagraphs, footnotes: {} };
    const document = new Document({
      title: properties.title,
      subject: properties.reference ?? '',
      creator: properties.authors.join(', '),
      lastModifiedBy: '',
      keywords: properties.classification,
      description,
      ...stylesFor(language, template),
      numbering: NUMBERING_OPTIONS,
      sections: sections(paper, pageNumbers !== undefined),
      footnotes: paper.footnotes,
      ...(pageNumbers && { pageNumbers }),
    });
    return Packer.pack(document, 'uint8array');
  };
  const { estimator, pageCount } = await countingEstimator();
  const withContents = await pack(estimator);
  return reproducible(pageCount() < PAGES_WITH_CONTENTS ? await pack() : withContents, context.now);
};

/** So many pages are found through without a list of what is on them. */
const PAGES_WITH_CONTENTS = 6;

/** Estimates on which page each heading is, and remembers how many pages there are. */
async function countingEstimator() {
  const { estimatePageNumbersWith } = await import('docx/layout');
  const estimate = estimatePageNumbersWith({ guess: true });
  let pages = Number.POSITIVE_INFINITY;
  const count: PageNumberEstimator = (body, context) => {
    const estimated = estimate(body, context);
    pages = estimated.pageCount ?? pages;
    return estimated;
  };
  return { estimator: Object.assign(count, estimate), pageCount: () => pages };
}

/** A matrix that needs it lies on its side; what stands before and after it does not. */
function sections(paper: Paper, hasContents: boolean) {
  const groups: { wide: boolean; children: SectionChild[] }[] = [
    { wide: false, children: [...cover(paper), ...(hasContents ? contents(paper) : [])] },
  ];
  for (const each of paper.page.chapters) {
    const wide = each.pieces.some(
      piece => piece.kind === 'matrix' && orientationOf(piece, paper.page.comma) === 'landscape',
    );
    const last = groups.at(-1);
    if (last && last.wide === wide) last.children.push(...chapter(paper, each));
    else groups.push({ wide, children: [...chapter(paper, each)] });
  }
  return groups.map(({ wide, children }, index) => section(paper, children, { wide, first: index === 0 }));
}

function stylesFor(language: Language, template: Template | undefined) {
  if (!template) return { styles: ownStyles(language) };
  return {
    externalStyles: template.styles,
    ...(template.theme && { theme: template.theme }),
    styles: stylesBeside(template.held, language),
  };
}
