/** A Word file in which a reviewer moved a paragraph, as Word records it. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zip } from '../../src/export/zip.ts';

const DOCUMENT = 'word/document.xml';

/**
 * The file with the paragraph that holds `words` moved before the one that holds `target`, where `becomes` may change it;
 * `other` is who put it there, where that is somebody else.
 */
export function movedParagraph(
  file: Uint8Array,
  words: string,
  target: string,
  author: string,
  becomes: (markup: string) => string = markup => markup,
  other = author,
): Uint8Array {
  const parts = unzipSync(file);
  const document = strFromU8(parts[DOCUMENT] ?? new Uint8Array());
  const paragraph = (text: string) => {
    const at = document.indexOf(text);
    const start = document.lastIndexOf('<w:p>', at);
    if (at < 0 || start < 0) throw new Error(`not there: ${text}`);
    return document.slice(start, document.indexOf('</w:p>', at) + '</w:p>'.length);
  };
  const [here, there] = [paragraph(words), paragraph(target)];
  const marked = (markup: string, name: string, who: string) => {
    const by = `w:id="901" w:author="${who}" w:date="2026-03-01T09:30:00Z"`;
    const runs = markup.replace(/<w:r>.*?<\/w:r>/g, run => `<w:${name} ${by}>${run}</w:${name}>`);
    const mark = `<w:rPr><w:${name} ${by}/></w:rPr></w:pPr>`;
    return runs.includes('</w:pPr>')
      ? runs.replace('</w:pPr>', mark)
      : runs.replace('<w:p>', `<w:p><w:pPr>${mark}`);
  };
  const bare = becomes(here.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, ''));
  const changed = document
    .replace(here, () => marked(here, 'moveFrom', author))
    .replace(there, each => marked(bare, 'moveTo', other) + each);
  return zip({ ...parts, [DOCUMENT]: strToU8(changed) });
}
