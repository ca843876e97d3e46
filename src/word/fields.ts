/** Fields of a Word file: instructions, and the text that Word made of them. */

/** Results that Word makes anew by itself: page numbers and tables of contents. */
const MADE_BY_WORD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|TOC|INDEX)\b/i;

/** Results that are numbers of pages. */
const PAGE = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF)\b/i;

/** Results that are tables. */
const CONTENTS = /^\s*(?:TOC|INDEX)\b/i;

/** The fields that are open; they reach across paragraphs. */
export class Fields {
  private readonly open: { instruction: string; isResult: boolean }[] = [];
  /** True when a table of contents was left out. */
  leftOutContents = false;

  /** True in what is no text of the author. */
  get isHidden(): boolean {
    return this.open.some(({ instruction, isResult }) => !isResult || MADE_BY_WORD.test(instruction));
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

  /** Takes the beginning, the middle or the end of a field. */
  mark(type: string | undefined): void {
    const field = this.open.at(-1);
    if (type === 'begin') this.open.push({ instruction: '', isResult: false });
    else if (type === 'end') this.open.pop();
    else if (type === 'separate' && field) {
      field.isResult = true;
      this.leftOutContents ||= /^\s*TOC\b/i.test(field.instruction);
    }
  }

  /** Ends what is open at the end of a paragraph, but for tables of contents, which end before the next heading. */
  endParagraph(isHeading: boolean): void {
    const kept = isHeading ? [] : this.open.filter(({ instruction }) => CONTENTS.test(instruction));
    this.open.splice(0, this.open.length, ...kept);
  }

  /** Takes a piece of an instruction. */
  instruct(text: string): void {
    const field = this.open.at(-1);
    if (field && !field.isResult) field.instruction += text;
  }

  /** True when the instruction makes text that Word makes anew by itself. */
  static isMadeByWord(instruction: string): boolean {
    return MADE_BY_WORD.test(instruction);
  }
}
