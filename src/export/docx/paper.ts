/** What every part of a Word document is written with: paragraphs in the right style and direction. */
import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  ImageRun,
  InternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { LATIN, RIGHT_TO_LEFT, runsRightToLeft } from '../languages.ts';
import type { Change, Changeable, Item, Page, Run } from '../page/page.ts';
import { type Parted, parted } from '../page/parted.ts';
import { directionIn } from '../page/runs.ts';
import { isOnItsSide, TURNS } from '../picture-orientation.ts';
import type { Picture, Pictures } from '../pictures.ts';
import { bookmarkName } from './bookmarks.ts';
import type { Lists } from './numbering.ts';
import { wordLanguage } from './styles.ts';
import { type Mark, recorded, recordedParagraph, type Tracking } from './tracked.ts';
import { withXml } from './with-xml.ts';

/** Text of one direction; figures at the start run like the first letter. */
const STRETCH = new RegExp(
  `(?:^[^${RIGHT_TO_LEFT}${LATIN}]+)?[${RIGHT_TO_LEFT}][^${LATIN}]*|[^${RIGHT_TO_LEFT}]+`,
  'gu',
);

/** Bold in every script. */
export const BOLD = { bold: true, boldComplexScript: true } as const;

/** A report on its way to Word, with the footnotes that have come up so far. */
export interface Paper {
  readonly page: Page;
  readonly pictures: Pictures;
  /** The width of the text here, in twips. */
  readonly width: number;
  /** What stands under: by this a reader who can't see a table knows it. */
  readonly heading: string;
  /** True where paragraphs are numbered throughout. */
  readonly hasNumberedParagraphs: boolean;
  readonly lists: Lists;
  readonly footnotes: Record<string, { readonly children: readonly Paragraph[] }>;
  /** Records what has changed, where the page is compared with an earlier version. */
  readonly tracking?: Tracking;
  /** What became of all that is written here. */
  readonly change?: Change;
}

/** The same for what stands in such a thing. */
export function within(paper: Paper, { change }: Changeable): Paper {
  return change === undefined ? paper : { ...paper, change };
}

/** What Word records of what is written here; nothing where nothing has changed. */
export function markOf({ tracking, change }: Paper): Mark | undefined {
  return change && tracking?.mark(change);
}

/** A paragraph; the author's words in it decide which way it runs, or else the language of the export. */
export function paragraph(
  paper: Paper,
  children: readonly ParagraphChild[],
  options: Omit<IParagraphOptions, 'children'> & { readonly words?: readonly Run[] } = {},
): Paragraph {
  const { words, ...rest } = options;
  const isRightToLeft = directionIn(words ?? [], paper.page) === 'rtl';
  const all = { ...rest, ...(isRightToLeft && { bidirectional: true }), children: [...children] };
  return recordedParagraph(new Paragraph(all), markOf(paper));
}

/** The look of the author's words, which Word checks in their own language. */
function spoken({ page }: Paper, look: IRunOptions): IRunOptions {
  return page.spoken === undefined ? look : { ...look, language: wordLanguage(page.spoken) };
}

/** Runs of text, cut where the direction changes. */
export function runs(paper: Paper, text: string, look: IRunOptions = {}): readonly TextRun[] {
  return (text.match(STRETCH) ?? []).map(stretch =>
    recorded(
      new TextRun({ ...look, text: stretch, ...(runsRightToLeft(stretch) && { rightToLeft: true }) }),
      markOf(paper),
    ),
  );
}

export function words(paper: Paper, told: readonly Run[], look: IRunOptions = {}): ParagraphChild[] {
  return told.flatMap(run => word('change' in run ? within(paper, run) : paper, run, look));
}

/** What is referred to, linked to its bookmark. */
function reference(
  paper: Paper,
  { text, anchor, url }: Pick<Item, 'text' | 'anchor' | 'url'>,
  look: IRunOptions = {},
): readonly ParagraphChild[] {
  if (url !== undefined) return [new ExternalHyperlink({ link: url, children: runs(paper, text, look) })];
  if (anchor === undefined) return runs(paper, text, look);
  return [new InternalHyperlink({ anchor: bookmarkName(anchor), children: runs(paper, text, look) })];
}

/** Runs under the bookmark of an entry, so that links and files that come back lead to it. */
export function bookmarked(anchor: string, children: readonly ParagraphChild[]): readonly ParagraphChild[] {
  return under(bookmarkName(anchor), children);
}

export function under(
  bookmark: string | undefined,
  children: readonly ParagraphChild[],
): readonly ParagraphChild[] {
  return bookmark === undefined ? children : [new Bookmark({ id: bookmark, children: [...children] })];
}

