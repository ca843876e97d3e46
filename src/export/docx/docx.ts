/** The report as a Word document. */
import { Document, Packer, type PageNumberEstimator } from 'docx';
import { unzipSync } from 'fflate';
import { exportText } from '../../messages/export.ts';
import { stringsIn } from '../../report/map-values.ts';
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
import type { Paper } from './paper.ts';
import { reproducible } from './reproducible.ts';
import { section } from './section.ts';
import { carriesSent, withSent } from './sent-part.ts';
import { ownStyles, stylesBeside } from './styles.ts';
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
