/** The words of an exported file in the order of reading, whoever has saved it last. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { Passages, readBlocks } from '../export/pdf/paper-words.ts';
import { readSheets } from '../sheets/read-sheets.ts';
import { withAccepted } from '../word/accepted.ts';
import { WordPackage } from '../word/package.ts';
import { readParagraphs } from '../word/read-paragraphs.ts';
import { childAt, elementsOf, textOf, type XmlElement } from '../word/xml.ts';

/** Reads a file; fails where it is damaged. */
type Read = (file: Uint8Array) => readonly string[];

const READERS: Readonly<Record<string, Read>> = {
  html: readPage,
  docx: readWord,
  xlsx: readWorkbook,
  csv: file => readCells('csv', file),
  md: readMarkdown,
  ics: readCalendar,
  json: file => readValues(parseOnce(decode(file))),
};

/** Passages such as paragraphs and cells, by the id of the format: no word goes over the end of one. */
export function readPassages(format: string, file: Uint8Array): readonly string[] {
  return (READERS[format] ?? (text => [decode(text)]))(file);
}

function decode(file?: Uint8Array): string {
  return new TextDecoder().decode(file);
}

/** Attributes that a reader sees, hears or follows, or that put other words in the place of those that are read; `on…` run a program. */
const SHOWN =
  /^(?:alt|title|aria-label|href|value|placeholder|content|srcdoc|action|data|start|shadowrootmode|on.*)$/;
/** What a page says of its looks. */
const LOOKS: ReadonlySet<string> = new Set(['viewport', 'color-scheme', 'theme-color']);
/** Text that a style sheet puts on the page. */
const GENERATED = /(?<![\w-])content:\s*[^;}]+/gi;

/** The words of a page, then what its links, pictures and style sheets say. */
function readPage(file: Uint8Array): readonly string[] {
  const passages = new Passages();
  const beside: string[] = [];
  readBlocks(file, passages, ({ tagName, attrs, childNodes }) => {
    if (tagName === 'style') {
      for (const node of childNodes) if ('value' in node) beside.push(...(node.value.match(GENERATED) ?? []));
      return false;
    }
    if (tagName === 'meta' && attrs.some(({ value }) => LOOKS.has(value))) return false;
    for (const { name, value } of attrs) {
      // A place on the page itself is no word.
      if (SHOWN.test(name) && !(name === 'href' && value.startsWith('#'))) beside.push(`${name}=${value}`);
    }
    return true;
  });
  return [...passages.all, ...beside];
}

const BESIDE_TEXT = ['footnotes', 'endnotes', 'comments', 'header', 'footer'];

/** Paragraphs with all changes accepted; those of notes, comments and margins; what is shown beside, and where links lead. */
function readWord(file: Uint8Array): readonly string[] {
  const word = new WordPackage(file);
  const main = word.mainPart();
  const beside = BESIDE_TEXT.map(kind => word.targetsOf(kind));
  const parts = [main, ...beside.flat()];
  const textsOf = (paths: readonly string[]) => paths.map(path => paragraphsIn(word.part(path)).join('\n'));
  return [
    ...textsOf([main]),
    // Programs write one margin for several kinds of pages.
    ...beside.flatMap(paths => [...new Set(textsOf(paths))].sort()),
    ...parts.flatMap(path => shownIn(word.part(path))),
    ...[...new Set(parts.flatMap(path => linksOf(word, path)))].sort(),
  ];
}

function paragraphsIn(part: XmlElement | undefined): readonly string[] {
  const paragraphs = part ? withAccepted(readParagraphs(part), () => true) : [];
  return paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''));
}

/** Attributes that hold words, or that put others in the place of those that are read. */
const SHOWN_IN_PACKAGES: ReadonlySet<string> = new Set([
  ...['wp:docPr descr', 'w:comment w:author', 'w:hyperlink w:tooltip', 'v:textpath string'],
  ...['w:altChunk r:id', 'w:dataBinding w:xpath', 'dataValidation promptTitle', 'dataValidation prompt'],
]);

function shownIn(part: XmlElement | undefined): readonly string[] {
  return elementsOf(part).flatMap(element => [
    ...[...element.attributes].flatMap(([name, value]) =>
      SHOWN_IN_PACKAGES.has(`${element.name} ${name}`) ? value : [],
    ),
    ...shownIn(element),
  ]);
}

const FIELD_LINK = /HYPERLINK[\s(]+(?:"|&quot;)(.*?)(?:"|&quot;)/gi;

/** Where a part leads, by its relations and by its fields and formulas. */
function linksOf(opened: WordPackage, path: string): readonly string[] {
  const fields = decode(opened.bytesOf(path)).matchAll(FIELD_LINK);
  return [...opened.targetsOf('hyperlink', path), ...Array.from(fields, ([, target = '']) => target)];
}

/** The cells of all sheets, what is printed at the edges of their pages and drawn over them, and where links lead. */
function readWorkbook(file: Uint8Array): readonly string[] {
  const book = new WordPackage(file);
  const sheets = book.targetsOf('worksheet');
  const parts = sheets.map(path => book.part(path));
  const drawings = sheets.flatMap(path => book.targetsOf('drawing', path));
  return [
    ...readCells('xlsx', file),
    ...parts.flatMap(part => elementsOf(childAt(part, 'headerFooter')).map(textOf)),
    ...drawings.flatMap(path => elementsOf(book.part(path)).map(textOf)),
    ...parts.flatMap(shownIn),
    ...sheets.flatMap(path => linksOf(book, path)).sort(),
  ];
}

/** The name of each sheet, and its cells behind their places, with what is noted on them. */
function readCells(ending: string, file: Uint8Array): readonly string[] {
  return readSheets(`file.${ending}`, file).sheets.flatMap(({ name = '', rows }) => [
    name,
    ...rows.flatMap(({ number, cells }) =>
      [...cells].map(
        ([column, { text, note = '', isFormula }]) =>
          `${number}.${column + 1}: ${isFormula ? '=' : ''}${text} ${note}`,
      ),
    ),
  ]);
}

/** Paragraphs, headings and cells with the addresses of their links, without the signs that can be written in several ways. */
function readMarkdown(file: Uint8Array): readonly string[] {
  const tables = { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] };
  return passagesIn(fromMarkdown(decode(file), tables));
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

/** Fails where an object has a name twice: one program reads this value and another that. */
function parseOnce(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const countNames = (json: string) => json.replace(/"(?:[^"\\]|\\.)*"/g, '').split(':').length;
  if (countNames(text) !== countNames(JSON.stringify(value))) throw new Error('A name stands there twice.');
  return value;
}

/** Every value behind its path; the order of names says nothing. */
function readValues(value: unknown, path: readonly string[] = []): readonly string[] {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (entries.length === 0)
    return [`${path.join('.')}: ${typeof value === 'string' ? value : JSON.stringify(value)}`];
  if (!Array.isArray(value)) entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.flatMap(([key, each]) => readValues(each, [...path, key]));
}
