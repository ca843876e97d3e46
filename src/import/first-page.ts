/** What the first page of a source says of the whole: the title, and the particulars of the mission. */

import { readMarking } from '../domain/marking-words.ts';
import { readDates, readOnlyDate } from '../domain/read-dates.ts';
import { flat, foldedWords } from '../lexicon/flat.ts';
import { wordSet } from '../lexicon/import-words.ts';
import { sentencesIn } from '../lexicon/sentences.ts';
import { piecesOfLine } from './columns-of-line.ts';
import { piecesOf, type SourceBlock } from './document.ts';
import { isLabelled, splitLabel } from './label.ts';
import { unmarked } from './marked-text.ts';
import { splitMark } from './marks.ts';
import { BODY, isBody, isShortName } from './organizations.ts';
import { isReportLabel, readHeading } from './part-headings.ts';
import { isLetterhead, type ParticularLine, readParticular, withoutBar } from './particulars.ts';
import type { Details } from './person-details.ts';
import { codeIn } from './reference-codes.ts';
import { columnOf } from './table-columns.ts';
import { type Sign, suffices } from './what-suffices.ts';

/** Words of which the title of a report has one. */
const REPORT_WORDS = wordSet('reports');

/** What the first page of a source says of the whole. */
export interface FirstPage {
  /** The block that holds the title, and the title. */
  readonly titleBlock: SourceBlock | undefined;
  readonly title: string | undefined;
  /** The lines that are particulars, by their blocks. */
  readonly particulars: ReadonlyMap<SourceBlock, ParticularLine>;
  /** What the lines below the name of a traveller say of that one. */
  readonly described: ReadonlyMap<ParticularLine, Details>;
  /** Particulars that stand beside others on a line, in a page header, or below the text. */
  readonly beside: readonly ParticularLine[];
  /** The code by which the report is filed, where it stands apart. */
  readonly code: string | undefined;
}

/** A page of which nothing is known. */
export const NO_PAGE: FirstPage = {
  titleBlock: undefined,
  title: undefined,
  particulars: new Map(),
  described: new Map(),
  beside: [],
  code: undefined,
};

/**
 * Reads what stands above the first part of a report; `around` are the page headers and the lines at its end, `lines` all
 * that the source has.
 */
export function readFirstPage(
  blocks: readonly SourceBlock[],
  around: readonly string[],
  lines: readonly string[] = [],
): FirstPage {
  const travellers = travellerLines(blocks);
  const read = blocks.flatMap(block => {
    const mayBe = (block.kind === 'heading' || block.kind === 'paragraph') && !travellers.lines.has(block);
    const line = mayBe ? readParticular(block.text) : undefined;
    return line ? [[block, line] as const] : [];
  });
  const particulars = new Map(isLetterhead(read.map(([, line]) => line)) ? read : []);
  const subject = [...particulars].find(
    ([, { particular, text }]) => particular === 'subject' && !beginsWithDate(text),
  );
  // What a text is about says nothing of the whole below its first sentence.
  const isAbove = (block: SourceBlock) => !blocks.slice(0, blocks.indexOf(block)).some(isProse);
  const titleBlock = subject && isAbove(subject[0]) ? subject[0] : chooseTitle(blocks, particulars, lines);
  const entitled =
    titleBlock === subject?.[0]
      ? subject?.[1].text
      : titleBlock && 'text' in titleBlock
        ? titleBlock.text
        : undefined;
  const title = entitled === undefined ? undefined : unmarked(entitled).text;
  const shortLines = blocks
    .filter(block => block.kind !== 'comment' && !particulars.has(block))
    .flatMap(piecesOf)
    .flatMap(text => text.split('\n'))
    .filter(line => line.length < LONGEST);
  const pieces = [...shortLines, ...around].flatMap(piecesOfLine);
  return {
    titleBlock,
    title,
    particulars,
    described: new Map(
      [...particulars].map(([block, line]) => [line, travellers.described.get(block) ?? {}]),
    ),
    beside: [
      ...shortLines.flatMap(piecesOfLine).flatMap(piece => besideOf(piece) ?? []),
      // Whoever stands below the text has signed it, or is to be asked about it.
      ...around
        .flatMap(piecesOfLine)
        .flatMap(piece => besideOf(piece) ?? [])
        .filter(({ particular }) => particular !== 'team'),
    ],
    code: pieces.flatMap(piece => piece.split(/\s+[–—-]\s+/u)).flatMap(piece => codeIn(piece) ?? [])[0],
  };
}

