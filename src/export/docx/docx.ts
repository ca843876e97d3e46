/** The report as a Word document. */
import { Document, Packer, type Paragraph, type Table } from 'docx';
import type { Render } from '../exporter.ts';
import type { Language } from '../languages.ts';
import { pageOf } from '../page/page-of.ts';
import { loadPictures } from '../pictures.ts';
import { provenanceLine } from '../provenance.ts';
import { viewOf } from '../view.ts';
import { cover } from './cover.ts';
import { NUMBERING_OPTIONS } from './numbering.ts';
import type { Paper } from './paper.ts';
import { chapter } from './pieces.ts';
import { reproducible } from './reproducible.ts';
import { section } from './section.ts';
import { ownStyles, stylesBeside } from './styles.ts';
import { readTemplate, type Template } from './template.ts';

export const render: Render = async (report, context) => {
  const page = pageOf(viewOf(report, context));
  const { language, properties } = page;
  const template = context.template && readTemplate(context.template, language);
  if (context.template && !template) {
    context.warn?.('The template is no Word document (.docx), so the document has its usual styles.');
  }
  const paper: Paper = {
    page,
    pictures: await loadPictures(report, context),
    hasNumberedParagraphs: context.numberedParagraphs === true,
    footnotes: {},
  };
  const document = new Document({
    title: properties.title,
    subject: properties.reference ?? '',
    creator: properties.authors.join(', '),
    lastModifiedBy: '',
    keywords: properties.classification,
    description: await provenanceLine(report, context),
    ...stylesFor(language, template),
    numbering: NUMBERING_OPTIONS,
    sections: sections(paper),
    footnotes: paper.footnotes,
  });
  return reproducible(await Packer.pack(document, 'uint8array'), context.now);
};

/** The matrix lies on its side; what stands before and after it does not. */
function sections(paper: Paper) {
  const groups: { wide: boolean; children: (Paragraph | Table)[] }[] = [
    { wide: false, children: [...cover(paper)] },
  ];
  for (const each of paper.page.chapters) {
    const wide = each.pieces.some(({ kind }) => kind === 'matrix');
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
