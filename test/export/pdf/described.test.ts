import { expect, test } from 'vitest';
import { described } from '../../../src/export/pdf/described.ts';

const PARTICULARS = { Title: 'Миссия (1)', CreationDate: 'D:20240506080000Z' };

test('a browser’s particulars give way to the report’s, in a file that is still in order', () => {
  const text = latin(described(printed('Creator (HeadlessChrome, Linux x86_64)'), PARTICULARS));
  expect(text).not.toMatch(/HeadlessChrome|Linux/);
  const [, place = ''] = /startxref\n(\d+)\n%%EOF\n$/.exec(text) ?? [];
  const table = /^xref\n1 1\n(\d{10}) 00000 n \ntrailer\n<<(.*?)>>/s.exec(text.slice(Number(place)));
  expect(table?.[2]).toMatch(/\/Size 3\s+\/Root 2 0 R\s+\/Info 1 0 R\s+\/Prev \d+/);
  expect(text.slice(Number(table?.[1]))).toMatch(
    /^1 0 obj\n<<\/Title <FEFF041C0438044104410438044F0020002800310029>\n\/CreationDate \(D:20240506080000Z\)>>\nendobj\n/,
  );
});

test('what stood before keeps its place, whatever a title looks like', () => {
  const before = printed('Title (a >> b endobj)');
  const after = described(before, PARTICULARS);
  const rest = latin(before).indexOf('2 0 obj');
  expect(latin(after).slice(rest, before.length)).toBe(latin(before).slice(rest));
});

test.each(['no PDF at all', '%PDF-1.7\nnothing\nstartxref\n5\n%%EOF\n'])(
  'a file that is written in another way stays as it is: %j',
  text => {
    const bytes = new TextEncoder().encode(text);
    expect(described(bytes, PARTICULARS)).toBe(bytes);
  },
);

/** A file as browsers of the Chromium family write it. */
function printed(info: string): Uint8Array {
  const objects = [`1 0 obj\n<</${info}>>\nendobj\n`, '2 0 obj\n<</Type /Catalog>>\nendobj\n'];
  const head = '%PDF-1.4\n';
  const places = [head.length, head.length + (objects[0]?.length ?? 0)];
  const body = head + objects.join('');
  const entries = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 3\n0000000000 65535 f \n${entries}`;
  const end = `trailer\n<</Size 3\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
  return new TextEncoder().encode(body + table + end);
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
