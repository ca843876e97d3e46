/** Texts of a megabyte that no author has written: each is much of one thing. */

const MEGABYTE = 1024 * 1024;
const HEAD = 'mission m: M\nstyle un\nlanguage en\npillar x: X\n';
/** The name of the finding that stands, intact, at the end of each. */
export const LAST = 'last';
const END = `\nfinding ${LAST} gap #x: The last one\n`;

const full = (piece: string, size = MEGABYTE) => piece.repeat(Math.floor(size / piece.length));
const entries = (lines: string) => `${HEAD}${lines}${END}`;
const prose = (text: string) => entries(`section s: S\n\n    ${text}\n`);
const title = (text: string) => entries(`finding gap #x: ${text}\n`);

/** A megabyte of pieces of which no two are the same. */
function numbered(piece: (i: number) => string): string {
  const pieces: string[] = [];
  for (let i = 0, length = 0; length < MEGABYTE; i++) {
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

/** Floods in the structure of one entry, or in a text. */
export const FLOODS: Readonly<Record<string, string>> = {
  'a name of 64 KB, and one that is nearly the same': entries(
    `finding ${'a'.repeat(65_536)} gap #x: A\nrecommendation for ${'a'.repeat(65_535)}b: B\n`,
  ),
  'a tag of 64 KB': entries(`finding gap #${'x'.repeat(65_536)}: A\n`),
  'a mention of 64 KB': prose(`@${'x'.repeat(65_536)}`),
  'a line of prose': prose(full('word ')),
  'a word': prose(full('w')),
  'a title': title(full('word ')),
  'a quoted phrase': entries(`finding gap #x in "${full('word ')}": A\n`),
  'a comment': entries(`// ${full('word ')}\n`),
  'tags of one finding': entries(`finding gap ${numbered(i => `#y${i} `)}: A\n`),
  'parties of one meeting': entries(`meeting with ${numbered(i => `"party ${i}", `)}"z": A\n`),
  'lists in one another': prose(full('- ')),
  'numbered lists in one another': prose(full('1. ')),
  'lists as deep as they are read': prose(full(`${'- '.repeat(19)}x\n    `)),
  'lists that go ever deeper': prose(
    Array.from({ length: 1_000 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n    '),
  ),
  'items of a list': prose(full('- item\n    ')),
  'items with blank lines between them': prose(full('- item\n\n    ')),
  'open brackets': prose(full('[')),
  'brackets in one another': prose(full('[', MEGABYTE / 2) + full(']', MEGABYTE / 2)),
  'open pictures': prose(full('![')),
  'halves of links': prose(full('[a](')),
  'as many halves of links as are read': prose(full('[a](', 26_000)),
  links: prose(full('[a](b)')),
  'links in a title': title(full('[a](b) ')),
  'links of a line each': prose(full('[a](b)\n\n    ')),
  'as many links as are read': prose(full('[a](b)', 60_000)),
  pictures: prose(full('![a](b.png) ')),
  stars: prose(full('*a ')),
  'emphasis in emphasis': prose(full('*a _b ', MEGABYTE / 2) + full('_ *', MEGABYTE / 2)),
  'emphasis in emphasis, as far as it is read': prose(`${'*a _b '.repeat(120)}${'_ *'.repeat(120)}`),
  'paragraphs of as much emphasis as is read': prose(full(`${'*a'.repeat(249)}${'a*'.repeat(249)}\n\n    `)),
  'columns of a table': prose(`${'| a '.repeat(1_000)}|\n    ${full(`${'| 1 '.repeat(1_000)}|\n    `)}`),
  'rows of a table': prose(`| a | b |\n    |---|---|\n    ${full('| 1 | 2 |\n    ')}`),
  mentions: prose(full(`@${LAST} `)),
  'mentions of nobody': prose(numbered(i => `@n${i} `)),
  'mentions in a list': prose(full(`- @${LAST} and *more*\n    `)),
  paragraphs: prose(full('a\n\n    ')),
  'characters that turn words round': prose(full('a\u202Eb')),
  'lone halves of characters': prose(full('\uD800')),
  acronyms: prose(numbered(i => `A${i.toString(36).toUpperCase()}Z `)),
  'quotations that nobody closes': prose(full('“a ')),
  'quotations of all kinds': prose(full('"“„«‘')),
  addresses: prose(full('https://x ')),
  percentages: prose(full('12 per cent of 34 ')),
  'names that the house would write otherwise': prose(full('Kosovo and EULEX ')),
};

/** Floods of entries and of lines. */
export const FLOODS_OF_LINES: Readonly<Record<string, string>> = {
  'findings without tags': entries(full('finding: A\n')),
  'findings with names': entries(numbered(i => `finding f${i} gap #x: A\n`)),
  'findings of one name': entries(full('finding f gap #x: A\n')),
  'findings with mentions': entries(numbered(i => `finding gap #x: @${LAST} and more ${i}\n`)),
  'recommendations for findings with names nearly theirs': entries(
    numbered(i => `finding f${i} gap #x: A\nrecommendation for g${i}: A\n`),
  ),
  'recommendations that are late': entries(
    numbered(i => `recommendation r${i} to "x" due 2020-01-01: Do ${i}\n`),
  ),
  'actions for one recommendation': entries(
    `recommendation r to "x": Do\n${full('action for r status open: Do\n')}`,
  ),
  'organizations that are called nearly the same': entries(
    numbered(i => `organization o${i}: The body ${i}\n`),
  ),
  persons: entries(`organization o: O\n${numbered(i => `person p${i} of o: The body ${i}\n`)}`),
  missions: entries(numbered(i => `mission m${i}: M\n`)),
  headers: entries(full('place: p\n')),
  sections: entries(full('section: S\n')),
  meetings: entries(full('meeting with "x" on 2024-01-02 at 10:00: S\n')),
  'lines of no entry': entries(full('stray line\n')),
  'words half typed': entries(full('find\n')),
  'entries that can not be read': entries(full('finding gap gap severity\n')),
  'entries with half a quotation': entries(full('finding to "x: A\n')),
  'findings that follow nothing': entries(numbered(i => `finding f${i} gap #x follows f${i + 1}: A\n`)),
  'reasons to allow': entries(full('// allow finding/tagged: so\nfinding: A\n')),
  'blank lines': entries(full('\n')),
};
