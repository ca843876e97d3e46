/** The report as a Word document. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  type PageNumberEstimator,
  type Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { exportText } from '../../messages/export.ts';
import { stringsIn } from '../../report/map-values.ts';
import { overallMarking } from '../../report/overall-marking.ts';
import { labelProperties } from '../carried-label.ts';
import type { Render } from '../exporter.ts';
import type { Language } from '../languages.ts';
import { likelyHasContents, PAGES_WITH_CONTENTS, surelyHasContents } from '../page/contents-list.ts';
import type { Page } from '../page/page.ts';
import { pageFor } from '../page/page-for.ts';
import { loadPictures } from '../pictures.ts';
import { provenanceLine } from '../provenance.ts';
import { viewOf } from '../view.ts';
import { zip } from '../zip.ts';
import { body } from './body.ts';
import { withComments } from './comments.ts';
import { TEXT_WIDTH } from './grid.ts';
import { Lists, NUMBERING_OPTIONS } from './numbering.ts';
import { BOLD, type Paper, paragraph, runs } from './paper.ts';
import type { Parts } from './parts.ts';
import { carriesSent, withSent } from './sent-part.ts';
import { ownStyles, STYLE, stylesBeside } from './styles.ts';
import { readTemplate, type Template } from './template.ts';
import { Tracking, withStruck } from './tracked.ts';

export const render: Render = async (report, context) => {
  const view = viewOf(report, context);
  const page = pageFor(report, context);
  const { language, properties } = page;
  const template = context.template && readTemplate(context.template, language);
  if (context.template && !template) {
    context.warn?.(exportText('warning.template'));
  }
  const description = await provenanceLine(report, context);
  const pictures = await loadPictures(report, context, { notesOrientation: false });
  const customProperties = labelProperties(overallMarking(report), context).map(([name, value]) => ({
    name,
    value,
  }));
  const pack: Pack = (hasContents, pageNumbers) => {
    const hasNumberedParagraphs = context.numberedParagraphs === true;
    const heading = page.labels.report;
    const paper: Paper = {
      page,
      pictures,
      width: TEXT_WIDTH,
      heading,
      hasNumberedParagraphs,
      lists: new Lists(),
      footnotes: {},
      ...(context.since && { tracking: new Tracking(context.since.author, context.now) }),
    };
    const document = new Document({
      title: properties.title,
      subject: properties.reference ?? '',
      creator: properties.authors.join(', '),
      lastModifiedBy: '',
      keywords: properties.classification,
      description,
      ...(customProperties.length > 0 && { customProperties }),
      ...stylesFor(language, template),
      numbering: NUMBERING_OPTIONS,
      sections: [section(paper, body(paper, hasContents))],
      footnotes: paper.footnotes,
      ...(pageNumbers && { pageNumbers }),
    });
    return Packer.pack(document, 'uint8array');
  };
  const written = reproducible(unzipSync(await withContents(pack, page)), context.now);
  const parts = withComments(context.since ? withStruck(written) : written, view);
  return zip(carriesSent(context) ? withSent(parts, report, context) : parts);
};

/**
 * A document with a list of contents where it has pages enough for one, and where they can be counted. The list hardly takes a
 * page, so that a document which has one more with it is counted once.
 */
async function withContents(pack: Pack, page: Page): Promise<Uint8Array> {
  const surely = surelyHasContents(page);
  if (surely === false || !canBeCounted(page)) return pack(false);
  const listed = surely || likelyHasContents(page) ? await countedPages(pack, true) : undefined;
  if (listed && (surely || listed.pages > PAGES_WITH_CONTENTS)) return listed.bytes;
  const plain = await countedPages(pack, false);
  return plain.pages < PAGES_WITH_CONTENTS ? plain.bytes : (listed ?? (await countedPages(pack, true))).bytes;
}

function canBeCounted({ chapters }: Page): boolean {
  const texts = [...stringsIn(chapters)];
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  return length <= MOST_COUNTED && !texts.some(text => LONG_WORD.test(text));
}

/** Characters beyond which counting the pages would keep an author waiting. */
const MOST_COUNTED = 400_000;
/** Where a word goes on without a place to break it, counting its lines takes the square of its length. */
const LONG_WORD = /[^\s。，、；：！？]{2000}/;

type Pack = (hasContents: boolean, pageNumbers?: PageNumberEstimator) => Promise<Uint8Array>;

