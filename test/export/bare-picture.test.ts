import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { barePicture } from '../../src/export/bare-picture.ts';
import { render } from '../../src/export/docx/docx.ts';
import { exportReport } from '../../src/export/export-report.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { orientationNote } from '../../src/export/picture-orientation.ts';
import { measure } from '../../src/export/picture-size.ts';
import { fixedContext } from '../support/export-context.ts';
import { MARK, markedGif, markedJpeg, markedPng, pngChunk } from '../support/marked-pictures.ts';
import { sampleReport } from '../support/sample-report.ts';

const PICTURES = { 'a.png': markedPng, 'a.gif': markedGif, 'a.jpg': markedJpeg(6) };
const names = Object.keys(PICTURES);
const embedding = EXPORTERS.filter(({ id }) => ['html', 'pdf', 'docx'].includes(id));

const report = {
  ...sampleReport,
  mission: {
    ...sampleReport.mission,
    blocks: names.map(url => ({
      type: 'paragraph' as const,
      children: [{ type: 'image' as const, url, alt: 'A' }],
    })),
  },
};

describe.each(embedding)('$label', exporter => {
  test.each(['internal', 'partner', 'public'] as const)(
    'holds no metadata for %s readers',
    async audience => {
      const result = await exportReport(report, exporter, {
        ...fixedContext,
        audience,
        readAsset: async path => new Map<string, Uint8Array>(Object.entries(PICTURES)).get(path),
        print: async page => page,
      });
      if (!result.ok) throw new Error(result.reason);
      const found = picturesIn(result.bytes);
      expect(found.map(bytes => measure(bytes)?.kind).sort()).toEqual(['gif', 'jpg', 'png']);
      expect(found.filter(bytes => latin(bytes).includes(MARK))).toEqual([]);
    },
  );
});

test.each(Object.entries(PICTURES))(
  '%s is none that can be shown when it is cut off anywhere',
  (name, bytes) => {
    const whole = bytes.length - MARK.length;
    for (let length = 24; length < whole; length++) {
      const cut = bytes.subarray(0, length);
      const measured = measure(cut);
      expect(measured && barePicture(cut, measured.kind), `${name} of ${length} bytes`).toBeUndefined();
    }
  },
);

test('what is cut off is not shown, and the author is told', async () => {
  const warnings: string[] = [];
  const [html] = embedding;
  if (!html) throw new Error('there is no exporter');
  const result = await exportReport(report, html, {
    ...fixedContext,
    readAsset: async () => markedJpeg(6).subarray(0, -MARK.length - 2),
    warn: sentence => warnings.push(sentence),
  });
  expect(result.ok && new TextDecoder().decode(result.bytes)).toContain('[A]');
  expect([...warnings, ...(result.ok ? result.warnings : [])].join()).toMatch(
    /“a\.jpg” can’t be shown: .*damaged/,
  );
});

test('what says how a picture looks stays', () => {
  expect(latin(bare('a.png'))).toMatch(/IHDR.*gAMA.*iCCP.*IDAT.*IEND/s);
  expect(latin(bare('a.gif'))).toContain('NETSCAPE2.0');
  expect(latin(bare('a.jpg'))).toMatch(/JFIF.*Exif.*ICC_PROFILE.*rXYZ.*desc.*XYZ \0{4}\0\0\x6f\xa0.*Adobe/s);
});

test('a PNG keeps its points and its colours, and nothing that is packed with them', () => {
  const png = Buffer.from(bare('a.png'));
  expect(unpacked(png, 'IDAT')).toEqual(Buffer.from([0, 0x80]));
  const colours = unpacked(png, 'iCCP');
  expect(latin(colours)).toMatch(/rXYZ.*desc.*XYZ \0{4}\0\0\x6f\xa0/s);
  expect(latin(colours)).not.toContain(MARK);
});

test('points that have nothing behind them stay as they are packed, also in a picture that comes in passes', () => {
  const lines = Buffer.from([0, 1, 0, 2, 0, 3, 4]);
  const png = (packed: Buffer) =>
    Buffer.concat([
      markedPng.subarray(0, 8),
      pngChunk('IHDR', Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 1])),
      pngChunk('IDAT', packed),
      pngChunk('IEND', Buffer.alloc(0)),
    ]);
  const packed = deflateSync(lines, { level: 0 });
  expect(Buffer.from(barePicture(png(packed), 'png')?.bytes ?? [])).toEqual(png(packed));
  const more = png(deflateSync(Buffer.concat([lines, Buffer.from(MARK)]), { level: 0 }));
  expect(unpacked(Buffer.from(barePicture(more, 'png')?.bytes ?? []), 'IDAT')).toEqual(lines);
});

