/** What every part of a Word document is written with: paragraphs in the right style and direction. */
import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { LATIN, RIGHT_TO_LEFT, runsRightToLeft } from '../languages.ts';
import type { Item, Page, Run } from '../page/page.ts';
import { directionIn } from '../page/runs.ts';
import type { Pictures } from '../pictures.ts';
import { bookmarkName } from './bookmarks.ts';
import { pictureRun } from './picture.ts';
import { wordLanguage } from './styles.ts';

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
  readonly footnotes: Record<string, { readonly children: readonly Paragraph[] }>;
}

/** A paragraph; the author's words in it decide which way it runs, or else the language of the export. */
export function paragraph(
  paper: Paper,
  children: readonly ParagraphChild[],
  options: Omit<IParagraphOptions, 'children'> & { readonly words?: readonly Run[] } = {},
): Paragraph {
  const { words, ...rest } = options;
  const isRightToLeft = directionIn(words ?? [], paper.page) === 'rtl';
  return new Paragraph({ ...rest, ...(isRightToLeft && { bidirectional: true }), children: [...children] });
}

/** The look of the author's words, which Word checks in their own language. */
function spoken({ page }: Paper, look: IRunOptions): IRunOptions {
  return page.spoken === undefined ? look : { ...look, language: wordLanguage(page.spoken) };
}

/** Runs of text, cut where the direction changes. */
export function runs(text: string, look: IRunOptions = {}): readonly TextRun[] {
  return (text.match(STRETCH) ?? []).map(
    stretch =>
      new TextRun({ ...look, text: stretch, ...(runsRightToLeft(stretch) && { rightToLeft: true }) }),
  );
}

/** The author's words. */
export function words(paper: Paper, told: readonly Run[], look: IRunOptions = {}): ParagraphChild[] {
  return told.flatMap(run => word(paper, run, look));
}

/** What is referred to, linked to its bookmark. */
export function reference(
  { text, anchor, url }: Pick<Item, 'text' | 'anchor' | 'url'>,
  look: IRunOptions = {},
): readonly ParagraphChild[] {
  if (url !== undefined) return [new ExternalHyperlink({ link: url, children: runs(text, look) })];
  if (anchor === undefined) return runs(text, look);
  return [new InternalHyperlink({ anchor: bookmarkName(anchor), children: runs(text, look) })];
}

/** Runs under the bookmark of an entry, so that links and files that come back lead to it. */
export function bookmarked(anchor: string, children: readonly ParagraphChild[]): readonly ParagraphChild[] {
  return under(bookmarkName(anchor), children);
}

/** Runs under a bookmark of this name. */
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
          ...runs(` ${label}${paper.page.colon}`),
          ...joined(
            cited.map(item => words(paper, [item])),
            '; ',
          ),
        ],
        { words: cited, style: 'FootnoteText' },
      ),
    ],
  };
  return new FootnoteReferenceRun(number);
}

/** Several things with something between each two. */
export function joined(
  parts: readonly (readonly ParagraphChild[])[],
  between: string,
): readonly ParagraphChild[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [...runs(between), ...part]));
}

const ITALIC = { italics: true, italicsComplexScript: true } as const;

function word(paper: Paper, run: Run, look: IRunOptions): readonly ParagraphChild[] {
  switch (run.type) {
    case 'text':
      return runs(run.value, spoken(paper, look));
    case 'emphasis':
      return words(paper, run.children, { ...look, ...ITALIC });
    case 'strong':
      return words(paper, run.children, { ...look, bold: true, boldComplexScript: true });
    case 'item':
      if (run.role === 'title') return reference(run, spoken(paper, { ...look, ...ITALIC }));
      if (run.language !== undefined)
        return reference(run, { ...look, language: wordLanguage(run.language) });
      return reference(run, run.role === 'label' ? look : spoken(paper, look));
    case 'image': {
      const picture = paper.pictures.get(run.url);
      return picture
        ? [pictureRun(picture, run.alt, paper.width)]
        : runs(`[${run.alt}]`, spoken(paper, look));
    }
    case 'link':
      return [new ExternalHyperlink({ link: run.url, children: words(paper, run.children, look) })];
  }
}
