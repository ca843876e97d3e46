/** Numbers as English words. */

const SMALL =
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen'.split(
    ' ',
  );
const TENS = 'Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ');

/** `Twenty-four`, for numbers below a hundred; undefined for the rest. */
export function numberInWords(number: number): string | undefined {
  if (!Number.isInteger(number) || number < 0 || number > 99) return undefined;
  if (number < 20) return SMALL[number];
  const ten = TENS[Math.floor(number / 10) - 2] ?? '';
  const one = SMALL[number % 10] ?? '';
  return number % 10 === 0 ? ten : `${ten}-${one.toLowerCase()}`;
}

/** The number that a figure or an English word stands for; undefined for any other word. */
export function numberOf(word: string): number | undefined {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  for (let number = 0; number < 100; number++) {
    if (numberInWords(number)?.toLowerCase() === word.toLowerCase()) return number;
  }
  return undefined;
}
