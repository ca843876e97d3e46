/** A PDF file → blocks: its text by where it stands on the pages, less surely than in a file that says what is what. */
import { getDocumentProxy } from 'unpdf';
import { mustHoldAtMost, UnreadableSource } from '../../base/unreadable-source.ts';
import { type CarriedLabel, type CustomProperty, carriedLabels } from '../../domain/sensitivity-labels.ts';
import { importText } from '../../messages/import.ts';
import { headsInBold, oneLine, type SourceBlock, type SourceDocument, shifted } from '../document.ts';
import { splitMark } from '../marks.ts';
import { readText } from '../read-text.ts';
import { partMargins } from './page-margins.ts';
import { linesOfPage, type PdfLine, type PdfPiece } from './pdf-lines.ts';
import { type PdfParagraph, paragraphsOf } from './pdf-paragraphs.ts';
import { unpacksToTooMuch } from './unpacked-size.ts';

/** What is painted more often than any text of a thousand pages. */
const MOST_PIECES = 200_000;
const MOST_ON_PAGE = 10_000;
const MOST_PAGES = 3000;

/** Reads the bytes of a PDF file. */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  if (unpacksToTooMuch(bytes)) throw new UnreadableSource(importText('pdf.too-large'));
  const { lines, heights, labels } = await linesIn(bytes);
  const { text, margins } = partMargins(lines, heights);
  const bare = heights.flatMap((_, at) => (lines.some(({ page }) => page === at + 1) ? [] : [at + 1]));
  if (lines.length === 0) throw new UnreadableSource(importText('pdf.no-text'));
  const paragraphs = paragraphsOf(text);
  mustHoldAtMost(paragraphs.length);
  return {
    labels,
    blocks: [...blocksOf(paragraphs), ...margins.map((each): SourceBlock => ({ kind: 'aside', text: each }))],
    notes: [
      importText('pdf.by-place'),
      ...(bare.length > 0
        ? [importText('pdf.pages-without-text', { count: bare.length, page: bare[0] ?? 1 })]
        : []),
    ],
  };
}

interface Pages {
  readonly lines: readonly PdfLine[];
  readonly heights: readonly number[];
  readonly labels: readonly CarriedLabel[];
}

async function linesIn(bytes: Uint8Array): Promise<Pages> {
  // The reader takes its bytes away from whoever gave them.
  const options = { verbosity: 0, isEvalSupported: false, stopAtErrors: false };
  const pdf = await getDocumentProxy(new Uint8Array(bytes), options).catch(refuse);
  try {
    if (pdf.numPages > MOST_PAGES) throw new UnreadableSource(importText('pdf.too-large'));
    const lines: PdfLine[] = [];
    const heights: number[] = [];
    const pieces: Piece[] = [];
    let left = MOST_PIECES;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const [, bottom = 0, , top = 0] = page.view;
      const read = await piecesIn(page, left);
      left -= read.length;
      pieces.push(...read);
      heights.push(top - bottom);
      lines.push(
        ...linesOfPage(
          read.map(each => ({ ...each, y: each.y - bottom })),
          number,
        ),
      );
    }
    mustReadFromLeft(pieces);
    return { lines, heights, labels: carriedLabels(await propertiesOf(pdf)) };
  } catch (error) {
    if (error instanceof UnreadableSource) throw error;
    throw new UnreadableSource(importText('pdf.damaged'));
  } finally {
    await pdf.destroy();
  }
}

function refuse(error: unknown): never {
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  throw new UnreadableSource(isLocked ? importText('pdf.password') : importText('pdf.damaged'));
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** What the file says of itself besides what PDF names. */
async function propertiesOf(pdf: Pdf): Promise<readonly CustomProperty[]> {
  const { info } = await pdf.getMetadata();
  const custom = 'Custom' in info && typeof info.Custom === 'object' ? (info.Custom ?? {}) : {};
  return Object.entries(custom).map(([name, value]): CustomProperty => [name, String(value)]);
}

/** A piece, and whether it is read from right to left. */
interface Piece extends PdfPiece {
  readonly isFromRight: boolean;
}

/** The letters of such a text stand in the file as they look, and joined ones in no order that can be told. */
function mustReadFromLeft(pieces: readonly Piece[]): void {
  const letters = (all: readonly Piece[]) => all.reduce((sum, { text }) => sum + text.length, 0);
  if (letters(pieces.filter(({ isFromRight }) => isFromRight)) * 2 > letters(pieces))
    throw new UnreadableSource(importText('pdf.from-right'));
}

/** The pieces that a page is painted with; painting ends where there are more than a file may have. */
async function piecesIn(page: Page, most: number): Promise<readonly Piece[]> {
  const pieces: Piece[] = [];
  /** What is open of the marks around text, each with whether it stands around none of the text. */
  const open: boolean[] = [];
  const reader = page.streamTextContent({ includeMarkedContent: true }).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const items: readonly Item[] = part.value.items;
    for (const item of items) {
      if ('str' in item) pieces.push(pieceOf(item, open.includes(true)));
      else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.tag === 'Artifact');
    }
    if (pieces.length > Math.min(most, MOST_ON_PAGE)) throw new UnreadableSource(importText('pdf.too-large'));
  }
  return pieces;
}

