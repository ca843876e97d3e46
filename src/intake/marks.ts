/** Bullets and list numbers: layout that a source carries in front of a text. */

const BULLET = /^[-*+•·●○▪▫■□◦‣⁃∙➢➤►❖✓✔–—\uF0B7\uF0A7]$/u;
const NUMBER = /^\(?\d{1,3}(?:\.\d{1,3}){0,4}[.)]$|^\d{1,3}(?:\.\d{1,3}){1,4}$/;
const LETTER = /^\(?[A-Za-z]\)$|^\(?[ivxlcIVXLC]{1,6}\)$|^[IVX]{1,5}\.$/;

/** A text whose leading bullet or number has been taken off. */
export interface Marked {
  readonly mark: string;
  readonly ordered: boolean;
  readonly text: string;
}

/** True when a word is a bullet or a list number. */
export function isMark(word: string): boolean {
  return BULLET.test(word) || NUMBER.test(word) || LETTER.test(word);
}

/** Takes the bullet or number off the front of a text; undefined when there is none. */
export function splitMark(text: string): Marked | undefined {
  const parts = /^(\S{1,24})\s+(\S.*)$/su.exec(text.trim());
  const [, mark = '', rest = ''] = parts ?? [];
  if (!isMark(mark) || isPartOfText(mark, rest)) return undefined;
  return { mark, ordered: !BULLET.test(mark), text: rest };
}

/** `5. October 2009` is a date, `2.5 per cent` a figure: numbers in front of those are words. */
function isPartOfText(mark: string, rest: string): boolean {
  if (/^\d+(?:\.\d+)+$/.test(mark)) return !/^\p{Lu}/u.test(rest);
  return /^\d+\.$/.test(mark) && MONTH.test(rest);
}

const MONTH =
  /^(?:jan|feb|fév|mar|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|août|ago|sep|oct|nov|dec|déc|dic|ene)\p{L}*\.?\s+\d{4}/iu;

/** The numbers of `2.1.` as a list; empty for a bullet or a letter. */
export function numbersOf(mark: string): readonly number[] {
  return NUMBER.test(mark) ? (mark.match(/\d+/g) ?? []).map(Number) : [];
}