/** Who travellers are, by the blocks with their names, and the blocks that say so. */
interface TravellerLines {
  readonly described: ReadonlyMap<SourceBlock, Details>;
  readonly lines: ReadonlySet<SourceBlock>;
}

/** Reads what stands right below the names of travellers. */
function travellerLines(blocks: readonly SourceBlock[]): TravellerLines {
  const described = new Map<SourceBlock, Details>();
  const lines = new Set<SourceBlock>();
  let traveller: SourceBlock | undefined;
  for (const block of blocks) {
    const line = block.kind === 'paragraph' ? readParticular(block.text) : undefined;
    const said = traveller && block.kind === 'paragraph' ? detailIn(block.text, line) : undefined;
    if (traveller && said) {
      described.set(traveller, { ...said, ...described.get(traveller) });
      lines.add(block);
    } else traveller = line?.particular === 'team' || line?.particular === 'author' ? block : undefined;
  }
  return { described, lines };
}

/** What a line says of the traveller above it; nothing where its label means something of the whole mission. */
function detailIn(text: string, line: ParticularLine | undefined): Details | undefined {
  const labelled = splitLabel(withoutBar(text));
  if (!labelled || (line !== undefined && line.particular !== 'subject')) return undefined;
  const { label, text: value } = labelled;
  switch (value.length < LONGEST_VALUE && label.split(/\s+/).length < 4 ? columnOf(label) : undefined) {
    case 'role':
      return { role: value };
    case 'organization':
      return { organization: value };
    case 'station':
      return { station: value };
    default:
      return undefined;
  }
}

/** A value of more letters says more than one thing. */
const LONGEST_VALUE = 80;

/** A line of more letters is a text. */
const LONGEST = 240;
/** Labels that mean something else within a text. */
const ONLY_ABOVE: ReadonlySet<string> = new Set(['subject', 'issued', 'author', 'purpose']);

function besideOf(piece: string): ParticularLine | undefined {
  const line = readParticular(piece);
  return line && !ONLY_ABOVE.has(line.particular) && isLetterhead([line]) ? line : undefined;
}

function isProse(block: SourceBlock): boolean {
  return (block.kind === 'heading' || block.kind === 'paragraph') && saysSomething(block);
}

type Line = Extract<SourceBlock, { kind: 'heading' | 'paragraph' }>;

function chooseTitle(
  blocks: readonly SourceBlock[],
  particulars: FirstPage['particulars'],
  all: readonly string[],
): Line | undefined {
  const links = blocks.flatMap(block =>
    block.kind === 'item' && isShortName(block.text) ? [block.text] : [],
  );
  const ways = new Set([...all.filter(isNavigation).flatMap(waysIn), ...links].map(flat));
  const signs: Readonly<Partial<Record<Sign, (line: Line) => boolean>>> = {
    navigation: line => ways.has(flat(line.text)) || (line.kind === 'paragraph' && isNavigation(line.text)),
    file: ({ text }) => FILE.test(text),
  };
  // What stands above a heading of the highest rank may be anything.
  const head = blocks.findIndex(block => block.kind === 'heading' && block.level < 2);
  const end = blocks.findIndex(({ kind }, at) => at > head && (kind === 'item' || kind === 'table'));
  const lines = blocks
    .slice(0, end < 0 ? undefined : end)
    .filter((block): block is Line => block.kind === 'heading' || block.kind === 'paragraph');
  const firstProse = lines.findIndex(saysSomething);
  const above = firstProse < 0 ? lines : lines.slice(0, firstProse);
  const mayBe = above.filter(
    line =>
      !particulars.has(line) &&
      /\p{L}{4}/u.test(line.text) &&
      !readMarking(line.text) &&
      !readOnlyDate(line.text) &&
      codeIn(line.text) === undefined &&
      suffices(
        'title',
        line.kind === 'heading' ? 'heading' : 'byline',
        sign => signs[sign]?.(line) ?? false,
      ) &&
      !isTold(line) &&
      // A number heads a chapter.
      splitMark(line.text) === undefined &&
      (line.kind === 'heading' || !isLabelled(unmarked(line.text).text) || particulars.size === 0),
  );
  const [best] = mayBe
    .map((line, at) => ({ line, likeness: likenessToTitle(line) - at * 0.01 }))
    .sort((a, b) => b.likeness - a.likeness);
  return best?.line;
}

