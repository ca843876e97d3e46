import { expect, test } from 'vitest';
import { described } from '../../../src/export/pdf/described.ts';

const PARTICULARS = {
  info: { Title: 'Миссия (1)', CreationDate: 'D:20240506080000Z' },
  language: 'ru',
  authors: ['Ana <Duarte>'],
  made: new Date('2024-05-06T08:00:00Z'),
};

test('a browser’s particulars give way to the report’s, in a file that is still in order', () => {
  const text = latin(described(printed('Creator (HeadlessChrome, Linux x86_64)'), PARTICULARS));
  expect(text).not.toMatch(/HeadlessChrome|Linux/);
  const [, place = ''] = /startxref\n(\d+)\n%%EOF\n$/.exec(text) ?? [];
  const table =
    /^xref\n1 1\n(\d{10}) 00000 n \n2 1\n\d{10} 00000 n \n3 1\n\d{10} 00000 n \ntrailer\n<<(.*?)>>/s.exec(
      text.slice(Number(place)),
    );
  expect(table?.[2]).toMatch(/\/Size 4\s+\/Root 2 0 R\s+\/Info 1 0 R\s+\/Prev \d+/);
  expect(text.slice(Number(table?.[1]))).toMatch(
    /^1 0 obj\n<<\/Title <FEFF041C0438044104410438044F0020002800310029>\n\/CreationDate \(D:20240506080000Z\)>>\nendobj\n/,
  );
});

test('title, authors and language stand in the metadata that the catalog leads to', () => {
  const bytes = described(printed('Creator (HeadlessChrome)'), PARTICULARS);
  const text = Buffer.from(bytes).toString('utf8');
  expect(text).toMatch(
    /2 0 obj\n<<\/Type \/Catalog\n\/Metadata 3 0 R\n\/ViewerPreferences <<\/DisplayDocTitle true>>>>/,
  );
  expect(text).toContain('<rdf:li xml:lang="x-default">Миссия (1)</rdf:li>');
  expect(text).toContain('<rdf:li>Ana &lt;Duarte&gt;</rdf:li>');
  expect(text).toContain('<dc:language><rdf:Bag><rdf:li>ru</rdf:li></rdf:Bag></dc:language>');
  const [, place] = [...latin(bytes).matchAll(/(\d+) 00000 n \ntrailer/g)].at(-1) ?? [];
  const object = bytes.subarray(Number(place));
  const [head, octets] = /^3 0 obj\n<<.*?\/Length (\d+)>>\nstream\n/.exec(latin(object)) ?? [];
  expect(latin(object.subarray((head ?? '').length + Number(octets)))).toMatch(/^\nendstream\nendobj\n/);
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

test('the same page gives the same file, whatever its browser printed before', () => {
  const [first, second] = ['00000041', '00002513'].map(count => {
    const page = latin(printed('Creator')).replace('/Type /Catalog', `(node${count})`);
    return described(new TextEncoder().encode(page), PARTICULARS);
  });
  expect(first).toEqual(second);
});
