/** Texts of a megabyte, or of less, that no author has written: each is much of one thing. */

export const MEGABYTE = 1024 * 1024;
const HEAD = 'mission m: M\nstyle un\nlanguage en\npillar x: X\n';
/** The name of the finding that stands, intact, at the end of each. */
export const LAST = 'last';
const END = `\nfinding ${LAST} gap #x: The last one\n`;

const full = (piece: string, size: number) => piece.repeat(Math.floor(size / piece.length));
const entries = (lines: string) => `${HEAD}${lines}${END}`;
const prose = (text: string) => entries(`section s: S\n\n    ${text}\n`);
const title = (text: string) => entries(`finding gap #x: ${text}\n`);

/** Pieces of which no two are the same. */
function numbered(size: number, piece: (i: number) => string): string {
  const pieces: string[] = [];
  for (let i = 0, length = 0; length < size; i++) {
    const next = piece(i);
    pieces.push(next);
    length += next.length;
  }
  return pieces.join('');
}

/** The first quarter of a flood of lines, and its end. */
export function quarterOf(flood: string): string {
  return flood.slice(0, flood.lastIndexOf('\n', flood.length / 4)) + END;
}

/** Runs of a mark, each one longer than the one before, so that none closes another. */
function ladder(mark: string, size: number): string {
  const runs: string[] = [];
  for (let i = 1, length = 0; length < size; i++, length += i + 1) runs.push(`${mark.repeat(i)}a`);
  return runs.join('');
}

/** Floods of the marks of Markdown, of which a report knows some, and a Markdown file all. */
export const floodsOfMarks = (size: number): Readonly<Record<string, string>> => ({
  'emphasis of two kinds': full('*a_', size),
  'emphasis that nobody opened': full('a*', size),
  'ever longer backticks': ladder('`', size),
  'backticks of two kinds': full('`a``a', size),
  'a definition without an end': `[a]: <${full('b', size)}`,
  'definitions without an end': full('[a]: <', size),
  definitions: numbered(size, i => `[a${i}]: b\n\n`),
  'links without an end': full('[a](<', size),
  'links whose title has no end': full('[a](b (', size),
  'brackets that nobody opened': full(']', size),
  'names of links': full('[a][b]', size),
  'quotations in one another': full('> ', size),
  'quotations without blanks': full('>', size),
  'lists and quotations in one another': full('> - 1. ', size),
  'lists of plus signs in one another': full('+ ', size),
  'lists numbered with brackets in one another': full('1) ', size),
  'quoted lines that others go on with': full('> a\nb\n', size),
  'underlined headings': full('a\n=\n', size),
  'lists of three depths': full('- a\n  - b\n    - c\n', size),
  'comments without an end': full('a <!-- ', size),
  'instructions without an end': full('a <? ', size),
  'declarations without an end': full('a <!A ', size),
  'raw text without an end': full('a <![CDATA[', size),
  addresses: full('<a:', size),
  stars: full('*', size),
  'bars of a table': `${full('|a', size / 2)}\n${full('|-', size / 2)}`,
  blanks: `a${full(' ', size)}b`,
  tabs: `a${full('\t', size)}b`,
});

