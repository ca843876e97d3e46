import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapLines } from '../../src/preview/line-map.ts';

const PAGE = mapLines(
  [
    { line: 0, top: 0 },
    { line: 10, top: 400 },
    { line: 12, top: 900 },
    { line: 20, top: 600 },
  ],
  1000,
);

test('an entry stands where its element is', () => {
  expect(PAGE.heightOf(10)).toBe(400);
  expect(PAGE.heightOf(12)).toBe(900);
  expect(PAGE.lineAt(600)).toBe(20);
});

test('half of the lines are half of the height', () => {
  expect(PAGE.heightOf(5)).toBe(200);
  expect(PAGE.lineAt(200)).toBe(5);
  expect(PAGE.heightOf(16)).toBe(950);
});

test('the end of the source and of the page lead no further', () => {
  expect(PAGE.heightOf(500)).toBe(900);
  expect(PAGE.lineAt(5000)).toBe(20);
});

test('a page without entries maps nothing', () => {
  expect(mapLines([], 100).heightOf(3)).toBeUndefined();
  expect(mapLines([], 100).lineAt(3)).toBeUndefined();
});

test('there and back is the same line, in whatever order the page is', () => {
  const places = fc.uniqueArray(fc.record({ line: fc.nat(500), top: fc.nat(5000) }), {
    minLength: 1,
    selector: ({ line }) => line,
  });
  fc.assert(
    fc.property(places, fc.nat(500), (given, line) => {
      fc.pre(new Set(given.map(({ top }) => top)).size === given.length);
      const map = mapLines(given, 6000);
      const first = Math.min(...given.map(place => place.line));
      const last = Math.max(...given.map(place => place.line)) + 1;
      fc.pre(line >= first && line < last);
      expect(map.lineAt(map.heightOf(line) ?? 0)).toBeCloseTo(line, 5);
    }),
  );
});
