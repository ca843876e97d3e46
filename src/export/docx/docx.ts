/** The report as a Word document. */
import { Document, Packer, type Paragraph, type Table } from 'docx';
import { overallMarking } from '../../report/overall-marking.ts';
import type { Render } from '../exporter.ts';
import { loadPictures } from '../pictures.ts';
import { provenanceLine } from '../provenance.ts';
import { type View, viewOf } from '../view.ts';
import { chapter } from './chapters.ts';
import { cover } from './cover.ts';
import { NUMBERING_OPTIONS } from './numbering.ts';
import type { Paper } from './paper.ts';
import { reproducible } from './reproducible.ts';
import { section } from './section.ts';
import { ownStyles, stylesBeside } from './styles.ts';
import { readTemplate, type Template } from './template.ts';

export const render: Render = async (report, context) => {
  const view = viewOf(report, context, await loadPictures(report, context));
  const template = context.template && readTemplate(context.template, view.language);
  if (context.template && !template) {
    context.warn?.('The template is no Word document (.docx), so the document has its usual styles.');
  }
  const paper: Paper = { view, footnotes: {} };
  const document = new Document({
    title: view.plain(report.mission),
    subject: report.mission.reference ?? '',
    creator: report.mission.authors.join(', '),
    lastModifiedBy: '',
    keywords: view.labels[`class.${overallMarking(report)}`],
    description: await provenanceLine(report, context),
    ...stylesFor(view, template),
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
  for (const each of paper.view.outline) {
    const wide = each.contents.some(({ kind }) => kind === 'follow-up');
    const last = groups.at(-1);
    if (last && last.wide === wide) last.children.push(...chapter(paper, each));
    else groups.push({ wide, children: [...chapter(paper, each)] });
  }
  return groups.map(({ wide, children }, index) => section(paper, children, { wide, first: index === 0 }));
}

function stylesFor({ language }: View, template: Template | undefined) {
  if (!template) return { styles: ownStyles(language) };
  return {
    externalStyles: template.styles,
    ...(template.theme && { theme: template.theme }),
    styles: stylesBeside(template.held, language),
  };
}
