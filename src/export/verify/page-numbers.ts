import { Fields } from '../../word/fields.ts';
import { piecesIn, type WordPiece } from '../../word/pieces.ts';
import type { XmlElement } from '../../word/xml.ts';

/** References to pages that can't be right: no number, one above any that the text can have, or one that falls along the contents. */
export function wrongPageNumbers(main: XmlElement | undefined): readonly string[] {
  const reader = new PageNumbers();
  for (const piece of main ? piecesIn(main) : []) reader.take(piece);
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

  take(piece: WordPiece): void {
    const { kind, element, text } = piece;
    const type = element.name === 'w:fldSimple' ? kind : element.attributes.get('w:fldCharType');
    if (type === 'end') this.end();
    this.fields.take(piece);
    if (type === 'begin' || type === 'separate') this.shown = '';
    if (type === 'separate' && /^\s*TOC\b/i.test(this.fields.instruction)) this.before = 0;
    // Some programs put the whole line into the field; its number stands behind the tab.
    if (kind === 'tab') this.shown = '';
    if (kind === 'text') this.shown += text;
    if (element.name !== 'w:p') return;
    if (kind === 'begin') this.paragraphs++;
    else this.fields.endParagraph(false);
  }

  private end(): void {
    const { instruction, isInContents } = this.fields;
    if (!/^\s*PAGEREF\b/i.test(instruction)) return;
    const text = this.shown.trim();
    this.all.push({ text, before: isInContents ? this.before : 0 });
    if (isInContents) this.before = Number(text);
  }
}
