/** Which pictures a report may show: those that lie with it, however a system writes where that is. */
import { URI } from 'langium';
import { expect, test } from 'vitest';
import { pictureReader } from '../../src/publish/picture-reader.ts';

const PICTURE = Uint8Array.of(1, 2, 3);

/** Reads `map.png` of a report where the system says that its folder and the picture truly lie so. */
function readWhere(report: string, home: string, place: string): Promise<Uint8Array | undefined> {
  const truePlace = async (uri: URI) => URI.parse(uri.path.endsWith('.png') ? place : home);
  return pictureReader(URI.parse(report), { read: async () => PICTURE, truePlace })('map.png');
}

test.each([
  ['beside it', 'file:///home/ana/map.png'],
  ['below it', 'file:///home/ana/maps/map.png'],
  ['in a folder whose name begins with dots', 'file:///home/ana/..old/map.png'],
])('a picture %s is read', async (_, place) => {
  expect(await readWhere('file:///home/ana/r.mission', 'file:///home/ana', place)).toEqual(PICTURE);
});

test.each([
  ['above it', 'file:///home/map.png'],
  ['in a folder whose name begins alike', 'file:///home/ana-private/map.png'],
])('a picture %s is not', async (_, place) => {
  expect(await readWhere('file:///home/ana/r.mission', 'file:///home/ana', place)).toBeUndefined();
});

test.each([
  ['file:///C:/reports', 'file:///c%3A/reports/map.png', PICTURE],
  ['file:///c%3A/reports', 'file:///C:/reports/map.png', PICTURE],
  ['file:///c%3A/reports', 'file:///d%3A/map.png', undefined],
  ['file:///C:/reports', 'file:///D:/reports/map.png', undefined],
  ['file://server/share/reports', 'file://server/share/reports/map.png', PICTURE],
  ['file://server/share/reports', 'file://other/share/reports/map.png', undefined],
])(
  'on Windows, of a report in %s and a picture at %s, the drive counts and not its case',
  async (home, place, read) => {
    expect(await readWhere('file:///c%3A/reports/r.mission', home, place)).toEqual(read);
  },
);
