/** Letters and figures that stand raised or lowered in a source, as a plain text has them apart from what is before them. */

const RAISED = new Map(
  [...'0123456789+-−=()n'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'][at] ?? sign]),
);
const LOWERED = new Map(
  [...'0123456789+-−=()'].map((sign, at) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'][at] ?? sign]),
);

/** A power stands behind ten, or behind a sign of a letter or two: 10⁶, m², km³. */
const BASE = /(?:^|[^\d.,])10$|(?<!\p{L})\p{L}{1,2}$/u;
/** The mark of a note; brackets may stand about it already. */
const NOTE = /^(?:\d{1,3}|\*{1,3}|\p{Ll})$/u;

/**
 * What is raised behind a text: the mark of a note in brackets, a power in raised figures, and an ending of a number
 * as it is. `isLinked` says that it leads to a note.
 */
export function raised(sign: string, before: string, isLinked: boolean): string {
  const word = sign.trim();
  if (isLinked && NOTE.test(word)) return sign.replace(word, `[${word}]`);
  if (!/^\d{1,3}$/.test(word)) return /\d/.test(word) ? (written(sign, RAISED) ?? sign) : sign;
  const isPower = BASE.test(before) && word !== '1';
  return isPower ? (written(sign, RAISED) ?? sign) : sign.replace(word, `[${word}]`);
}

/** What is lowered: CO₂. */
export function lowered(sign: string): string {
  return written(sign, LOWERED) ?? sign;
}

/** The signs in another form; undefined where one of them has none. */
function written(signs: string, forms: ReadonlyMap<string, string>): string | undefined {
  const letters = [...signs].map(sign => (/\s/.test(sign) ? sign : forms.get(sign)));
  return letters.every(letter => letter !== undefined) ? letters.join('') : undefined;
}
