/** A mission report in Word as authors have it: a title, numbered headings, bullets. */
import {
  AlignmentType,
  Document,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  Paragraph,
} from 'docx';

/** The Word file of a plain text with `1. ` before its headings and `• ` before its findings. */
export async function wordFileOf(text: string): Promise<Uint8Array> {
  const [title = '', date = '', ...lines] = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  const children = [
    { heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, text: title },
    { alignment: AlignmentType.CENTER, spacing: { after: 360 }, text: date },
    ...lines.map(paragraphOf),
  ].map(options => new Paragraph(options));
  const document = new Document({
    styles: { default: { document: { run: { font: 'Calibri', size: 22 } } } },
    numbering: {
      config: [
        { reference: 'headings', levels: [level(LevelFormat.DECIMAL, '%1.')] },
        { reference: 'bullets', levels: [level(LevelFormat.BULLET, '•')] },
      ],
    },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function paragraphOf(line: string): IParagraphOptions {
  const [, heading] = /^\d\. (.*)$/.exec(line) ?? [];
  if (heading !== undefined)
    return { heading: HeadingLevel.HEADING_1, text: heading, numbering: { reference: 'headings', level: 0 } };
  const [, item] = /^•\s*(.*)$/.exec(line) ?? [];
  if (item !== undefined) return { text: item, numbering: { reference: 'bullets', level: 0 } };
  return { text: line, spacing: { after: 160 }, alignment: AlignmentType.JUSTIFIED };
}

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const style = { paragraph: { indent: { left: 720, hanging: 360 } } };
  return { level: 0, format, text, alignment: AlignmentType.LEFT, style };
}
