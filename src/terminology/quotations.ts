/** Opening marks with what closes them; a straight one closes itself. */
const QUOTES: Readonly<Record<string, RegExp>> = {
  '"': /"/g,
  '“': /”/g,
  '„': /[“”]/g,
  '«': /»/g,
  '‹': /›/g,
  '‚': /[‘’]/g,
};
const OPENING = /["“„«‹‚]/g;

/** Single marks, which are apostrophes as well: don’t, l'État, the ministers' offices, the '90s, 5'. */
const SINGLE = [
  { opening: /‘(?!\d0s(?!\p{L}))/gu, closing: /’(?![\p{L}\p{N}])/gu },
  {
    // Before a word, and not right behind one, or behind what ends one: the “Selm”'s, the *Selm*'s.
    opening:
      /(?<![\p{L}\p{N}\p{M}.)\]}"”»'’]|[\p{L}\p{N}.][*_]{1,2})'(?![\s'’,;:!?)\]]|\.(?!\.)|\d0s(?!\p{L}))/gu,
    closing: /(?<=[^\s([{])['’](?![\p{L}\p{N}])/gu,
  },
] as const;
/** A letter or figure, a mark and a word: this may be a genitive, or a measure. */
const MAY_GO_ON = /^[sxz\d].\s[\p{L}\p{N}]/iu;

/** The text with blanks in the place of quotations, so that every place stays where it is. */
export function withoutQuotations(text: string): string {
  if (text.search(/["“„«‹‚‘'>]/) < 0) return text;
  return text.split('\n').map(withoutQuoted).join('\n');
}

/** The sign with which mails and Markdown begin a paragraph of somebody else. */
const QUOTED_PARAGRAPH = /^\s*>\s/;

function withoutQuoted(line: string): string {
  if (QUOTED_PARAGRAPH.test(line)) return ' '.repeat(line.length);
  return SINGLE.reduce((free, marks) => withoutSingle(line, free, marks), withoutDouble(line));
}

/** A quotation ends in its paragraph; a mark that nothing closes opens none. */
function withoutDouble(line: string): string {
  const unclosed = new Set<string>();
  let free = '';
  let at = 0;
  for (const { 0: opening, index } of line.matchAll(OPENING)) {
    const closing = QUOTES[opening];
    if (!closing || index < at || unclosed.has(opening)) continue;
    closing.lastIndex = index + 1;
    const end = closing.exec(line)?.index;
    if (end === undefined) {
      unclosed.add(opening);
      continue;
    }
    free += line.slice(at, index) + ' '.repeat(end + 1 - index);
    at = end + 1;
  }
  return free + line.slice(at);
}

/** `free` is the line without the quotations in other marks, in which single ones are apostrophes or stand within. */
function withoutSingle(line: string, free: string, { opening, closing }: (typeof SINGLE)[number]): string {
  const placesOf = (mark: RegExp, from: number, until: number) =>
    Array.from(line.slice(from, until).matchAll(mark), ({ index }) => from + index).filter(
      place => free.charAt(place) !== ' ',
    );
  const openings = placesOf(opening, 0, line.length);
  let own = '';
  let at = 0;
  for (const [i, start] of openings.entries()) {
    const ends = placesOf(closing, start, openings[i + 1] ?? line.length);
    const end = ends.find(place => !MAY_GO_ON.test(line.slice(place - 1, place + 3))) ?? ends.at(-1);
    if (end === undefined) continue;
    own += free.slice(at, start) + ' '.repeat(end + 1 - start);
    at = end + 1;
  }
  return own + free.slice(at);
}