interface TextItem {
  readonly str: string;
  readonly dir: string;
  readonly width: number;
  readonly transform: readonly number[];
  readonly fontName: string;
}

type Item = TextItem | { readonly type: string; readonly tag?: string };

function pieceOf({ str: text, dir, width, transform, fontName: font }: TextItem, isApart: boolean): Piece {
  const [, , across = 0, up = 0, x = 0, y = 0] = transform;
  const size = Math.hypot(across, up) || 1;
  return { text, x, y, width, size, font, isApart, isFromRight: dir === 'rtl' };
}

/** Paragraphs as blocks; between headings they are read as a plain text is, for its lists and labels. */
function blocksOf(paragraphs: readonly PdfParagraph[]): readonly SourceBlock[] {
  const usual = usualIn(paragraphs);
  const sizes = [
    ...new Set(paragraphs.filter(each => isHeading(each, usual)).map(({ size }) => Math.round(size))),
  ]
    .filter(size => size > usual.size + 0.5)
    .sort((one, other) => other - one);
  const blocks: SourceBlock[] = [];
  let waiting: { readonly text: string; readonly line: number }[] = [];
  const flush = () => {
    const lines = waiting.map(({ line }) => line);
    const text = waiting.map(each => oneLine(each.text)).join('\n\n');
    // Each stands on every second line.
    blocks.push(...shifted(readText(text).blocks, line => lines[(line - 1) / 2]));
    waiting = [];
  };
  for (const [at, paragraph] of paragraphs.entries()) {
    const line = at + 1;
    if (isRow(paragraph)) {
      flush();
      blocks.push({ kind: 'aside', text: oneLine(paragraph.text), line });
    } else if (!isHeading(paragraph, usual)) waiting.push({ text: paragraph.text, line });
    else {
      flush();
      const bySize = sizes.indexOf(Math.round(paragraph.size));
      const level = bySize < 0 ? 5 : Math.min(4, bySize + 1);
      blocks.push({ kind: 'heading', level, text: oneLine(paragraph.text), line });
    }
  }
  flush();
  return blocks;
}

/** True for a row of a table: which of its cells belong to which head can't be told, so that nothing is made of it. */
function isRow({ text }: PdfParagraph): boolean {
  return (text.match(/\S {3}(?=\S)/gu)?.length ?? 0) > 1;
}

interface Usual {
  readonly size: number;
  readonly font: string;
}

/** The letters that most of the text is in. */
function usualIn(paragraphs: readonly PdfParagraph[]): Usual {
  const counts = new Map<string, { readonly usual: Usual; count: number }>();
  for (const { size, font, text } of paragraphs) {
    const key = `${Math.round(2 * size)} ${font}`;
    const known = counts.get(key) ?? { usual: { size, font }, count: 0 };
    known.count += text.length;
    counts.set(key, known);
  }
  const [most] = [...counts.values()].sort((one, other) => other.count - one.count);
  return most?.usual ?? { size: 0, font: '' };
}

/** True for a short text in larger letters, or in others than most, with nothing beside it. */
function isHeading({ text, size, font, isAlone, lines }: PdfParagraph, usual: Usual): boolean {
  if (!isAlone || lines.length > 3 || !/\p{L}/u.test(text) || !headsInBold(text, /[.;:,!?]$/)) return false;
  const isOther = font !== '' && font !== usual.font && lines.length === 1 && size > usual.size - 0.5;
  const isPoint = splitMark(text)?.mark.match(/^[\p{L}\d]/u) === null;
  return !isPoint && (size > 1.12 * usual.size || (isOther && /^[\p{Lu}\p{Lo}\d]/u.test(text)));
}
