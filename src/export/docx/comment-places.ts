import { anchorOf } from '../../report/anchor-of.ts';
import type { Remark, Report } from '../../report/report.ts';
import { subjectOf } from '../../report/subjects.ts';
import { pillarAnchor } from '../page/facts.ts';
import { escaped } from '../xml.ts';
import { bodyBookmark, bookmarkName } from './bookmarks.ts';

/** A document in three, of which the second is commented on: whole elements. */
export interface Place {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The words that a remark quotes, or else the entry that it is about, or else the title of the report. */
export function placeOf(document: string, { about, quote }: Remark, report: Report): Place | undefined {
  const entry = subjectOf(report, about);
  const anchor = entry && about.kind !== 'pillar' ? anchorOf(about.kind, entry) : pillarAnchor(about.id);
  const names = [bookmarkName(anchor), ...bodyNames(document, anchor)];
  if (quote !== undefined) {
    for (const name of names) {
      const quoted = quotedIn(document, name, escaped(quote));
      if (quoted) return quoted;
    }
  }
  const [own, told] = names;
  for (const name of [told, own, bookmarkName(anchorOf('mission', report.mission))]) {
    const place = name === undefined ? undefined : bookmarkIn(document, name);
    if (place) return place;
  }
  return undefined;
}

/** The bookmarks of the words of an entry and of each paragraph below them. */
function bodyNames(document: string, anchor: string): readonly string[] {
  const names: string[] = [];
  for (let place = 0; place === 0 || document.includes(`"${bodyBookmark(anchor, place)}"`); place++)
    names.push(bodyBookmark(anchor, place));
  return names;
}

/** What stands under a bookmark. */
function bookmarkIn(document: string, name: string): Place | undefined {
  const start = new RegExp(`<w:bookmarkStart w:name="${literally(name)}" w:id="(\\d+)"/>`).exec(document);
  const end = `<w:bookmarkEnd w:id="${start?.[1]}"/>`;
  const at = start ? document.indexOf(end, start.index) : -1;
  return start && at >= 0 ? parted(document, start.index, at + end.length) : undefined;
}

/** The words in the paragraph of a bookmark, where one run of it holds them all; the run is cut around them. */
function quotedIn(document: string, name: string, quote: string): Place | undefined {
  const from = document.indexOf(`<w:bookmarkStart w:name="${name}"`);
  if (from < 0) return undefined;
  const to = document.indexOf('</w:p>', from);
  for (const run of document
    .slice(from, to)
    .matchAll(/<w:r>(<w:rPr>.*?<\/w:rPr>)?<w:t[^>]*>([^<]*)<\/w:t><\/w:r>/g)) {
    const [whole, look = '', text = ''] = run;
    const at = text.indexOf(quote);
    if (at < 0) continue;
    const start = from + run.index;
    const piece = (words: string) =>
      words === '' ? '' : `<w:r>${look}<w:t xml:space="preserve">${words}</w:t></w:r>`;
    return {
      before: document.slice(0, start) + piece(text.slice(0, at)),
      words: piece(quote),
      after: piece(text.slice(at + quote.length)) + document.slice(start + whole.length),
    };
  }
  return undefined;
}

function parted(document: string, start: number, end: number): Place {
  return {
    before: document.slice(0, start),
    words: document.slice(start, end),
    after: document.slice(end),
  };
}

function literally(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
