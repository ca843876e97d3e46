/** Texts as words are looked for in them: small letters without accents. */

/** The text in small letters without accents, letter for letter, so that a place in one is the same in the other. */
export function flat(text: string): string {
  return text.replace(/[^\0-\x7F]|[A-Z]/gu, letter => {
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    if (letter === '’' || letter === '‘' || letter === 'ʼ') return "'";
    if (letter === '\u00A0' || letter === '\u202F') return ' ';
    return plain.length === letter.length ? plain : letter;
  });
}

/** Lower-case words without accents. */
export function foldedWords(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
}
