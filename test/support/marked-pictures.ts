/** Pictures of one point, with a mark wherever cameras and programs note something. */
import { crc32, deflateSync } from 'node:zlib';

/** The word that must not leave the house. */
export const MARK = 'SECRET';

/** A colour profile with one colour, and a text. */
export const markedProfile = Buffer.concat([
  Buffer.from('\0\0\0\xc4none\x04\0\0\0mntrRGB XYZ ', 'latin1'),
  Buffer.alloc(128 - 24),
  Buffer.from([0, 0, 0, 2]),
  Buffer.from('rXYZ\0\0\0\x9c\0\0\0\x14desc\0\0\0\xb0\0\0\0\x14', 'latin1'),
  Buffer.from('XYZ \0\0\0\0\0\0\x6f\xa0\0\0\x38\xf5\0\0\x03\x90', 'latin1'),
  Buffer.from(`desc\0\0\0\0\0\0\0\x07${MARK}\0\0`, 'latin1'),
]);

/** A PNG with texts, a camera's notes and a time, a colour profile, something behind its points and after its end. */
export const markedPng = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  pngChunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  pngChunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f])),
  pngChunk('tEXt', Buffer.from(`Author\0${MARK}`)),
  pngChunk('iTXt', Buffer.from(`Comment\0\0\0\0\0${MARK}`)),
  pngChunk('eXIf', Buffer.from(`MM\0*${MARK}`)),
  pngChunk('iCCP', Buffer.concat([Buffer.from(`${MARK}\0\0`), deflateSync(markedProfile)])),
  pngChunk('IDAT', deflateSync(Buffer.concat([Buffer.from([0, 0x80]), Buffer.from(MARK)]))),
  pngChunk('IDAT', Buffer.from(MARK)),
  pngChunk('IEND', Buffer.alloc(0)),
  Buffer.from(MARK),
]);

/** A GIF with a comment, a program's own block, and something after its end. */
export const markedGif = Buffer.concat([
  Buffer.from('GIF89a'),
  Buffer.from([1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
  extension(0xff, 'NETSCAPE2.0', '\x01\0\0'),
  extension(0xff, 'XMP DataXMP', MARK),
  extension(0xfe, MARK),
  extension(0x01, MARK),
  extension(0xf9, '\0\0\0\0'),
  Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b]),
  Buffer.from(MARK),
]);

/** A photo of three points over two, all black but for the first, that a camera says to turn. */
export function markedJpeg(orientation: number, isLittle = false): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\x01\x02', `${MARK}`),
    segment(0xe0, 'JFXX\0', MARK),
    segment(0xe1, 'Exif\0\0', notes(orientation, isLittle)),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', MARK),
    segment(0xe2, 'ICC_PROFILE\0\x01\x01', markedProfile.toString('latin1')),
    segment(0xe2, 'MPF\0', MARK),
    segment(0xed, 'Photoshop 3.0\0', MARK),
    segment(0xee, 'Adobe\0\x64\0\0\0\0\0', MARK),
    segment(0xfe, MARK),
    segment(0xdb, '\0', '\x01'.repeat(64)),
    segment(0xc0, '\x08\0\x02\0\x03\x01\x01\x11\0'),
    segment(0xc4, '\0', `\x01${'\0'.repeat(15)}\0`),
    segment(0xc4, '\x10', `\x01${'\0'.repeat(15)}\0`),
    segment(0xda, '\x01\x01\0\0\x3f\0'),
    Buffer.from([0x3f, 0xff, 0xd9]),
    Buffer.from(MARK),
  ]);
}

function notes(orientation: number, isLittle: boolean): string {
  const [order, two, four] = isLittle
    ? (['II*\0', (n: number) => [n, 0], (n: number) => [n, 0, 0, 0]] as const)
    : (['MM\0*', (n: number) => [0, n], (n: number) => [0, 0, 0, n]] as const);
  const tag = (high: number, low: number) => (isLittle ? [low, high] : [high, low]);
  const author = [...tag(0x01, 0x0f), ...two(2), ...four(MARK.length), ...four(38)];
  const turn = [...tag(0x01, 0x12), ...two(3), ...four(1), ...two(orientation), 0, 0];
  return `${order}${latin([...four(8), ...two(2), ...author, ...turn, ...four(0)])}${MARK}`;
}

function segment(marker: number, ...content: readonly string[]): Buffer {
  const bytes = Buffer.from(content.join(''), 'latin1');
  return Buffer.concat([Buffer.from([0xff, marker, 0, bytes.length + 2]), bytes]);
}

function extension(label: number, ...blocks: readonly string[]): Buffer {
  const written = blocks.map(block => String.fromCharCode(block.length) + block);
  return Buffer.from(`!${String.fromCharCode(label)}${written.join('')}\0`, 'latin1');
}

/** A part of a PNG. */
export function pngChunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function latin(bytes: readonly number[]): string {
  return Buffer.from(bytes).toString('latin1');
}
