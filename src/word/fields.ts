/** Fields of a Word file: instructions, and the text that Word made of them. */
import type { PieceKind, WordPiece } from './pieces.ts';
import type { XmlElement } from './xml.ts';

/** Results that are numbers of pages. */
const PAGE = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF)\b/i;

/** Results that are tables. */
const CONTENTS = /^\s*(?:TOC|INDEX)\b/i;

interface Field {
  instruction: string;
  isResult: boolean;
  /** That which is the whole of it, where it is written in one. */
  readonly element?: XmlElement;
}

/** The fields that are open; they reach across paragraphs. */
export class Fields {
  private readonly open: Field[] = [];
  leftOutContents = false;

  /** True in what is no text of the author. */
  get isHidden(): boolean {
    return this.isInstruction || this.isPageNumber || this.isInContents;
  }

  /** True between the beginning of a field and its result. */
  get isInstruction(): boolean {
    return this.open.some(({ isResult }) => !isResult);
  }

  /** The instruction of the innermost field; empty where none is open. */
  get instruction(): string {
    return this.open.at(-1)?.instruction ?? '';
  }

  /** True in the number of a page, which Word makes anew by itself. */
  get isPageNumber(): boolean {
    return this.open.some(({ instruction }) => PAGE.test(instruction));
  }

  /** True within a table of contents. */
  get isInContents(): boolean {
    return this.open.some(({ instruction, isResult }) => isResult && CONTENTS.test(instruction));
  }

  /** Takes what a paragraph has of fields: their marks, what is instructed between them, and those in one element. */
  take({ kind, element, text }: WordPiece): void {
    const field = this.open.at(-1);
    const type = kind === 'field' ? element.attributes.get('w:fldCharType') : undefined;
    if (kind === 'instruction' && field && !field.isResult) field.instruction += text;
    else if (type === 'begin') this.open.push({ instruction: '', isResult: false });
    else if (type === 'end' && !field?.element) this.open.pop();
    else if (type === 'separate' && field) this.beginResult(field);
    else if (element.name === 'w:fldSimple') this.simple(kind, element);
  }

  private simple(kind: PieceKind, element: XmlElement): void {
    if (kind === 'begin') {
      const field = { instruction: element.attributes.get('w:instr') ?? '', isResult: true, element };
      this.open.push(field);
      this.beginResult(field);
    } else this.open.splice(this.open.findIndex(field => field.element === element));
  }

  private beginResult(field: Field): void {
    field.isResult = true;
    this.leftOutContents ||= /^\s*TOC\b/i.test(field.instruction);
  }

  /** Ends what is open at the end of a paragraph, but for tables of contents, which end before the next heading. */
  endParagraph(isHeading: boolean): void {
    const kept = isHeading ? [] : this.open.filter(({ instruction }) => CONTENTS.test(instruction));
    this.open.splice(0, this.open.length, ...kept);
  }
}
