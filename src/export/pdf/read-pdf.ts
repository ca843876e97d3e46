/** Reads the pages of a PDF. */
import { getDocumentProxy } from 'unpdf';
import { PAGES_WITH_CONTENTS } from '../page/contents-list.ts';

/** Text that stands in one place of a page. */
export interface PdfText {
  readonly text: string;
  /** Points from the left edge of the page, and from its lower edge. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** False for what the browser put on the page by itself, such as its number and the marks of lists. */
  readonly isTagged: boolean;
  /** True for one of several that stand from right to left. */
  readonly isReversed: boolean;
}

export interface PdfPage {
  /** In points. */
  readonly height: number;
  /** In the order in which the page is painted. */
  readonly texts: readonly PdfText[];
  /** What is laid over the page, such as a comment or a field. */
  readonly notes: readonly string[];
  /** Addresses outside the file that the page leads to. */
  readonly links: readonly string[];
}

/** How many pages there are; none in a file that is written in a way that can't be read here. */
export async function pagesIn(file: Uint8Array): Promise<number> {
  return (await opened(file, async pdf => pdf.numPages)) ?? 0;
}

/**
 * On which page each place is that links lead to, for a list of contents; `none` for a file that is too short for one,
 * or that a browser wrote in a way that can't be read here.
 */
export async function contentsIn(file: Uint8Array): Promise<ReadonlyMap<string, number> | 'none'> {
  const contents = await opened(file, async pdf => {
    if (pdf.numPages < PAGES_WITH_CONTENTS) return 'none';
    const places = Object.entries<unknown>(await pdf.getDestinations());
    const numbers = new Map<string, number>();
    for (const [name, place] of places) {
      const page = Array.isArray(place) ? place[0] : undefined;
      if (page) numbers.set(decodeURIComponent(name), (await pdf.getPageIndex(page)) + 1);
    }
    return numbers;
  });
  return contents ?? 'none';
}

/** What is read of a file; undefined for one that can't be read here. */
async function opened<T>(file: Uint8Array, read: (pdf: Pdf) => Promise<T>): Promise<T | undefined> {
  // The reader takes its bytes away from whoever gave them.
  const options = { verbosity: 0, isEvalSupported: false };
  const pdf = await getDocumentProxy(new Uint8Array(file), options).catch(() => undefined);
  if (!pdf) return undefined;
  try {
    return await read(pdf);
  } finally {
    await pdf.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** All pages; fails where the file is damaged or is no PDF. */
export async function readPdf(file: Uint8Array): Promise<readonly PdfPage[]> {
  // The reader takes its bytes away from whoever gave them.
  const pdf = await getDocumentProxy(new Uint8Array(file), { verbosity: 0, isEvalSupported: false });
  try {
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const [, , , height = 0] = page.view;
      const annotations: readonly Annotation[] = await page.getAnnotations();
      pages.push({
        height,
        texts: textsOf(items),
        notes: annotations.filter(({ subtype }) => subtype !== 'Link').map(noteOf),
        links: annotations.flatMap(({ url }) => url ?? []),
      });
    }
    return pages;
  } finally {
    await pdf.destroy();
  }
}

interface Annotation {
  readonly subtype?: string;
  readonly url?: string;
  readonly contentsObj?: { readonly str?: string };
  readonly fieldValue?: unknown;
}

function noteOf({ subtype = '', contentsObj, fieldValue }: Annotation): string {
  return `${subtype} ${contentsObj?.str ?? ''} ${fieldValue ?? ''}`;
}

type Item =
  | { readonly str: string; readonly width: number; readonly transform: readonly number[] }
  | { readonly type: string; readonly id?: string | null; readonly tag?: string };

function textsOf(items: readonly Item[]): readonly PdfText[] {
  const texts: PdfText[] = [];
  const open: { readonly isTagged: boolean; readonly isReversed: boolean }[] = [];
  for (const item of items) {
    if ('str' in item) {
      const [, , , , x = 0, y = 0] = item.transform;
      texts.push({
        text: item.str,
        x,
        y,
        width: item.width,
        isTagged: open.some(each => each.isTagged),
        isReversed: open.some(each => each.isReversed),
      });
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push({ isTagged: typeof item.id === 'string', isReversed: item.tag === 'ReversedChars' });
  }
  return texts;
}
