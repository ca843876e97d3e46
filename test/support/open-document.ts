/** OpenDocument texts written by hand, part by part, and from a plan of a document. */
import { strToU8, zipSync } from 'fflate';
import type { DraftBlock, DraftText } from './draft-document.ts';

const OPEN = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMES = [
  ['office', `${OPEN}:office:1.0`],
  ['style', `${OPEN}:style:1.0`],
  ['text', `${OPEN}:text:1.0`],
  ['table', `${OPEN}:table:1.0`],
  ['draw', `${OPEN}:drawing:1.0`],
  ['fo', `${OPEN}:xsl-fo-compatible:1.0`],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['loext', 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'],
]
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');

/** A part of a file. */
export const part = (name: string, inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><office:${name}${NAMES}>${inner}</office:${name}>`;

/** A file with this text, these styles in it, and these other parts. */
export function odt(text: string, styles = '', parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': part(
      'document-content',
      `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body>`,
    ),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, said]) => [name, strToU8(said)])));
}

/** A paragraph. */
export const p = (inner: string, style = 'Standard') =>
  `<text:p text:style-name="${style}">${inner}</text:p>`;

const LISTS = ['bullet', 'number']
  .map(
    kind =>
      `<text:list-style style:name="${kind}">${[1, 2, 3].map(level => `<text:list-level-style-${kind} text:level="${level}" style:num-format="1"/>`).join('')}</text:list-style>`,
  )
  .join('');

/** A document by its plan. */
export function writeOdt(blocks: readonly DraftBlock[]): Uint8Array {
  const deleted = blocks.flatMap(block =>
    'deleted' in block && block.deleted !== undefined ? [block.deleted] : [],
  );
  const changes = deleted
    .map(
      text => `<text:changed-region><text:deletion>${p(escaped(text))}</text:deletion></text:changed-region>`,
    )
    .join('');
  const tracked = changes === '' ? '' : `<text:tracked-changes>${changes}</text:tracked-changes>`;
  return odt(tracked + blocks.map(blockOf).join('\n'), LISTS);
}

function blockOf(block: DraftBlock, number: number): string {
  if (block.kind === 'heading')
    return `<text:h text:outline-level="${block.level}">${escaped(block.text)}</text:h>`;
  if (block.kind === 'table') {
    const rows = block.rows.map(
      row =>
        `<table:table-row>${row.map(cell => `<table:table-cell>${p(escaped(cell))}</table:table-cell>`).join('')}</table:table-row>`,
    );
    return `<table:table><table:table-column/>${rows.join('')}</table:table>`;
  }
  const own = p(wordsOf(block, number));
  if (block.kind === 'paragraph') return own;
  let list = `<text:list-item>${own}</text:list-item>`;
  for (let depth = block.depth; depth > 0; depth--)
    list = `<text:list-item><text:list>${list}</text:list></text:list-item>`;
  return `<text:list text:style-name="${block.ordered ? 'number' : 'bullet'}">${list}</text:list>`;
}

/** The text in several pieces, as programs leave it behind, with what hangs on it. */
function wordsOf({ text, inserted, comment, footnote, box }: DraftText, number: number): string {
  const half = Math.floor(text.length / 2);
  const words = `${escaped(text.slice(0, half))}<text:span text:style-name="T1">${escaped(text.slice(half))}</text:span>`;
  const name = `office:name="c${number}"`;
  const noted = (said: string) =>
    `<office:annotation ${name}><dc:creator>Reviewer</dc:creator><dc:date>2010-01-01T00:00:00</dc:date>${p(escaped(said))}</office:annotation>${words}<office:annotation-end ${name}/>`;
  return [
    comment === undefined ? words : noted(comment),
    inserted === undefined ? '' : `<text:change-start/><text:s/>${escaped(inserted)}<text:change-end/>`,
    footnote === undefined
      ? ''
      : `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p(escaped(footnote))}</text:note-body></text:note>`,
    box === undefined ? '' : `<draw:frame><draw:text-box>${p(escaped(box))}</draw:text-box></draw:frame>`,
  ].join('');
}

/** Blanks that follow each other are counted, since they would be read as one. */
function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/ {2,}/g, blanks => ` <text:s text:c="${blanks.length - 1}"/>`);
}
