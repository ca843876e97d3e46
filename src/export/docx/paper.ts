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
import type { Inline } from '../../report/blocks.ts';
import type { Label } from '../../report/label-of.ts';
import { safeAddress } from '../safe-address.ts';
import type { View } from '../view.ts';

/** The first letter that has a direction decides that of its paragraph. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const STRETCH =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC][^A-Za-z\u00C0-\u052F]*|[^\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+/gu;

/** Word allows no longer name for a bookmark. */
const LONGEST_BOOKMARK = 40;

/** The text area of a page, in pixels of a 96th of an inch. */
const WIDEST_PICTURE = 600;
const HIGHEST_PICTURE = 800;

/** A report on its way to Word, with the footnotes that have come up so far. */
export interface Paper {
  readonly view: View;
  readonly footnotes: Record<string, { readonly children: readonly Paragraph[] }>;
}

/** A paragraph; its words decide which way it runs, or else the language of the export. */
export function paragraph(
  paper: Paper,
  children: readonly ParagraphChild[],
  options: Omit<IParagraphOptions, 'children'> & { readonly words?: string } = {},
): Paragraph {
  const { words, ...rest } = options;
  const letter = words === undefined ? undefined : /\p{L}/u.exec(words)?.[0];
  const rightToLeft = letter === undefined ? paper.view.direction === 'rtl' : RIGHT_TO_LEFT.test(letter);
  return new Paragraph({ ...rest, ...(rightToLeft && { bidirectional: true }), children: [...children] });
}

/** Runs of text, cut where the direction changes. */
export function runs(text: string, look: IRunOptions = {}): readonly TextRun[] {
  return (text.match(STRETCH) ?? []).map(
    stretch =>
      new TextRun({ ...look, text: stretch, ...(RIGHT_TO_LEFT.test(stretch) && { rightToLeft: true }) }),
  );
}

/** The author's words. */
export function words(paper: Paper, inlines: readonly Inline[], look: IRunOptions = {}): ParagraphChild[] {
  return inlines.flatMap(inline => word(paper, inline, look));
}

/** What is referred to, linked to its bookmark. */
export function reference({ text, anchor }: Label, look: IRunOptions = {}): readonly ParagraphChild[] {
  if (anchor === undefined) return runs(text, look);
  return [new InternalHyperlink({ anchor: bookmarkName(anchor), children: runs(text, look) })];
}

/** Runs under a bookmark, so that links and later imports find the entry. */
export function bookmarked(anchor: string, children: readonly ParagraphChild[]): Bookmark {
  return new Bookmark({ id: bookmarkName(anchor), children: [...children] });
}

/** A footnote mark; the note goes to the foot of the page. */
export function footnote(paper: Paper, text: string): FootnoteReferenceRun {
  const number = Object.keys(paper.footnotes).length + 1;
  paper.footnotes[String(number)] = {
    children: [paragraph(paper, runs(` ${text}`), { words: text, style: 'FootnoteText' })],
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

/** The name that an anchor has in Word: its own, or a shortened one that is told apart by its end. */
export function bookmarkName(anchor: string): string {
  const name = anchor.replace(/[^\p{L}\p{N}_.-]/gu, '_');
  if (name.length <= LONGEST_BOOKMARK) return name;
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 0xffffff;
  return `${name.slice(0, LONGEST_BOOKMARK - 7)}-${sum.toString(16).padStart(6, '0')}`;
}

function picture({ view }: Paper, url: string, alt: string): readonly ParagraphChild[] | undefined {
  const found = view.pictures.get(url);
  if (!found) return undefined;
  const scale = Math.min(1, WIDEST_PICTURE / found.width, HIGHEST_PICTURE / found.height);
  const transformation = {
    width: Math.max(1, Math.round(found.width * scale)),
    height: Math.max(1, Math.round(found.height * scale)),
  };
  const altText = { name: alt, description: alt, title: alt };
  return [new ImageRun({ type: found.kind, data: found.bytes, transformation, altText })];
}

function word(paper: Paper, inline: Inline, look: IRunOptions): readonly ParagraphChild[] {
  switch (inline.type) {
    case 'text':
      return runs(inline.value, look);
    case 'emphasis':
      return words(paper, inline.children, { ...look, italics: true, italicsComplexScript: true });
    case 'strong':
      return words(paper, inline.children, { ...look, bold: true, boldComplexScript: true });
    case 'mention':
      return reference(paper.view.mention(inline), look);
    case 'image':
      return picture(paper, inline.url, inline.alt) ?? runs(`[${inline.alt}]`, look);
    case 'link': {
      const address = safeAddress(inline.url);
      const children = words(paper, inline.children, look);
      return address === undefined ? children : [new ExternalHyperlink({ link: address, children })];
    }
  }
}