/** Floods in the structure of one entry, or in a text. */
export const floodsOfText = (size: number): Readonly<Record<string, string>> => ({
  'a name of 64 KB, and one that is nearly the same': entries(
    `finding ${'a'.repeat(size / 16)} gap #x: A\nrecommendation for ${'a'.repeat(size / 16 - 1)}b: B\n`,
  ),
  'a tag of 64 KB': entries(`finding gap #${'x'.repeat(size / 16)}: A\n`),
  'a mention of 64 KB': prose(`@${'x'.repeat(size / 16)}`),
  'a line of prose': prose(full('word ', size)),
  'a word': prose(full('w', size)),
  'a title': title(full('word ', size)),
  'a quoted phrase': entries(`finding gap #x in "${full('word ', size)}": A\n`),
  'a comment': entries(`// ${full('word ', size)}\n`),
  'tags of one finding': entries(`finding gap ${numbered(size, i => `#y${i} `)}: A\n`),
  'parties of one meeting': entries(`meeting with ${numbered(size, i => `"party ${i}", `)}"z": A\n`),
  'lists in one another': prose(full('- ', size)),
  'numbered lists in one another': prose(full('1. ', size)),
  'lists as deep as they are read': prose(full(`${'- '.repeat(19)}x\n    `, size)),
  'lists that go ever deeper': prose(
    Array.from({ length: 1_000 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n    '),
  ),
  'items of a list': prose(full('- item\n    ', size)),
  'items with blank lines between them': prose(full('- item\n\n    ', size)),
  'open brackets': prose(full('[', size)),
  'brackets in one another': prose(full('[', size / 2) + full(']', size / 2)),
  'open pictures': prose(full('![', size)),
  'halves of links': prose(full('[a](', size)),
  'as many halves of links as are read': prose(full('[a](', Math.min(size, 26_000))),
  links: prose(full('[a](b)', size)),
  'links in a title': title(full('[a](b) ', size)),
  'links of a line each': prose(full('[a](b)\n\n    ', size)),
  'as many links as are read': prose(full('[a](b)', Math.min(size, 60_000))),
  pictures: prose(full('![a](b.png) ', size)),
  stars: prose(full('*a ', size)),
  'emphasis in emphasis': prose(full('*a _b ', size / 2) + full('_ *', size / 2)),
  'emphasis in emphasis, as far as it is read': prose(`${'*a _b '.repeat(120)}${'_ *'.repeat(120)}`),
  'paragraphs of as much emphasis as is read': prose(
    full(`${'*a'.repeat(249)}${'a*'.repeat(249)}\n\n    `, size),
  ),
  'columns of a table': prose(
    `${'| a '.repeat(1_000)}|\n    ${full(`${'| 1 '.repeat(1_000)}|\n    `, size)}`,
  ),
  'rows of a table': prose(`| a | b |\n    |---|---|\n    ${full('| 1 | 2 |\n    ', size)}`),
  mentions: prose(full(`@${LAST} `, size)),
  'mentions of nobody': prose(numbered(size, i => `@n${i} `)),
  'mentions in a list': prose(full(`- @${LAST} and *more*\n    `, size)),
  paragraphs: prose(full('a\n\n    ', size)),
  ...Object.fromEntries(
    Object.entries(floodsOfMarks(size)).map(([name, marks]) => [
      `marks: ${name}`,
      prose(marks.replaceAll('\n', '\n    ')),
    ]),
  ),
  'characters that turn words round': prose(full('a\u202Eb', size)),
  'lone halves of characters': prose(full('\uD800', size)),
  acronyms: prose(numbered(size, i => `A${i.toString(36).toUpperCase()}Z `)),
  'quotations that nobody closes': prose(full('“a ', size)),
  'quotations of all kinds': prose(full('"“„«‘', size)),
  addresses: prose(full('https://x ', size)),
  percentages: prose(full('12 per cent of 34 ', size)),
  'names that the house would write otherwise': prose(full('Kosovo and EULEX ', size)),
});

/** Floods of entries and of lines. */
export const floodsOfLines = (size: number): Readonly<Record<string, string>> => ({
  'findings without tags': entries(full('finding: A\n', size)),
  'findings with names': entries(numbered(size, i => `finding f${i} gap #x: A\n`)),
  'findings of one name': entries(full('finding f gap #x: A\n', size)),
  'findings with mentions': entries(numbered(size, i => `finding gap #x: @${LAST} and more ${i}\n`)),
  'recommendations for findings with names nearly theirs': entries(
    numbered(size, i => `finding f${i} gap #x: A\nrecommendation for g${i}: A\n`),
  ),
  'recommendations that are late': entries(
    numbered(size, i => `recommendation r${i} to "x" due 2020-01-01: Do ${i}\n`),
  ),
  'actions for one recommendation': entries(
    `recommendation r to "x": Do\n${full('action for r status open: Do\n', size)}`,
  ),
  'organizations that are called nearly the same': entries(
    numbered(size, i => `organization o${i}: The body ${i}\n`),
  ),
  persons: entries(`organization o: O\n${numbered(size, i => `person p${i} of o: The body ${i}\n`)}`),
  missions: entries(numbered(size, i => `mission m${i}: M\n`)),
  headers: entries(full('place: p\n', size)),
  sections: entries(full('section: S\n', size)),
  meetings: entries(full('meeting with "x" on 2024-01-02 at 10:00: S\n', size)),
  'lines of no entry': entries(full('stray line\n', size)),
  'words half typed': entries(full('find\n', size)),
  'entries that can not be read': entries(full('finding gap gap severity\n', size)),
  'entries with half a quotation': entries(full('finding to "x: A\n', size)),
  'findings that follow nothing': entries(numbered(size, i => `finding f${i} gap #x follows f${i + 1}: A\n`)),
  'reasons to allow': entries(full('// allow finding/tagged: so\nfinding: A\n', size)),
  'blank lines': entries(full('\n', size)),
});
