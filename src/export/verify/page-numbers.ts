/** The numbers of pages that a Word file shows until Word counts again. */
import { Fields } from '../../word/fields.ts';
import { textOf, type XmlElement } from '../../word/xml.ts';
import { elementsOf } from './word-looks.ts';

/** References to pages that can't be right: no number, one above any that the text can have, or one that falls along the contents. */
export function wrongPageNumbers(main: XmlElement | undefined): readonly string[] {
  const reader = new PageNumbers();
  if (main) reader.visit(main);
  return reader.all
    .filter(
      ({ text, before }) => !/^\d+$/.test(text) || Number(text) < before || Number(text) > reader.paragraphs,
    )
    .map(({ text, before }) => `page number “${text}”${before > Number(text) ? ` after “${before}”` : ''}`);
}

class PageNumbers {
  /** Each as it is shown, with the one before it in the contents. */
  readonly all: { readonly text: string; readonly before: number }[] = [];
  /** No text has more pages than paragraphs. */
  paragraphs = 0;
  private readonly fields = new Fields();
  private shown = '';
  private before = 0;

  visit(element: XmlElement): void {
    const { name, attributes } = element;
    if (name === 'w:p') this.paragraphs++;
    if (name === 'w:instrText') this.fields.instruct(textOf(element));
    else if (name === 'w:fldChar') this.mark(attributes.get('w:fldCharType') ?? '');
    else if (name === 'w:t') this.shown += textOf(element);
    else if (name === 'w:fldSimple') {
      this.mark('begin');
      this.fields.instruct(attributes.get('w:instr') ?? '');
      this.mark('separate');
    }
    for (const child of elementsOf(element)) this.visit(child);
    if (name === 'w:fldSimple') this.mark('end');
    if (name === 'w:p') this.fields.endParagraph(false);
  }

  private mark(type: string): void {
    const { instruction, isInContents } = this.fields;
    const isPage = /^\s*PAGEREF\b/i.test(instruction);
    if (type === 'separate' && /^\s*TOC\b/i.test(instruction)) this.before = 0;
    if (type === 'separate') this.shown = '';
    if (type === 'end' && isPage) {
      const text = this.shown.trim();
      this.all.push({ text, before: isInContents ? this.before : 0 });
      if (isInContents) this.before = Number(text);
    }
    this.fields.mark(type);
  }
}
