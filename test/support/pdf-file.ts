/** PDF files written by hand, object by object. */

/** Text at a place: points from the left and the lower edge of a page of 600 by 800, its size, and `B` for bold letters. */
export type Placed = readonly [x: number, y: number, text: string, size?: number, font?: 'B'];

/** A stream with what is said of it. */
export interface Stream {
  readonly head?: string;
  readonly bytes: Uint8Array;
}

const FONTS = '/Font<</F 3 0 R/B 4 0 R>>';
const FIXED: readonly string[] = [
  '<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>',
  '<</Type/Font/Subtype/Type1/BaseFont/Courier-Bold/Encoding/WinAnsiEncoding>>',
];

/** A file of these pages; letters are six tenths of their size wide. */
export function pdfOf(...pages: readonly (readonly Placed[])[]): Uint8Array {
  return pdfWith(pages.map(placed => ({ bytes: Buffer.from(placed.map(painted).join('\n'), 'latin1') })));
}

function painted([x, y, text, size = 10, font = undefined]: Placed): string {
  return `BT /${font ?? 'F'} ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`;
}

/** A file whose pages are painted by these streams; `others` are objects from number 5 on, `trailer` is said at its end. */
export function pdfWith(
  pages: readonly Stream[],
  others: readonly (string | Stream)[] = [],
  resources = '',
  trailer = '',
): Uint8Array {
  const first = 5 + others.length;
  const kids = pages.map((_, at) => `${first + 2 * at} 0 R`).join(' ');
  const objects: readonly (string | Stream)[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
    ...FIXED,
    ...others,
    ...pages.flatMap((page, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<<${FONTS}${resources}>>/Contents ${first + 2 * at + 1} 0 R>>`,
      page,
    ]),
  ];
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n')];
  const starts: number[] = [];
  let length = 9;
  const add = (part: Uint8Array) => {
    parts.push(part);
    length += part.length;
  };
  for (const [at, object] of objects.entries()) {
    starts.push(length);
    add(Buffer.from(`${at + 1} 0 obj\n`));
    if (typeof object === 'string') add(Buffer.from(object, 'latin1'));
    else {
      add(Buffer.from(`<</Length ${object.bytes.length}${object.head ?? ''}>>\nstream\n`));
      add(object.bytes);
      add(Buffer.from('\nendstream'));
    }
    add(Buffer.from('\nendobj\n'));
  }
  const rows = starts.map(start => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  add(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}
