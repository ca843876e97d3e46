/** A CSS string that says `text` whatever it holds; nothing in it can end the string or the sheet. */
export function cssString(text: string): string {
  const escaped = Array.from(text, character =>
    /[\p{L}\p{N} ]/u.test(character) ? character : `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}
