/** Word files written by hand, part by part. */
import { strToU8, zipSync } from 'fflate';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** A part of a Word file. */
export const root = (name: string, inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="${MC}">${inner}</w:${name}>`;
/** What a part refers to. */
export const rels = (
  ...targets: readonly (readonly [id: string, type: string, target: string, mode?: 'External'])[]
) =>
  `<Relationships xmlns="${RELS}">${targets
    .map(
      ([id, type, target, mode = 'Internal']) =>
        `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}" TargetMode="${mode}"/>`,
    )
    .join('')}</Relationships>`;

/** A Word file with this body and these other parts. */
export function word(body: string, parts: Readonly<Record<string, string>> = {}, links = rels()): Uint8Array {
  const files = {
    '_rels/.rels': rels(['rId1', 'officeDocument', 'word/document.xml']),
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': links,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A paragraph. */
export const p = (...runs: readonly string[]) => `<w:p>${runs.join('')}</w:p>`;
/** A run of text. */
export const r = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
