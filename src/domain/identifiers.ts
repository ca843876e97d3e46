/** Numbers and addresses at which somebody is reached, however they are written. */

export interface Identifier {
  /** The same for the same number or mailbox. */
  readonly key: string;
  /** True for what may as well be a figure. */
  readonly isFigure?: boolean;
  readonly start: number;
  readonly end: number;
}

const AT = '(?:@|\\s?[\\[(](?:at|@)[\\])]\\s?)';
const DOT = '(?:\\.|\\s?[\\[(](?:dot|\\.)[\\])]\\s?)';
const WORD = '[\\p{L}\\p{N}_%+-]+';
const MAILBOX = new RegExp(
  `(?<![\\p{L}\\p{N}_%+.-])${WORD}(?:${DOT}${WORD})*${AT}${WORD}(?:${DOT}${WORD})+`,
  'giu',
);
const NUMBER = /(?<![\p{L}\p{N}.,])[+(]{0,2}\p{Nd}(?:[\s().\-\u2010-\u2013/]{0,3}\p{Nd})+(?![\p{L}\p{N}])/gu;
const DATE = /^(?:\d{4}-\d\d(?:-\d\d)?|\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}|\d{4}\s?[-\u2010-\u2013/]\s?\d{4})$/;
/** A figure in groups, as in 1 250 000. */
const FIGURE = /^[1-9]\d{0,2}(?:[\s.]\d{3})+$/;
/** So many digits at its end are those of one number, whatever stands before them from elsewhere. */
const TELLING_DIGITS = 7;

/** All numbers and mailboxes of a text. */
export function identifiersIn(text: string): readonly Identifier[] {
  return [...numbersIn(text), ...mailboxesIn(text)];
}

function* numbersIn(text: string): Generator<Identifier> {
  for (const { 0: written, index } of text.matchAll(NUMBER)) {
    const plain = written.replace(/\p{Nd}/gu, digit => String(valueOfDigit(digit)));
    const digits = plain.replace(/\D/g, '');
    if (digits.length < TELLING_DIGITS || DATE.test(plain)) continue;
    const key = digits.slice(-TELLING_DIGITS);
    yield { key, isFigure: FIGURE.test(plain), start: index, end: index + written.length };
  }
}

function* mailboxesIn(text: string): Generator<Identifier> {
  for (const { 0: written, index } of text.matchAll(MAILBOX)) {
    const key = written.toLowerCase().replace(new RegExp(AT, 'u'), '@').replace(new RegExp(DOT, 'gu'), '.');
    yield { key, start: index, end: index + written.length };
  }
}

/** The value of a digit of any script: each has its ten in a row. */
function valueOfDigit(digit: string): number {
  const plain = digit.normalize('NFKC');
  if (/^\d$/.test(plain)) return Number(plain);
  let code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    value += 1;
  }
  return value;
}
