/** The text of a Word document as XML, without the archive that would be made around it. */
import { Document, type IXmlableObject, type XmlComponent } from 'docx';
import { body } from '../../src/export/docx/body.ts';
import { TEXT_WIDTH } from '../../src/export/docx/grid.ts';
import { Lists } from '../../src/export/docx/numbering.ts';
import type { Paper } from '../../src/export/docx/paper.ts';
import { Tracking } from '../../src/export/docx/tracked.ts';
import type { Page } from '../../src/export/page/page.ts';

const file = new Document({ sections: [] });

/** The paragraphs and tables of a page, and its footnotes; with its contents where they are asked for. */
export function bodyXml(page: Page, { hasContents = false } = {}): string {
  const paper: Paper = {
    page,
    pictures: new Map(),
    width: TEXT_WIDTH,
    heading: page.labels.report,
    hasNumberedParagraphs: false,
    lists: new Lists(),
    footnotes: {},
    tracking: new Tracking('A. Chief', new Date(0)),
  };
  const blocks = body(paper, hasContents);
  const notes = Object.values(paper.footnotes).flatMap(({ children }) => children);
  return `<w:body>${[...blocks, ...notes].map(xmlOf).join('')}</w:body>`;
}

function xmlOf(component: XmlComponent): string {
  const tree = component.prepForXml({ file, viewWrapper: file.Document, stack: [] });
  return tree ? written(tree) : '';
}

function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join('');
  if (typeof value !== 'object' || value === null) return escaped(String(value));
  return Object.entries(value)
    .map(([name, content]) => {
      if (name === '_attr') return '';
      const parts: unknown[] = [content].flat();
      return `<${name}${attributes(parts)}>${written(parts)}</${name}>`;
    })
    .join('');
}

function attributes(parts: readonly unknown[]): string {
  const own = parts.flatMap(part =>
    typeof part === 'object' && part !== null && '_attr' in part
      ? Object.entries(part._attr as IXmlableObject)
      : [],
  );
  return own.map(([name, value]) => ` ${name}="${escaped(String(value))}"`).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
