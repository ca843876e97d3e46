/** Bullets and list numbers in front of a text: layout where they prove to be it, and otherwise words like all others. */

const BULLET = /^(?:[-*+•·●○▪▫■□◦‣⁃∙➢➤►❖✓✔–—→⇒➔\uF0B7\uF0A7]|[-=]{1,2}>)$/u;
const NUMBER = /^\(?\d{1,3}[.)]$|^\d{1,3}(?:\.\d{1,3}){1,4}[.)]?$/;
const LETTER = /^\(?[A-Za-z]\)$|^[a-z]\.$|^\(?[ivxlcIVXLC]{1,6}\)$|^[IVX]{1,5}\.$/;

/** A text, and in front of it what may be a bullet or the number of a list. */
export interface Marked {
  readonly mark: string;
  readonly text: string;
}

/** True when a word may be a bullet or a list number. */
export function isMark(word: string): boolean {
  return isBullet(word) || NUMBER.test(word) || LETTER.test(word);
}

/** True for a bullet, which is never a word. */
export function isBullet(word: string): boolean {
  return BULLET.test(word);
}

/** A dash before a measure is its sign: `– 5 °C`. */
const NEGATIVE = /^[-–—]\s+\d[\d.,]*\s?[°%‰]/u;

/** Cuts a text behind what may be a mark; whether it is one, those beside it tell. */
export function splitMark(text: string): Marked | undefined {
  const [, mark = '', rest = ''] = /^(\S{1,24})\s+(\S.*)$/su.exec(text.trim()) ?? [];
  return isMark(mark) && !NEGATIVE.test(text.trim()) ? { mark, text: rest } : undefined;
}

/** True for a dash before a figure, which is a bullet only beside others. */
export function mayBeSign({ mark, text }: Marked): boolean {
  return /^[-–—]$/u.test(mark) && /^\d/.test(text);
}

/** How deep a number lies: `2.1.` is at the second level, whatever is none at the first. */
export function levelOf(mark: string): number {
  return Math.max(1, mark.match(/\d+/g)?.length ?? 1);
}

/** What a list number counts: its place, and the form that its neighbours share with it. */
interface Count {
  readonly form: string;
  readonly place: number;
}

/** The ways to read a mark as a number; `(i)` is a letter and a number. */
function countsOf(mark: string): readonly Count[] {
  const [, before = '', core = '', after = ''] = /^\(?((?:\d+\.)*)(\d+|\p{L}+)([.)]?)$/u.exec(mark) ?? [];
  const count = (kind: string, place: number) => ({ form: `${before}${kind}${after}`, place });
  if (/^\d/.test(core)) return [count('1', Number(core))];
  const isUpper = core === core.toUpperCase();
  const letter = core.length === 1 ? [count(isUpper ? 'A' : 'a', core.toLowerCase().charCodeAt(0) - 96)] : [];
  const roman = romanOf(core.toLowerCase());
  return roman === undefined ? letter : [...letter, count(isUpper ? 'I' : 'i', roman)];
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanOf(digits: string): number | undefined {
  const values = [...digits].map(digit => ROMAN[digit] ?? Number.NaN);
  const sum = values.reduce(
    (total, value, at) => total + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
  return sum > 0 ? sum : undefined;
}

/** True when a list goes on with `next` after `mark`. */
export function comesNext(mark: string, next: string): boolean {
  return countsOf(mark).some(({ form, place }) =>
    countsOf(next).some(other => other.form === form && other.place === place + 1),
  );
}

/** True for `1.`, `(a)` or `i)`, with which a list begins that its reader can number anew. */
export function beginsList(mark: string): boolean {
  return levelOf(mark) === 1 && countsOf(mark).some(({ place }) => place === 1);
}

/** The number of a mark that is one, as `3` of `3)`. */
export function numberOf(mark: string): number | undefined {
  const [, digits] = /^\(?(\d+)[.)]$/.exec(mark) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
