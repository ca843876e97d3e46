/** The signs of fonts that have others in the places of letters, such as Symbol and Wingdings. */
import fonts from '../../language/symbol-fonts.json' with { type: 'json' };
import type { XmlElement } from './xml.ts';

/** Stands where a sign is that nobody knows. */
export const UNKNOWN_SIGN = '\uFFFD';

/** Each font by its name in small letters: its signs by their places. */
const SIGNS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map(
  Object.entries(fonts).map(([font, rows]) => [
    font.toLowerCase(),
    new Map(
      Object.entries(rows).flatMap(([first, signs]) =>
        [...signs].map((sign, at) => [Number.parseInt(first, 16) + at, sign] as const),
      ),
    ),
  ]),
);

/** The sign of a `w:sym`, which gives it by its place in a font. */
export function symbolOf({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes.get('w:char') ?? '', 16);
  const signs = SIGNS.get((attributes.get('w:font') ?? '').toLowerCase());
  const isText = code > 0x1f && code < 0xd800;
  return (
    signs?.get(placeOf(code)) ??
    (isText && !(signs && code < 0x100) ? String.fromCodePoint(code) : UNKNOWN_SIGN)
  );
}

/** A text in a font, in which such signs may stand in an area that Unicode leaves to fonts. */
export function inFont(text: string, font: string): string {
  const signs = SIGNS.get(font.toLowerCase());
  if (!signs) return text;
  return text.replace(/[\uF020-\uF0FF]/g, sign => signs.get(placeOf(sign.charCodeAt(0))) ?? UNKNOWN_SIGN);
}

/** The same on a page, where a single sign may also be written as a letter; one that is not known stays. */
export function onPage(text: string, font: string): string {
  const signs = SIGNS.get(font.toLowerCase());
  if (!signs) return text;
  const drawn = text.trim().length === 1 ? /[!-\uFFFF]/ : /[\u00A1-\u00FF\uF020-\uF0FF]/g;
  return text.replace(drawn, sign => signs.get(placeOf(sign.charCodeAt(0))) ?? sign);
}

function placeOf(code: number): number {
  return code >= 0xf000 && code < 0xf100 ? code - 0xf000 : code;
}
