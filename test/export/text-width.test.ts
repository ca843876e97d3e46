import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { widthOf } from '../../src/export/text-width.ts';

test.each([
  '',
  'plain',
  '“quoted”',
  'a\u0301ccent',
  '中文 and ไทย',
  'e\u0301',
  '👩🏽‍⚖️ 1\uFE0F\u20E3',
  'عربية',
  'tab\there',
])('is that of the library: %j', text => {
  expect(widthOf(text)).toBe(stringWidth(text));
});

test('is that of the library for texts of one script and Latin letters', () => {
  const letter = fc.constantFrom(...'aé中ж”“ ', 'e\u0301');
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 60 }), text => {
      expect(widthOf(text)).toBe(stringWidth(text));
    }),
  );
});