/** `Home | News | Contact`, `You are here: Home > News`: the ways through a site. */
function isNavigation(text: string): boolean {
  const pieces = waysIn(text);
  const isShort = (piece: string) => (piece.split(/:\s/u).at(-1) ?? '').split(/\s+/).length < 4;
  return pieces.length > 2 && pieces.every(isShort);
}

function waysIn(text: string): readonly string[] {
  return piecesOfLine(text).flatMap(piece => piece.split(/\s[>›»→]\s/u));
}

/** `report_v3`, `notes.docx`: how files are called. */
const FILE = /\p{L}_\p{L}|(?<!\p{L})v\d|\.(?:docx?|odt|pdf|md|txt)$/iu;

/** `Ann Lee visited the town.`: a sentence is no title, unless it says what paper it begins. */
function isTold({ kind, text }: Line): boolean {
  return (
    kind === 'paragraph' && /\p{L}\.$/u.test(text) && foldedWords(text).length > 3 && byFirstWord(text) < 1
  );
}

/** How much a line is like the title of a report, by its form, and by what its first telling word names. */
function likenessToTitle(line: Line): number {
  if (isReportLabel(line.text)) return -2;
  // “Notes” alone heads a part as often as a report.
  if (readHeading(line.text)?.isWhole) return -1;
  const byForm = line.kind === 'paragraph' ? 0 : line.level === 0 ? 6 : line.level === 1 ? 4 : 0.5;
  const isLayout = piecesOfLine(line.text).length > 1;
  const byWord = byFirstWord(line.text);
  return byForm + (byForm > 1 && byWord === AS_BODY ? byWord / 2 : byWord) - (isLayout ? 4 : 0);
}

/** How much less what may be the name of a body is like a title; a heading of the highest rank remains one. */
const AS_BODY = -6;
/** No body has a name of so many words. */
const LONG_NAME = 12;

function byFirstWord(text: string): number {
  const plain = flat(text);
  const words = foldedWords(text);
  const report = words.findIndex(word => REPORT_WORDS.has(word));
  const body = BODY.exec(plain);
  const bodyAt = body ? foldedWords(plain.slice(0, body.index)).length : -1;
  if (report >= 0 && (bodyAt < 0 || report <= bodyAt)) return 3;
  // A longer line is no letterhead.
  if (bodyAt >= 0 && bodyAt < 4 && words.length < LONG_NAME && isBody(text))
    return report > bodyAt + 4 ? 0 : AS_BODY;
  return report >= 0 ? 3 : 0;
}

/** “Mission: 3 to 5 May” says when, and not what about. */
function beginsWithDate(text: string): boolean {
  const [date] = readDates(text, { year: '2000' });
  return date !== undefined && date.start < 12;
}

/** True for a text that says something, and so is no title. */
function saysSomething({ kind, text }: Line): boolean {
  if (kind === 'heading' || readParticular(text)) return false;
  const words = foldedWords(text).length;
  return (
    text.length > 240 || (words > 6 && /[.;]$/.test(text)) || (words > 12 && sentencesIn(text).length > 1)
  );
}
