/** The words of an exported file in the order of reading, whoever has saved it last. */
import type { Nodes } from 'mdast';
import { Passages, readBlocks } from '../export/pdf/paper-words.ts';
import { readSheets } from '../sheets/read-sheets.ts';
import { withAccepted } from '../word/accepted.ts';
import { WordPackage } from '../word/package.ts';
import { readParagraphs } from '../word/read-paragraphs.ts';
import { childAt, descendantsOf, elementsOf, textOf, type XmlElement } from '../word/xml.ts';

/** Reads a file; fails where it is damaged. */
type Read = (file: Uint8Array) => readonly string[] | Promise<readonly string[]>;

const READERS: Readonly<Record<string, Read>> = {
  html: readPage,
  docx: readWord,
  xlsx: readWorkbook,
  csv: file => readCells('csv', file),
  md: readMarkdown,
  ics: readCalendar,
  json: file => readValues(JSON.parse(decode(file))),
};

/** Passages such as paragraphs and cells, by the id of the format: no word goes over the end of one. */
export async function readPassages(format: string, file: Uint8Array): Promise<readonly string[]> {
  return (READERS[format] ?? (text => [decode(text)]))(file);
}

function decode(file: Uint8Array): string {
  return new TextDecoder().decode(file);
}

/** Attributes that a reader sees, hears or follows. */
const SHOWN: ReadonlySet<string> = new Set(
  'alt title aria-label href value placeholder content srcdoc action'.split(' '),
);
/** Text that a style sheet puts on the page. */
const GENERATED = /\bcontent:\s*[^;}]+/g;

/** The words of a page, then what its links, pictures and style sheets say. */
function readPage(file: Uint8Array): readonly string[] {
  const passages = new Passages();
  const beside: string[] = [];
  readBlocks(file, passages, element => {
    if (element.tagName === 'style') {
      for (const node of element.childNodes)
        if ('value' in node) beside.push(...(node.value.match(GENERATED) ?? []));
      return false;
    }
    for (const { name, value } of element.attrs) {
      // A place on the page itself is no word.
      if (SHOWN.has(name) && !(name === 'href' && value.startsWith('#'))) beside.push(`${name}=${value}`);
    }
    return true;
  });
  return [...passages.all, ...beside];
}

const PICTURES: ReadonlySet<string> = new Set(['wp:docPr']);

/** Paragraphs with all changes accepted, pictures by their descriptions, notes, comments, margins, and where links lead. */
function readWord(file: Uint8Array): readonly string[] {
  const word = new WordPackage(file);
  const main = word.mainPart();
  const beside = (...types: readonly string[]) => [
    ...new Set(
      [...word.relationshipsOf(main).values()]
        .filter(({ type }) => types.includes(type))
        .map(({ target }) => target),
    ),
  ];
  const parts = [main, ...beside('footnotes', 'endnotes', 'comments')];
  const margins = beside('header', 'footer').map(path => paragraphsIn(word.part(path)).join('\n'));
  return [
    ...parts.flatMap(path => paragraphsIn(word.part(path))),
    ...[...new Set(margins)].sort(),
    ...parts.flatMap(path => descriptionsIn(word.part(path))),
    ...[...new Set(parts.flatMap(path => linksOf(word, path)))].sort(),
  ];
}

function paragraphsIn(part: XmlElement | undefined): readonly string[] {
  const paragraphs = part ? withAccepted(readParagraphs(part), () => true) : [];
  return paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''));
}

function descriptionsIn(part: XmlElement | undefined): readonly string[] {
  return part ? descendantsOf(part, PICTURES).map(({ attributes }) => attributes.get('descr') ?? '') : [];
}

function linksOf(word: WordPackage, path: string): readonly string[] {
  const relations = [...word.relationshipsOf(path).values()];
  return relations.filter(({ type }) => type === 'hyperlink').map(({ target }) => target);
}

/** The cells of all sheets, then what is printed at the edges of their pages, and where links lead. */
function readWorkbook(file: Uint8Array): readonly string[] {
  const book = new WordPackage(file);
  const sheets = [...book.relationshipsOf(book.mainPart()).values()].filter(
    ({ type }) => type === 'worksheet',
  );
  return [
    ...readCells('xlsx', file),
    ...sheets.flatMap(({ target }) => elementsOf(childAt(book.part(target), 'headerFooter')).map(textOf)),
    ...sheets.flatMap(({ target }) => linksOf(book, target)).sort(),
  ];
}

/** The name of each sheet, and its cells behind their places. */
function readCells(ending: string, file: Uint8Array): readonly string[] {
  return readSheets(`file.${ending}`, file).sheets.flatMap(({ name = '', rows }) => [
    name,
    ...rows.flatMap(({ number, cells }) =>
      [...cells].map(([column, { text }]) => `${number}.${column + 1}: ${text}`),
    ),
  ]);
}

/** Paragraphs, headings and cells with the addresses of their links, without the signs that can be written in several ways. */
async function readMarkdown(file: Uint8Array): Promise<readonly string[]> {
  const [{ fromMarkdown }, { gfmTableFromMarkdown }, { gfmTable }] = await Promise.all([
    import('mdast-util-from-markdown'),
    import('mdast-util-gfm-table'),
    import('micromark-extension-gfm-table'),
  ]);
  return passagesIn(
    fromMarkdown(decode(file), { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }),
  );
}

/** What holds words, and no other passages. */
const PARAGRAPHS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

function passagesIn(node: Nodes): readonly string[] {
  return 'children' in node && !PARAGRAPHS.has(node.type)
    ? node.children.flatMap(passagesIn)
    : [wordsOf(node)];
}

function wordsOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  return [
    'value' in node ? node.value : '',
    'alt' in node ? node.alt : '',
    'children' in node ? node.children.map(wordsOf).join('') : '',
    'url' in node ? ` ${node.url} ` : '',
    'title' in node && node.title ? ` ${node.title} ` : '',
  ].join('');
}

/** Lines by which calendars keep track of versions and authors; no calendar shows them (RFC 5545, 3.7.3, 3.8.7). */
const BOOKKEEPING = /^(?:DTSTAMP|PRODID|CREATED|LAST-MODIFIED|SEQUENCE)\b/i;

/** A calendar without the ends of lines that only keep them short (RFC 5545, 3.1). */
export function unfoldCalendar(file: Uint8Array): string {
  return decode(file).replace(/\r?\n[ \t]/g, '');
}

/** The lines of a calendar that are shown. */
function readCalendar(file: Uint8Array): readonly string[] {
  return unfoldCalendar(file)
    .split(/\r?\n/)
    .filter(line => !BOOKKEEPING.test(line))
    .map(line => line.replace(/\\([,;\\n])/gi, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign)));
}

/** Every value behind its path; the order of names says nothing. */
function readValues(value: unknown, path: readonly string[] = []): readonly string[] {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (entries.length === 0)
    return [`${path.join('.')}: ${typeof value === 'string' ? value : JSON.stringify(value)}`];
  if (!Array.isArray(value)) entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.flatMap(([key, each]) => readValues(each, [...path, key]));
}