/** A document with the pages that its headings are estimated to be on, and how many there are. */
async function countedPages(pack: Pack, hasContents: boolean) {
  const { estimatePageNumbersWith } = await import('docx/layout');
  const estimate = estimatePageNumbersWith({ guess: true });
  let pages = Number.POSITIVE_INFINITY;
  const count: PageNumberEstimator = (body, context) => {
    const estimated = estimate(body, context);
    pages = estimated.pageCount ?? pages;
    return estimated;
  };
  // Without its look for the numbers of headings, which no list of Word's numbers here.
  return { bytes: await pack(hasContents, count), pages };
}

function stylesFor(language: Language, template: Template | undefined) {
  if (!template) return { styles: ownStyles(language) };
  return {
    externalStyles: template.styles,
    ...(template.theme && { theme: template.theme }),
    styles: stylesBeside(template.held, language),
  };
}

const PAPER = { width: 11_906, height: 16_838 } as const;

/** A section of a Word document with what stands at the head and the foot of its pages. */
function section(paper: Paper, children: ISectionOptions['children']): ISectionOptions {
  return {
    properties: {
      titlePage: true,
      page: {
        size: PAPER,
        margin: { top: 1360, bottom: 1200, left: 1250, right: 1250, header: 700, footer: 600 },
      },
    },
    headers: {
      default: new Header({ children: [head(paper)] }),
      first: new Header({ children: [paragraph(paper, [])] }),
    },
    footers: {
      default: new Footer({ children: [foot(paper)] }),
      first: new Footer({ children: [foot(paper)] }),
    },
    children,
  };
}

function head(paper: Paper): Paragraph {
  const { title, reference = title, classification } = paper.page.properties;
  return paragraph(
    paper,
    [...runs(paper, reference), new TextRun('\t'), ...runs(paper, classification, BOLD)],
    {
      style: STYLE.facts,
      tabStops: [{ type: TabStopType.END, position: TEXT_WIDTH }],
    },
  );
}

function foot(paper: Paper): Paragraph {
  const children = paper.page.labels.pages.split(/(\{page\}|\{pages\})/).flatMap(part => {
    if (part === '{page}') return [new TextRun({ children: [PageNumber.CURRENT] })];
    if (part === '{pages}') return [new TextRun({ children: [PageNumber.TOTAL_PAGES] })];
    return runs(paper, part);
  });
  return paragraph(paper, children, { style: STYLE.facts, alignment: AlignmentType.END });
}

/** The same parts with counted names in the place of random ones, and the moment of the export as their date. */
function reproducible(parts: Parts, now: Date): Parts {
  const names = new Map<string, string>();
  const texts = Object.entries(parts)
    .filter(([name]) => name.endsWith('.xml') || name.endsWith('.rels'))
    .map(([name, part]) => [name, strFromU8(part)] as const);
  for (const [, text] of texts) {
    for (const [, random = ''] of text.matchAll(/<Relationship Id="(rId[\w-]{21})"/g)) {
      names.set(random, `rIdx${names.size + 1}`);
    }
  }
  const fixed = Object.fromEntries(
    texts.map(([name, text]) => [name, strToU8(counted(text, names, now.toISOString()))]),
  );
  const { '[Content_Types].xml': types = new Uint8Array(), ...rest } = { ...parts, ...fixed };
  return { '[Content_Types].xml': types, ...rest };
}

function counted(text: string, names: ReadonlyMap<string, string>, now: string): string {
  const bookmarks = new Map<string, string>();
  let drawings = 0;
  const bookmark = (id: string) => {
    const name = bookmarks.get(id) ?? String(bookmarks.size + 1);
    bookmarks.set(id, name);
    return name;
  };
  return (
    text
      .replace(
        /((?:w:name|w:anchor)="_Toc|PAGEREF _Toc)(\d+)/g,
        (_, before: string, id: string) => before + bookmark(id),
      )
      .replace(
        /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)/g,
        (_, before: string, id: string) => before + bookmark(id),
      )
      // The library counts the drawings of all documents that it has ever made.
      .replace(/(<wp:docPr id=")\d+/g, (_, before: string) => {
        drawings += 1;
        return before + drawings;
      })
      .replace(/(?<="|&quot;)rId[\w-]{21}(?=")/g, name => names.get(name) ?? name)
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${now}`)
  );
}
