/** A Word file as a reviewer sends it back: changes written as `[-taken out-]{+put in+}`, with `¶` for the end of a paragraph. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zip } from '../../src/export/zip.ts';

/** Who made the changes, and when. */
export interface Reviewer {
  readonly author: string;
  readonly date?: string;
}

const DOCUMENT = 'word/document.xml';

/** The file with words of one run changed, the first with them or another; without an author they are typed unrecorded. */
export function revised(
  file: Uint8Array,
  marked: string,
  { author, date = '2026-03-01T09:30:00Z', which = 0 }: Partial<Reviewer> & { readonly which?: number } = {},
): Uint8Array {
  const parts = unzipSync(file);
  const before = plain(marked.replace(/\[-(.*?)-\]/g, '$1').replace(/\{\+.*?\+\}/g, ''));
  const document = strFromU8(parts[DOCUMENT] ?? new Uint8Array());
  const at = document.split(before, which + 1).join(before).length;
  if (!document.startsWith(before, at)) throw new Error(`not there: ${before}`);
  const by = author === undefined ? undefined : `w:id="900" w:author="${author}" w:date="${date}"`;
  const start = document.lastIndexOf('<w:p>', at) + '<w:p>'.length;
  const properties = /^<w:pPr>.*?<\/w:pPr>/.exec(document.slice(start, at))?.[0] ?? '';
  const endsNew = `<w:pPr>${properties.slice('<w:pPr>'.length, -'</w:pPr>'.length)}<w:rPr><w:ins ${by}/></w:rPr></w:pPr>`;
  const breaks = marked.split('¶').length - 1;
  let left = breaks;
  const nextProperties = () => (--left > 0 ? endsNew : properties);
  const after = marked
    .split(/(\[-.*?-\]|\{\+.*?\+\})/)
    .map(part => {
      const words = plain(part.slice(2, -2));
      if (part.startsWith('[-')) return by ? outside(taken(words, by)) : '';
      if (!part.startsWith('{+')) return plain(part);
      return by ? outside(put(words, by, nextProperties)) : words;
    })
    .join('');
  const head =
    breaks > 0 ? endsNew + document.slice(start + properties.length, at) : document.slice(start, at);
  const changed = document.slice(0, start) + head + after + document.slice(at + before.length);
  return zip({ ...parts, [DOCUMENT]: strToU8(changed) });
}

/** The file with a row put in below the one in which a cell has these words. */
export function withRow(
  file: Uint8Array,
  below: string,
  cells: readonly string[],
  { author, date = '2026-03-01T09:30:00Z' }: Reviewer,
): Uint8Array {
  const parts = unzipSync(file);
  const by = `w:id="900" w:author="${author}" w:date="${date}"`;
  const document = strFromU8(parts[DOCUMENT] ?? new Uint8Array());
  const at = document.indexOf('</w:tr>', document.indexOf(`>${plain(below)}<`)) + '</w:tr>'.length;
  const row = cells.map(words => `<w:tc><w:p>${put(words, by, () => '')}</w:p></w:tc>`).join('');
  const changed = `${document.slice(0, at)}<w:tr><w:trPr><w:ins ${by}/></w:trPr>${row}</w:tr>${document.slice(at)}`;
  return zip({ ...parts, [DOCUMENT]: strToU8(changed) });
}

/** The file without what tells how it was sent: its own part, and its bookmarks. */
export function stripped(file: Uint8Array, { bookmarks = false } = {}): Uint8Array {
  const parts = unzipSync(file);
  const kept = Object.entries(parts).filter(([name]) => !name.startsWith('customXml'));
  const document = strFromU8(parts[DOCUMENT] ?? new Uint8Array());
  const rels = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array());
  return zip({
    ...Object.fromEntries(kept),
    'word/_rels/document.xml.rels': strToU8(rels.replace(/<Relationship Id="rIdSent"[^>]*\/>/, '')),
    [DOCUMENT]: strToU8(bookmarks ? document.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '') : document),
  });
}

function outside(markup: string): string {
  return `</w:t></w:r>${markup}<w:r><w:t xml:space="preserve">`;
}

function taken(words: string, by: string): string {
  return `<w:del ${by}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
}

function put(words: string, by: string, nextProperties: () => string): string {
  const runs = (text: string) =>
    text === '' ? '' : `<w:ins ${by}><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:ins>`;
  return words
    .split('¶')
    .map((part, index) => (index === 0 ? '' : `</w:p><w:p>${nextProperties()}`) + runs(part))
    .join('');
}

function plain(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