/** A footnote mark; the note goes to the foot of the page. */
export function footnote(paper: Paper, label: string, cited: readonly Item[]): FootnoteReferenceRun {
  const number = Object.keys(paper.footnotes).length + 1;
  paper.footnotes[String(number)] = {
    children: [
      paragraph(
        paper,
        [
          ...runs(paper, ` ${label}${paper.page.colon}`),
          ...joined(paper, '; ', parted(cited), item => words(paper, [item])),
        ],
        { words: cited, style: 'FootnoteText' },
      ),
    ],
  };
  return recorded(new FootnoteReferenceRun(number), markOf(paper));
}

/** Several things with something between each two. */
export function joined<T>(
  paper: Paper,
  between: string,
  things: readonly Parted<T>[],
  written: (each: T) => readonly ParagraphChild[],
): readonly ParagraphChild[] {
  return things.flatMap(({ each, gap }) => [
    ...(gap ? runs(within(paper, gap), between) : []),
    ...written(each),
  ]);
}

const ITALIC = { italics: true, italicsComplexScript: true } as const;

function word(paper: Paper, run: Run, look: IRunOptions): readonly ParagraphChild[] {
  switch (run.type) {
    case 'text':
      return runs(paper, run.value, spoken(paper, look));
    case 'emphasis':
      return words(paper, run.children, { ...look, ...ITALIC });
    case 'strong':
      return words(paper, run.children, { ...look, bold: true, boldComplexScript: true });
    case 'item':
      if (run.role === 'title') return reference(paper, run, spoken(paper, { ...look, ...ITALIC }));
      if (run.language !== undefined)
        return reference(paper, run, { ...look, language: wordLanguage(run.language) });
      return reference(paper, run, run.role === 'label' ? look : spoken(paper, look));
    case 'image': {
      const picture = paper.pictures.get(run.url);
      return picture
        ? [pictureRun(picture, run.alt, paper.width, markOf(paper))]
        : runs(paper, `[${run.alt}]`, spoken(paper, look));
    }
    case 'link':
      return [new ExternalHyperlink({ link: run.url, children: words(paper, run.children, look) })];
  }
}

/** So high is a picture at most, which leaves room for words on its page, in pixels of a 96th of an inch. */
const HIGHEST = 570;

const TWIPS = 15;

/** Units of DrawingML in such a pixel. */
const UNITS = 9525;

/** The picture, no higher than most of a page and no wider than the text, which is given in twips. */
function pictureRun(picture: Picture, alt: string, textWidth: number, mark?: Mark): ImageRun {
  const { kind, bytes, orientation } = picture;
  const isTurned = isOnItsSide(orientation);
  // LibreOffice leaves the room that Word wants beyond a turned picture beside what it leaves anyway.
  const beyond = isTurned ? picture.height - picture.width : 0;
  const scale = Math.min(
    1,
    textWidth / TWIPS / (picture.width + Math.max(0, -beyond)),
    HIGHEST / (picture.height + Math.max(0, beyond)),
  );
  const [width = 1, height = 1] = [picture.width, picture.height].map(side =>
    Math.max(1, Math.round(side * scale)),
  );
  const { turns = 0, isMirrored = false } = TURNS[orientation - 1] ?? {};
  const run = new ImageRun({
    type: kind,
    data: bytes,
    // Word turns the picture as it is stored.
    transformation: {
      width: isTurned ? height : width,
      height: isTurned ? width : height,
      ...(turns > 0 && { rotation: 90 * turns }),
      ...(isMirrored && { flip: { horizontal: true } }),
    },
    // Of a title and a description LibreOffice makes one text.
    altText: { name: alt, description: alt },
  });
  return recorded(withRoom(run, (beyond * scale) / 2), mark);
}

/** With the room that it takes above and below when it is turned by a quarter: it reaches so many pixels beyond its place. */
function withRoom(picture: ImageRun, beyond: number): ImageRun {
  const room = Math.round(Math.abs(beyond) * UNITS);
  if (room === 0) return picture;
  const [tall, wide] = beyond > 0 ? [room, 0] : [0, room];
  return withXml(picture, run => {
    const drawing = run?.['w:r']?.find((part: object) => 'w:drawing' in part)?.['w:drawing'];
    const [inline] = drawing ?? [];
    const place = inline?.['wp:inline']?.find((part: object) => 'wp:effectExtent' in part);
    if (place) place['wp:effectExtent'] = { _attr: { t: tall, r: wide, b: tall, l: wide } };
    return run;
  });
}
