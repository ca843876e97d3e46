import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBlocks, readInlines } from '../../src/compile/markdown.ts';

/** Words, punctuation and what other Markdown would take for markup, without what is markup here. */
const plain = fc
  .array(
    fc.constantFrom(
      'court',
      'of',
      '2 < 3',
      '&amp;',
      '\\',
      '`x`',
      '# 1',
      '> so',
      '<b>',
      '~~no~~',
      '1244',
      '---',
      '=',
      '+1',
      'a-b',
      'مرحبا',
      '法院',
      '!',
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map(words => words.join(' ').trim());

test('what is no markup stays as typed', () => {
  fc.assert(
    fc.property(fc.array(plain, { minLength: 1, maxLength: 4 }), paragraphs => {
      const words = readBlocks(paragraphs.join('\n\n')).map(block =>
        block.type === 'paragraph' ? block.children : block.type,
      );
      expect(words).toEqual(paragraphs.map(value => [{ type: 'text', value }]));
    }),
  );
});

test('plain words read the same beside markup as without it', () => {
  fc.assert(
    fc.property(plain, words => {
      expect(readInlines(`${words} *so*`)).toEqual([
        { type: 'text', value: `${words} ` },
        { type: 'emphasis', children: [{ type: 'text', value: 'so' }] },
      ]);
      expect(readBlocks(`${words}\n\n- item`)[0]).toEqual({
        type: 'paragraph',
        children: [{ type: 'text', value: words }],
      });
    }),
  );
});

test('lists nest, bullets as Word pastes them count, and numbering starts where the author starts', () => {
  expect(readBlocks('3. three\n4. four\n    • nested')).toMatchObject([
    {
      type: 'list',
      ordered: true,
      start: 3,
      items: [
        [{ type: 'paragraph', children: [{ value: 'three' }] }],
        [
          { type: 'paragraph', children: [{ value: 'four' }] },
          { type: 'list', ordered: false, items: [[{ children: [{ value: 'nested' }] }]] },
        ],
      ],
    },
  ]);
});

test('a title is one paragraph, whatever it begins with', () => {
  expect(readInlines('1. Objective')).toEqual([{ type: 'text', value: '1. Objective' }]);
  expect(readInlines('- a *b*')).toMatchObject([{ value: '- a ' }, { type: 'emphasis' }]);
});

test('a table is as wide as its longest row, and rows that are shorter have empty cells', () => {
  const [table] = readBlocks('| A | B |\n| - | -: |\n| 1 | 2 | more |\n| 3 |');
  const cell = (value: string) => (value === '' ? [] : [{ type: 'text', value }]);
  expect(table).toEqual({
    type: 'table',
    align: [null, 'right', null],
    rows: [
      ['A', 'B', ''],
      ['1', '2', 'more'],
      ['3', '', ''],
    ].map(row => row.map(cell)),
  });
});

test('a bar in a cell is read as a bar, and what is no cell stays as typed', () => {
  expect(readBlocks('a \\| b\n\n| A \\| B |\n| - |\n| *x \\| y* |')).toEqual([
    { type: 'paragraph', children: [{ type: 'text', value: 'a \\| b' }] },
    {
      type: 'table',
      align: [null],
      rows: [
        [[{ type: 'text', value: 'A | B' }]],
        [[{ type: 'emphasis', children: [{ type: 'text', value: 'x | y' }] }]],
      ],
    },
  ]);
});