test.each([1, 3, 6, 8])('a photo is shown the way up that its camera says: %i', orientation => {
  for (const isLittle of [true, false]) {
    const photo = latin(barePicture(markedJpeg(orientation, isLittle), 'jpg')?.bytes ?? new Uint8Array());
    const [, note = ''] = photo.split('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0');
    expect(note === '' ? 1 : note.charCodeAt(0)).toBe(orientation);
  }
});

test('a PNG notes which way up it is shown, and nothing else of what its camera noted', () => {
  const note = orientationNote(6);
  if (!note) throw new Error('there is no note');
  const data = markedPng.indexOf('IDAT') - 4;
  const turned = Buffer.concat([
    markedPng.subarray(0, data),
    pngChunk('eXIf', Buffer.concat([note, Buffer.from(MARK)])),
    markedPng.subarray(data),
  ]);
  const found = barePicture(turned, 'png');
  expect(found?.orientation).toBe(6);
  expect(latin(found?.bytes ?? new Uint8Array())).toContain(latin(pngChunk('eXIf', Buffer.from(note))));
  expect(latin(found?.bytes ?? new Uint8Array())).not.toContain(MARK);
});

test('a PNG that notes behind its picture which way up it is does so before it, where browsers heed it', () => {
  const note = orientationNote(8) ?? new Uint8Array();
  const end = markedPng.lastIndexOf('IEND') - 4;
  const turned = Buffer.concat([
    markedPng.subarray(0, end),
    pngChunk('eXIf', Buffer.from(note)),
    markedPng.subarray(end),
  ]);
  const found = barePicture(turned, 'png');
  expect(found?.orientation).toBe(8);
  const bytes = latin(found?.bytes ?? new Uint8Array());
  expect(bytes.indexOf('eXIf')).toBeGreaterThan(bytes.indexOf('IHDR'));
  expect(bytes.indexOf('eXIf')).toBeLessThan(bytes.indexOf('IDAT'));
});

test.each([
  [1, undefined],
  [3, 180],
  [6, 90],
  [8, 270],
])('a photo of orientation %i stands upright in Word, which heeds no note', async (orientation, angle) => {
  const docx = await render(report, { ...fixedContext, readAsset: async () => markedJpeg(orientation) });
  const { 'word/document.xml': document = new Uint8Array() } = unzipSync(docx);
  const [, turn] = /<a:xfrm(?: rot="(\d+)")?/.exec(latin(document)) ?? [];
  expect(turn === undefined ? undefined : Number(turn) / 60_000).toBe(angle);
  expect(picturesIn(docx).filter(bytes => latin(bytes).includes('Exif'))).toEqual([]);
});

test('a bare picture is left as it is', () => {
  for (const name of names) {
    const once = bare(name);
    expect(barePicture(once, measure(once)?.kind ?? 'png')?.bytes).toEqual(once);
  }
});

test('no bytes make it fail', () => {
  const kinds = fc.constantFrom('png' as const, 'jpg' as const, 'gif' as const);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), kinds, (bytes, kind) => void barePicture(bytes, kind)),
  );
  const damaged = fc.tuple(fc.constantFrom(...Object.values(PICTURES)), fc.nat(), fc.nat(255));
  fc.assert(
    fc.property(damaged, ([bytes, place, value]) => {
      const odd = Uint8Array.from(bytes);
      odd[place % odd.length] = value;
      const measured = measure(odd);
      if (measured) barePicture(odd, measured.kind);
    }),
  );
});

function bare(name: string): Uint8Array {
  const bytes = new Map<string, Uint8Array>(Object.entries(PICTURES)).get(name) ?? new Uint8Array();
  return barePicture(bytes, measure(bytes)?.kind ?? 'png')?.bytes ?? new Uint8Array();
}

/** The pictures in a document or a page. */
function picturesIn(bytes: Uint8Array): readonly Uint8Array[] {
  if (bytes[0] === 0x50)
    return Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
      name.startsWith('word/media/') && part.length > 0 ? [part] : [],
    );
  const page = new TextDecoder().decode(bytes);
  return Array.from(page.matchAll(/data:image\/\w+;base64,([\w+/=]+)/g), ([, data = '']) =>
    Buffer.from(data, 'base64'),
  );
}

/** What is packed in the only chunk of this name. */
function unpacked(png: Buffer, name: string): Buffer {
  const at = png.indexOf(name);
  const content = png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  return inflateSync(name === 'IDAT' ? content : content.subarray(content.indexOf(0) + 2));
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
